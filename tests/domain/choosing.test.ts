import { describe, expect, test } from '@jest/globals';
import { chooseMoment, suggestionOf, troubleOf, type Choice, type Choosing } from '../../domain/choosing';
import { usualSettings, type Pin, type SeriesSettings, type Why } from '../../domain/meetings';
import { SeriesKey } from '../../domain/meetings';
import { nothingShown, withShowing } from '../../domain/showingHistory';
import { sha256 } from '../support/meetingsSimulated';
import { mai } from '../support/people';
import { projection } from '../support/moments';

const at = '2026-11-22T09:00:00Z';
const [a, b, c] = [projection('a'), projection('b'), projection('c')];

type More = Partial<Choosing['series']> & Partial<Omit<Choosing, 'series'>>;

function choosing({
  library = [a, b, c],
  tags = [],
  present = new Set(),
  history = nothingShown,
  ...series
}: More = {}) {
  const { at: now = at, ...rest } = series;
  const key = SeriesKey.parse('s'.repeat(43));
  const usual = { key, title: 'Payment terms', pins: [], settings: usualSettings, setAside: [], skipped: [] };
  return { series: { ...usual, ...rest }, library, tags, present, history, at: now, hash: sha256 } satisfies Choosing;
}

const pinned = (moment: typeof a, when: Pin['when'] = 'next', more: Partial<Pin> = {}): Pin => ({
  moment: moment.id,
  when,
  by: mai,
  at,
  ...more,
});
const settings = (more: Partial<SeriesSettings>): SeriesSettings => ({ ...usualSettings, ...more });
const chosen = (more?: More): Choice | undefined => chooseMoment(choosing(more));
const suggestedIn = (more: More) => suggestionOf(chosen(more), at);
const insteadOf = (why: Why | undefined) => (why && 'instead' in why ? why.instead : undefined);

describe('the moment that opens', () => {
  test('is the pinned one, and says who pinned it', () => {
    const pin = pinned(b, 'every');
    expect(chosen({ pins: [pin] })).toEqual({
      moment: b,
      why: { reason: 'pinned', by: mai, every: true },
      epoch: 1,
      pin,
    });
  });

  test('is the one pinned for the day, then for the next meeting, then for every one', () => {
    const pins = [pinned(a, 'every'), pinned(b, 'next'), pinned(c, 'date', { on: '2026-11-22' })];
    expect(chosen({ pins })?.moment).toBe(c);
    expect(chosen({ pins, at: '2026-11-23T09:00:00Z' })?.moment).toBe(b);
    expect(chosen({ pins: pins.slice(0, 1) })?.moment).toBe(a);
  });

  test('is pinned for a day where it was pinned, whatever day it is in Greenwich', () => {
    const pins = [pinned(c, 'date', { on: '2026-11-23', zone: 'Asia/Ho_Chi_Minh' })];
    expect(chosen({ pins, at: '2026-11-22T17:30:00Z' })?.moment).toBe(c);
    expect(chosen({ pins, at: '2026-11-22T16:30:00Z' })?.why.reason).toBe('chosen');
    expect(chosen({ pins, at: '2026-11-23T17:30:00Z' })?.why.reason).toBe('chosen');
  });

  test('is the suggested one, although another would be chosen now', () => {
    for (const moment of [a, b, c]) {
      const suggestion = suggestedIn({ library: [moment] });
      expect(chosen({ suggestion })).toMatchObject({ moment, why: suggestion.why });
    }
  });

  test('is also the suggested one whose reason the first release recorded', () => {
    const suggestion = { moment: c.id, why: { reason: 'neverShownHere', choices: 3 }, at } as const;
    expect(chosen({ suggestion })).toMatchObject({ moment: c, epoch: 1 });
  });

  test('is chosen again when the suggested one may no longer open, and says so', () => {
    const suggestion = suggestedIn({ library: [c] });
    const again = chosen({ library: [a, b, projection('c', { state: 'withdrawn' })], suggestion });
    expect(again?.moment.id).not.toBe(c.id);
    expect(insteadOf(again?.why)).toEqual({ moment: c.id, was: 'suggested', trouble: 'withdrawn' });
  });

  test('is a fair choice where what was pinned can not open, and says so', () => {
    const stale = projection('c', { verifyBy: '2026-11-01' });
    const again = chosen({ library: [a, b, projection('d'), stale], pins: [pinned(stale, 'every')] });
    expect(again?.why.reason).toBe('chosen');
    expect(insteadOf(again?.why)).toEqual({ moment: c.id, was: 'pinned', trouble: 'stale' });
  });

  test('is what is pinned for every meeting, where what is pinned for the day can not open', () => {
    const pins = [pinned(a, 'date', { on: '2026-11-22' }), pinned(b, 'every')];
    const again = chosen({ library: [b, c], pins });
    expect([again?.moment, insteadOf(again?.why)?.trouble]).toEqual([b, 'gone']);
  });

  test('is one that this meeting has not seen in this epoch', () => {
    const seen = { customer: a.customer ?? '', kind: a.kind, epoch: 1 };
    const history = withShowing(withShowing(nothingShown, { ...seen, moment: a.id }), { ...seen, moment: b.id });
    expect(chosen({ history })).toMatchObject({ moment: c, why: { reason: 'chosen', record: { pools: { bag: 1 } } } });
  });

  test('is about what the meeting is about, by its title or as the organizer said', () => {
    const library = [a, projection('b', { tags: ['Thanh toán'] }), c];
    const tags = ['Thanh toán', 'payment'];
    expect(chosen({ library, tags, title: 'Họp về thanh toan' })?.moment.id).toBe(b.id);
    expect(chosen({ library, tags, settings: settings({ about: 'thanh toán, hợp đồng' }) })?.moment.id).toBe(b.id);
  });

  test('is good news where that is due', () => {
    const library = [a, b, projection('c', { kind: 'win', heardOn: '2020-01-01' })];
    expect(chosen({ library, settings: settings({ goodNewsEvery: 1 }) })?.moment.id).toBe(c.id);
    expect(chosen({ library, settings: settings({ goodNewsEvery: 2 }) })?.moment.id).not.toBe(c.id);
  });

  test('is nothing when everything is barred, so that the question card opens', () => {
    expect(chosen({ library: [projection('a', { state: 'draft' })] })).toBeUndefined();
    expect(suggestionOf(undefined, at)).toEqual({ at });
  });

  test('is only what was pinned where nothing is to be chosen by itself', () => {
    const off = settings({ automatic: false });
    expect(chosen({ settings: off })).toBeUndefined();
    expect(chosen({ settings: off, pins: [pinned(b)] })?.moment).toBe(b);
  });
});

describe('what never opens this meeting of itself', () => {
  test.each<[string, More]>([
    ['was skipped for this occurrence', { skipped: [a.id, b.id] }],
    ['was set aside for good', { setAside: [a, b].map(({ id }) => ({ moment: id, by: mai, at })) }],
    [
      'is set aside until another day',
      { setAside: [a, b].map(({ id }) => ({ moment: id, until: '2026-11-23', by: mai, at })) },
    ],
    ['is of a customer whose people are here', { present: new Set([String(a.customer), String(b.customer)]) }],
    [
      'is told in another language',
      { library: [a, b, projection('c', { language: 'vi' })], settings: settings({ language: 'vi' }) },
    ],
  ])('%s', (_what, more) => {
    expect(chosen(more)?.moment.id).toBe(c.id);
    expect(chosen({ ...more, suggestion: suggestedIn({ library: [a] }) })?.moment.id).toBe(c.id);
  });

  test('what was set aside until today is back', () => {
    const setAside = [{ moment: a.id, until: '2026-11-22', by: mai, at }];
    expect(chosen({ library: [a], setAside })?.moment).toBe(a);
  });
});

test.each([
  ['whose consent has run out', projection('a', { consentUntil: '2026-11-21' }), 'consentEnded'],
  ['whose commitment is past its due date', projection('a', { kind: 'commitment', dueOn: '2026-11-21' }), 'overdue'],
  ['that is a draft', projection('a', { state: 'draft' }), 'unpublished'],
  ['that was withdrawn', projection('a', { state: 'withdrawn' }), 'withdrawn'],
  ['that not everybody may see', projection('a', { restricted: true }), 'restricted'],
  ['that is told once and was told', projection('a', { usedAt: at }), 'usedUp'],
])('a moment %s never opens a meeting, pinned, suggested or not', (_what, barred, trouble) => {
  expect(troubleOf(barred, choosing())).toBe(trouble);
  expect(chosen({ library: [barred] })).toBeUndefined();
  expect(chosen({ library: [barred], pins: [pinned(barred)] })).toBeUndefined();
  expect(chosen({ library: [barred], suggestion: suggestedIn({ library: [a] }) })).toBeUndefined();
});

test('a consent or a commitment that ends today still holds today', () => {
  const today = projection('a', { consentUntil: '2026-11-22', dueOn: '2026-11-22' });
  expect(chosen({ library: [today] })?.moment).toBe(today);
});

test('a stale moment opens where there is hardly anything else, and stays what was suggested', () => {
  const stale = projection('a', { verifyBy: '2026-11-01' });
  const suggestion = suggestedIn({ library: [stale] });
  expect(suggestion.why).toMatchObject({ reason: 'chosen', record: { stale: true } });
  expect(chosen({ library: [stale, b, c], suggestion })?.moment).toBe(stale);
});

test('the same library, history and time always give the same choice', () => {
  const picks = [
    [a, b, c],
    [c, b, a],
    [b, a, c],
  ].map((library) => chosen({ library })?.moment.id);
  expect(new Set(picks).size).toBe(1);
});
