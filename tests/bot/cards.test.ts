import { describe, expect, it } from '@jest/globals';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { panelLink } from '../../api/src/calls/cards/links';
import { openingCard } from '../../api/src/calls/cards/openingCard';
import { mostCardBytes, summaryCard, summaryLinkCard } from '../../api/src/calls/cards/summaryCard';
import type { Card } from '../../api/src/ports';
import { languageOf, words, type Language } from '../../api/src/words/words';
import { momentKinds } from '../../domain/moments';
import { summarise, type Summary } from '../../domain/summary';
import { conversationId } from '../support/botChannel';
import {
  actionOf,
  considerationOn,
  decisionOf,
  earlierKey,
  endedByEvent,
  ken,
  momentOf,
  occurrenceOf,
  organizer,
  secretsOf,
} from '../support/botStories';

const panel = panelLink({ appId: 'the-app', tabOrigin: 'https://moment.example', conversationId });
const languages: Language[] = ['en', 'vi'];

interface Node {
  readonly [part: string]: unknown;
}

/** Every object in the card, the card itself first. */
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

function textOf(card: Card): string {
  return nodes(card)
    .flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
    .join('\n');
}

function expectSound(card: Card): void {
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(mostCardBytes);
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  // The library's pattern for languages remembers where it last matched, so that it refuses every second card.
  expect(events.filter((event) => !event?.includes('property "lang"'))).toEqual([]);
  for (const { type, wrap } of nodes(card)) {
    expect(type).not.toBe('ColumnSet');
    if (type === 'TextBlock') expect(wrap).toBe(true);
  }
}

const ownFields = {
  commitment: { dueOn: '2026-12-04', slips: 'The inspection on Monday falls through.' },
  brief: { listener: 'Linh Nguyen', listenedOn: '2026-10-30' },
  result: { asked: 'Six shop owners', askedOn: '2026-10-12' },
} as Record<string, object>;

describe('the card that opens the meeting', () => {
  const told = { moment: momentOf(), customer: ken };

  it('tells the moment whole: who, what happened, what changed, how typical, our part, why this one and a question', () => {
    const text = textOf(openingCard({ kind: 'moment', told, why: occurrenceOf().showing.why }, { panel }));
    for (const part of [
      "Ken's Plumbing Supply",
      'Ken can plan his week again',
      'Since we call ahead, his crew starts at seven.',
      '“My crew sleeps until six now.”',
      'No idle mornings since August.',
      'Some: 3 of 40 customers said so',
      'Our part: Finance helped',
      'One number on note and invoice',
      'Heard on 2 November 2026 · Site visit by the account owner',
      'This meeting has not seen it yet; chosen from 12.',
      'Whose morning could we give back?',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('fictional');
  });

  it.each(momentKinds)('is sound for a moment of kind %s in both languages', (kind) => {
    const moment = momentOf({ kind, ...ownFields[kind] });
    for (const language of languages) {
      const card = openingCard({ kind: 'moment', told: { moment, customer: ken } }, { panel, language });
      expectSound(card);
      expect(card['lang']).toBe(language);
      expect(textOf(card)).toContain(words[language].opening.kind[kind]);
    }
  });

  it('says by when a customer counts on us and what slips', () => {
    const moment = momentOf({ kind: 'commitment', ...ownFields['commitment'] });
    const text = textOf(openingCard({ kind: 'moment', told: { moment, customer: ken } }, { panel }));
    expect(text).toContain('Counting on us by 4 December 2026');
    expect(text).toContain('The inspection on Monday falls through.');
  });

  it('shows the alias and never the name behind it', () => {
    const card = openingCard(
      { kind: 'moment', told: { ...told, customer: { ...ken, alias: 'a builder' } } },
      { panel },
    );
    expect(textOf(card)).toContain('a builder');
    expect(JSON.stringify(card)).not.toContain("Ken's Plumbing Supply");
  });

  it('is sound with nothing but what a moment must have, and asks a question of its own', () => {
    const bare = { quote: undefined, whatChanged: undefined, ourPart: undefined, typicality: undefined };
    const moment = momentOf({ ...bare, question: undefined });
    const card = openingCard({ kind: 'moment', told: { moment, customer: ken } }, { panel });
    expectSound(card);
    expect(textOf(card)).toContain(words.en.opening.anyQuestion);
  });

  it('stays small when everything is as long as it may be', () => {
    const long = (n: number) => 'ữ'.repeat(n);
    const moment = momentOf({ headline: long(120), story: long(600), quote: long(300), whatChanged: long(300) });
    const customer = { ...ken, name: long(120), whatTheyDo: long(300) };
    expectSound(openingCard({ kind: 'moment', told: { moment, customer } }, { panel, language: 'vi' }));
  });

  it('folds a hard story behind its notice, and says how typical it is', () => {
    const moment = momentOf({ contentNotice: 'It speaks of an accident.', typicality: undefined });
    for (const language of languages) {
      const card = openingCard({ kind: 'moment', told: { moment, customer: ken } }, { panel, language });
      expectSound(card);
      const [notice, story] = ['notice', 'story'].map((id) => nodes(card).find((node) => node['id'] === id));
      expect(JSON.stringify(notice)).toContain('It speaks of an accident.');
      expect(story).toMatchObject({ isVisible: false });
      const outside = JSON.stringify(card).replace(JSON.stringify(story), '');
      for (const hidden of [moment.quote, moment.whatChanged, 'Ken waits for our pallets.'])
        expect(outside).not.toContain(hidden);
      expect(JSON.stringify(story)).toContain(words[language].opening.typicality.oneOff());
    }
    expect(textOf(openingCard({ kind: 'moment', told }, { panel }))).toContain('Some: 3 of 40 customers said so');
  });

  it('says that a sample is one', () => {
    const card = openingCard({ kind: 'moment', told: { ...told, moment: { ...momentOf(), sample: true } } }, { panel });
    expect(textOf(card)).toContain('fictional');
  });

  it.each(['link', 'inPanel', 'question', 'withdrawn', 'notTold'] as const)(
    'carries nothing of a customer as %s',
    (kind) => {
      for (const language of languages) {
        const card = openingCard({ kind }, { panel, language });
        expectSound(card);
        for (const secret of secretsOf(told.moment, ken)) expect(JSON.stringify(card)).not.toContain(secret);
        expect(card['actions']).toEqual([{ type: 'Action.OpenUrl', title: words[language].openInPanel, url: panel }]);
      }
    },
  );

  it('keeps notifications and old clients free of the customer', () => {
    const card = openingCard({ kind: 'moment', told }, { panel });
    for (const secret of secretsOf(told.moment, ken)) expect(card['fallbackText']).not.toContain(secret);
  });
});

describe('what people wrote', () => {
  const tricks = '[click](https://evil.example) **bold** _it_ <b>x</b>\n- 1. `code`';

  it('is shown as it is: no markdown, no links', () => {
    const moment = momentOf({ story: tricks, quote: tricks, source: '**x** [y](https://evil.example)' });
    const decision = decisionOf('[a](https://evil.example)', 'changed', tricks);
    const customer = { ...ken, name: '[Ken](https://evil.example)', whatTheyDo: tricks };
    const why = { reason: 'pinned', by: { ...organizer, name: '[Mai](https://evil.example)' }, every: true } as const;
    const cards = [
      openingCard({ kind: 'moment', told: { moment, customer }, why }, { panel }),
      summaryCard(
        summarise({
          title: '[Title](https://evil.example)',
          occurrence: occurrenceOf(),
          told: { moment, customer },
          decisions: [decision],
          considerations: [
            considerationOn(decision, { effect: 'helps', text: tricks, who: '[w](https://evil.example)' }),
          ],
          actions: [actionOf('[do](https://evil.example)')],
        }),
        { panel },
      ),
    ];
    for (const card of cards) {
      expectSound(card);
      const read = nodes(card).filter(({ type }) => type === 'TextBlock' || type === 'Fact');
      expect(JSON.stringify(read)).not.toContain('evil');
      expect(textOf(card)).toContain('[click](https://evil.example) **bold** _it_ <b>x</b>');
    }
  });
});

describe('the card that sums the meeting up', () => {
  const changed = decisionOf(
    'Ask small shops for payment in 14 days',
    'changed',
    '30 days for shops under ten people.',
  );
  const dropped = decisionOf('Close the phone line on Fridays', 'dropped', 'It stays open.');
  const confirmed = decisionOf('Send one invoice a month', 'confirmed');
  const undecided = decisionOf('Move support to chat only');
  const records = {
    title: 'Payment terms review',
    occurrence: occurrenceOf({ ended: endedByEvent }),
    told: { moment: momentOf(), customer: ken },
    decisions: [undecided, confirmed, changed, dropped],
    considerations: [
      considerationOn(changed, { effect: 'hurts', text: 'Shops pay their crews weekly.', who: 'shop owners' }),
      considerationOn(changed, { effect: 'hurts', text: 'Ken would need a loan.', pathway: 'supplier' }),
      considerationOn(changed, { effect: 'helps', text: 'Fewer reminders.' }),
    ],
    actions: [
      actionOf('Call the ten smallest shops'),
      actionOf('Change the template', { done: true }),
      actionOf('Ask Legal about the clause', { occurrence: earlierKey }),
      actionOf('Something long finished', { occurrence: earlierKey, done: true }),
    ],
  };
  const summary = summarise(records);

  it('tells the moment, decisions with outcome and effect, considerations and actions with owner and day', () => {
    const card = summaryCard(summary, { panel });
    expectSound(card);
    for (const part of [
      'Meeting summary · Ended on 22 November 2026',
      'Payment terms review',
      '2 of 4 decisions changed because of customers',
      '3 considerations · 2 open actions',
      "Ken's Plumbing Supply",
      '30 days for shops under ten people.',
      '1 × helps customers · 2 × hurts customers',
      'Hurts: Shops pay their crews weekly. (shop owners)',
      'Hurts: Ken would need a loan. (through a supplier)',
      'Still undecided: it carries over to the next meeting',
      'Nobody said what this means for customers.',
      '○ Call the ten smallest shops',
      'Ben Okafor · due 29 November 2026',
      '✓ Change the template',
      'Ben Okafor · done on 24 November 2026',
      'Still open from earlier',
      'Ask Legal about the clause',
    ])
      expect(textOf(card)).toContain(part);
    expect(textOf(card)).not.toContain('Something long finished');
  });

  it('says what came after the meeting, and what was changed after its record was locked', () => {
    const [first, ...others] = records.considerations;
    const considerations = [{ ...first!, late: true, amended: true }, ...others];
    const decisions = [undecided, confirmed, { ...changed, amended: true }, dropped];
    const card = textOf(summaryCard(summarise({ ...records, decisions, considerations }), { panel }));
    expect(card).toContain('Hurts: Shops pay their crews weekly. (shop owners) · added after the meeting, amended');
    expect(card).toContain('Changed because of customers · amended');
    expect(textOf(summaryCard(summary, { panel }))).not.toMatch(/\b(added after|amended)\b/);
  });

  it('lets what customers changed stand out and come first', () => {
    const card = summaryCard(summary, { panel });
    const boxes = (card['body'] as Node[]).filter(({ style }) => style === 'good');
    expect(boxes).toHaveLength(2);
    expect(JSON.stringify(boxes[0])).toContain('Changed because of customers');
    expect(JSON.stringify(boxes[1])).toContain('Dropped because of customers');
    expect(textOf(card).indexOf('Ask small shops')).toBeLessThan(textOf(card).indexOf('Move support'));
  });

  it('is written in Vietnamese too', () => {
    const card = summaryCard(summary, { panel, language: 'vi' });
    expectSound(card);
    expect(textOf(card)).toContain('Thay đổi vì khách hàng');
    expect(textOf(card)).toContain('22 tháng 11, 2026');
    expect(textOf(card)).not.toContain('Meeting summary');
  });

  it('is sound for a meeting in which nothing was recorded and no moment could open', () => {
    const { showing, ...occurrence } = occurrenceOf();
    const { moment: _moment, ...empty } = showing;
    const nothing = { decisions: [], considerations: [], actions: [] };
    const card = summaryCard(
      summarise({ title: 'Quick call', occurrence: { ...occurrence, showing: empty }, ...nothing }),
      { panel },
    );
    expectSound(card);
    expect(textOf(card)).toContain('No decision was recorded.');
    expect(textOf(card)).not.toMatch(/\b0 /);
    expect(textOf(card)).toContain('The meeting goes on');
  });

  it('names neither customer nor story of a moment that is gone or withdrawn', () => {
    const withdrawn = { ...momentOf(), state: 'withdrawn' } as const;
    for (const told of [undefined, { moment: withdrawn, customer: ken }]) {
      const card = summaryCard(summarise({ ...records, told }), { panel });
      expect(textOf(card)).toContain('withdrawn');
      expect(JSON.stringify(card)).not.toContain("Ken's");
    }
  });

  it('keeps to itself what opened the meeting where the organizer wants no story in the chat', () => {
    const told = { moment: momentOf(), customer: ken };
    const card = summaryCard(summarise({ ...records, told, inPanelOnly: true }), { panel });
    expect(textOf(card)).toContain('told in the side panel');
    expect(JSON.stringify(card)).not.toContain("Ken's");
  });

  it('stays under 24 KB whatever the meeting held, and says how much more there is', () => {
    const long = (n: number) => `${'Khách hàng cần được biết sớm hơn. '.repeat(40)}`.slice(0, n).trim();
    const decisions = Array.from({ length: 60 }, (_, n) =>
      decisionOf(`${n} ${long(190)}`.slice(0, 199 - (n % 50)), 'changed', long(500)),
    );
    const considerations = decisions.flatMap((decision) =>
      Array.from({ length: 20 }, () =>
        considerationOn(decision, {
          effect: 'hurts',
          text: long(1000),
          who: long(200),
          severity: 4,
          chain: Array.from({ length: 6 }, () => long(80)),
        }),
      ),
    );
    const actions = Array.from({ length: 300 }, () => actionOf(long(300)));
    const older = Array.from({ length: 300 }, () => actionOf(long(300), { occurrence: earlierKey }));
    const huge: Summary = summarise({ ...records, decisions, considerations, actions: [...actions, ...older] });
    for (const language of languages) {
      const card = summaryCard(huge, { panel, language });
      expectSound(card);
      expect(textOf(card)).toContain(language === 'en' ? 'more in the record' : 'mục nữa trong biên bản');
    }
  });

  it('tells first what has high priority, and how it gets to the customer', () => {
    const decision = decisionOf('Sixty-day terms', 'changed');
    const say = (text: string, more: object) => considerationOn(decision, { effect: 'hurts', text, ...more });
    const considerations = [
      say('Invoices look different', { severity: 1 }),
      { ...say('A slip of ours', { severity: 4 }), state: 'disproved' as const },
      say('Forms are longer', {}),
      say('Customers wait', { severity: 3, likelihood: 3, chain: ['60-day terms', 'Weaker training', 'Longer waits'] }),
    ];
    const told = summarise({ ...records, decisions: [decision], considerations });
    const text = textOf(summaryCard(told, { panel }));
    expect(text).toContain('High priority · Hurts: Customers wait');
    expect(text).toContain('60-day terms → Weaker training → Longer waits');
    expect(text).toContain('and 1 more in the record');
    expect(text).not.toContain('A slip of ours');
    expect(text.indexOf('Customers wait')).toBeLessThan(text.indexOf('Invoices look different'));
    expect(textOf(summaryCard(told, { panel, language: 'vi' }))).toContain('Ưu tiên cao · Có hại: Customers wait');
  });

  it('counts exactly what it leaves out', () => {
    const actions = Array.from({ length: 47 }, (_, n) => actionOf(`Do thing ${n}`));
    expect(textOf(summaryCard(summarise({ ...records, actions }), { panel }))).toContain('and 37 more in the record');
  });

  it('names nothing of the meeting where outsiders read along', () => {
    for (const language of languages) {
      const card = summaryLinkCard({ panel, language });
      const early = textOf(summaryLinkCard({ panel, language, isOver: false }));
      expect(early).toContain(words[language].summary.goesOn);
      expect(early).not.toContain(words[language].summary.link.title);
      expectSound(card);
      for (const secret of [...secretsOf(momentOf(), ken), changed.text, 'Ben Okafor'])
        expect(JSON.stringify(card)).not.toContain(secret);
    }
  });
});

describe('the words of the cards', () => {
  const shapeOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
  };

  it('are the same in every language', () => {
    expect(shapeOf(words.vi)).toEqual(shapeOf(words.en));
  });

  it('are chosen by locale, English where we do not speak it', () => {
    expect(['vi-VN', 'vi', 'en-US', 'fr-FR', undefined].map(languageOf)).toEqual(['vi', 'vi', 'en', 'en', 'en']);
  });

  it('say one and many as people do', () => {
    expect(words.en.summary.counts.decisions(1)).toBe('1 decision');
    expect(words.en.summary.counts.decisions(2)).toBe('2 decisions');
  });
});

describe('the way from a card into the panel', () => {
  it('is a Teams link to the tab of that very chat', () => {
    const link = new URL(panel);
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/the-app/meeting');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ chatId: conversationId, contextType: 'chat' });
    expect(link.searchParams.get('webUrl')).toBe('https://moment.example/tab/index.html?tab=meeting');
  });
});
