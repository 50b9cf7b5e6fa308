import { describe, expect, it } from '@jest/globals';
import { words } from '../../api/src/words/words';
import type { ChoiceRecord } from '../../domain/choiceRecord';
import type { Trouble, Why } from '../../domain/meetings';
import { Trouble as troubles } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
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

const said = (why: Why) => words.en.opening.why(why);

describe('the reason on a card', () => {
  it('is what weighed most, out of how many', () => {
    expect(said(chosen())).toBe(
      'Of 12 moments that this meeting has not heard in this round, it fits best: none of the last 8 openings was about this customer.',
    );
    expect(said(chosen({ score: { relevance: { value: 1, tags: ['payment'] } } }))).toContain('it is about payment');
    const fresh = { variety: { value: 0, gap: 0, rem: 1 } };
    expect(said(chosen({ score: fresh }))).toContain('it was heard 18 days ago');
    expect(said(chosen({ score: { ...fresh, fresh: { value: 0.1, days: 400 } } }))).toContain('of another kind');
  });

  it('says nothing of openings that never were', () => {
    const first = said(chosen({ guard: { asked: 0, used: 0 } }));
    expect(first).not.toMatch(/opening/);
    expect(first).toContain('it was heard 18 days ago');
  });

  it('says so where there was no choice, where good news was due, and where nobody confirmed it', () => {
    expect(said(chosen({ pools: { eligible: 1, bag: 1 } }))).toBe('It is the only moment that may open this meeting.');
    expect(said(chosen({ pools: { bag: 1 } }))).toContain('the last moment');
    expect(said(chosen({ goodNews: 'bag' }))).toBe('It is time for good news.');
    expect(said(chosen({ goodNews: 'none' }))).toContain('fits best');
    expect(said(chosen({ stale: true }))).toContain('Nobody has confirmed lately');
  });

  it('tells in both languages why something else opens than was pinned or suggested', () => {
    const moment = MomentId.parse('moment-one');
    for (const language of ['en', 'vi'] as const)
      for (const trouble of troubles.options as readonly Trouble[]) {
        const why = words[language].opening.why;
        const pinned = { moment, was: 'pinned', trouble } as const;
        const again: Why[] = [
          { reason: 'pinned', by: organizer, every: true, instead: pinned },
          { reason: 'chosen', record, instead: { ...pinned, was: 'suggested' } },
        ];
        for (const one of again) {
          const { instead: _instead, ...without } = one as Extract<Why, { reason: 'chosen' }>;
          expect(why(one)).toContain(why(without));
          expect(why(one).length).toBeGreaterThan(why(without).length + 20);
        }
      }
  });

  it('is said in Vietnamese for whatever is said in English', () => {
    const { why } = words.vi.opening;
    const all = [
      chosen(),
      chosen({ score: { relevance: { value: 1, tags: ['thanh toán'] } } }),
      chosen({ score: { variety: { value: 0, gap: 0, rem: 1 } } }),
      chosen({ score: { variety: { value: 0.9, gap: 1, rem: 1 } } }),
      chosen({ score: { variety: { value: 0, gap: 0, rem: 1 }, fresh: { value: 0.1, days: 0 } } }),
      chosen({ pools: { eligible: 1 } }),
      chosen({ pools: { bag: 1 } }),
      chosen({ goodNews: 'again', stale: true }),
    ];
    for (const one of all) expect(why(one)).toMatch(/[ạ-ỹđ].*\.$/i);
  });
});
