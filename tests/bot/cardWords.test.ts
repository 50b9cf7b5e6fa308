import { describe, expect, it } from '@jest/globals';
import { words } from '../../api/src/words/words';
import type { ChoiceRecord } from '../../domain/choiceRecord';
import type { Why } from '../../domain/meetings';
import { companyFunctions, MomentId } from '../../domain/moments';
import { why as whyEn } from '../../domain/whyWords/en';
import { why as whyVi } from '../../domain/whyWords/vi';
import { common as commonEn } from '../../src/words/en/common';
import { presenting as askEn } from '../../src/words/en/presenting';
import { common as commonVi } from '../../src/words/vi/common';
import { presenting as askVi } from '../../src/words/vi/presenting';
import { organizer } from '../support/botStories';

const record: ChoiceRecord = {
  epoch: 1,
  pools: { eligible: 20, bag: 12, afterGuard: 9, afterCustomers: 6, afterShare: 6, afterKind: 4 },
  guard: { asked: 8, used: 8 },
  window: { asked: 3, used: 3 },
  relaxed: [],
  score: {
    variety: { value: 0.8, gap: 8, rem: 1 },
    kindNew: true,
    fresh: { value: 0.9, days: 18 },
    relevance: { value: 0, tags: [] },
    total: 0.7,
  },
  stale: false,
  tie: 1,
};

type Changes = Partial<Omit<ChoiceRecord, 'score' | 'pools'>> & {
  readonly score?: Partial<ChoiceRecord['score']>;
  readonly pools?: Partial<ChoiceRecord['pools']>;
};

function chosen({ score, pools, ...more }: Changes = {}): Why {
  const changed = { ...record, ...more, score: { ...record.score, ...score }, pools: { ...record.pools, ...pools } };
  return { reason: 'chosen', record: changed };
}

const kens = { name: 'Ken’s Plumbing Supply', typicality: { count: 3, of: 40 } };

describe('the words of an opening card', () => {
  const surfaces = {
    en: { why: whyEn, common: commonEn, presenting: askEn },
    vi: { why: whyVi, common: commonVi, presenting: askVi },
  };

  it.each(['en', 'vi'] as const)('give the reason that the panel gives, in %s', (language) => {
    const instead = { moment: MomentId.parse('moment-one'), was: 'pinned', trouble: 'stale' } as const;
    const reasons: Why[] = [
      chosen(),
      chosen({ tie: 3, relaxed: ['guard'], goodNews: 'none' }),
      { reason: 'chosen', record, instead },
      { reason: 'pinned', by: organizer, every: false, on: '2026-11-22' },
      { reason: 'longestAgo', showingsAgo: 1, choices: 4 },
    ];
    for (const why of reasons)
      expect(words[language].opening.why(why, kens.name)).toBe(surfaces[language].why.sentence(why, kens.name));
    expect(words[language].opening.whyThisOne).toBe(surfaces[language].why.title);
  });

  it.each(['en', 'vi'] as const)('say how typical it is as the panel does, in %s', (language) => {
    const { moment } = surfaces[language].common;
    const { count, of } = kens.typicality;
    const { typicality } = words[language].opening;
    for (const level of ['oneOff', 'some', 'common'] as const)
      expect(typicality[level]({ count, of })).toBe(`${moment.typical[level]}: ${moment.typicality(count, of)}`);
    expect(typicality.oneOff()).toBe(moment.oneVoice);
  });

  it.each(['en', 'vi'] as const)('ask what the panel asks, in %s', (language) => {
    const { opening } = words[language];
    const { question } = surfaces[language].presenting;
    expect(opening.anyQuestion).toBe(question({ of: 'anyone' }));
    for (const team of companyFunctions)
      for (const part of ['helped', 'hurt'] as const) {
        const { here, elsewhere } = opening.teamQuestion[part];
        expect(here(opening.who[team])).toBe(question({ of: 'team', team, part, isPresent: true }));
        expect(elsewhere(opening.who[team])).toBe(question({ of: 'team', team, part, isPresent: false }));
      }
  });
});
