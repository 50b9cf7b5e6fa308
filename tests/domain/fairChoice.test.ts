import { describe, expect, test } from '@jest/globals';
import { ChoiceRecord } from '../../domain/choiceRecord';
import { chooseFairly, type Candidate, type FairChoosing } from '../../domain/fairChoice';
import { nothingShown, setBack, withQuestion, withShowing, type ShowingHistory } from '../../domain/showingHistory';
import { sha256 } from '../support/meetingsSimulated';

const at = '2026-11-22T09:00:00.000Z';

const moment = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  customer: `customer of ${id}`,
  kind: 'story',
  tags: [],
  heardOn: '2026-11-22',
  stale: false,
  ...more,
});

function choose(eligible: readonly Candidate[], more: Partial<FairChoosing<Candidate>> = {}) {
  return chooseFairly({
    eligible,
    history: nothingShown,
    series: 'series',
    at,
    meetingTags: [],
    wantsWin: false,
    hash: sha256,
    ...more,
  });
}

/** Shown one after the other, in one epoch. */
function shown(moments: readonly Candidate[], epoch = 1, before: ShowingHistory = nothingShown): ShowingHistory {
  return moments.reduce(
    (history, { id, customer, kind }) => withShowing(history, { moment: id, customer, kind, epoch }),
    before,
  );
}

const [a, b, c, d, e] = [moment('a'), moment('b'), moment('c'), moment('d'), moment('e')];

describe('what may open', () => {
  test('is nothing in an empty library, so that the question card opens', () => {
    expect(choose([])).toBeUndefined();
  });

  test('is no stale moment where three fresh ones are', () => {
    const stale = moment('stale', { stale: true, tags: ['terms'] });
    const choice = choose([stale, moment('a', { heardOn: '2024-01-01' }), b, c], { meetingTags: ['terms'] });
    expect(choice?.moment.stale).toBe(false);
    expect(choice?.record.pools.eligible).toBe(3);
  });

  test('is a stale moment, and it says so, where only two are fresh', () => {
    const stale = moment('stale', { stale: true, tags: ['terms'] });
    const { moment: chosen, record } = choose([stale, a, b], { meetingTags: ['terms'] })!;
    expect(chosen).toBe(stale);
    expect(record).toMatchObject({ stale: true, relaxed: ['stale'], pools: { eligible: 3 } });
  });

  test('is no trend until four meetings after the last one', () => {
    const trends = [moment('t1', { kind: 'trend' }), moment('t2', { kind: 'trend', tags: ['terms'] })];
    const library = [...trends, a, b, c, d, e];
    const about = { meetingTags: ['terms'] };
    const after = (...others: Candidate[]) => choose(library, { ...about, history: shown([trends[0]!, ...others]) });
    expect(after()?.moment.kind).not.toBe('trend');
    expect(after(a, b, c)?.moment.kind).not.toBe('trend');
    expect(after(a, b, c, d)?.moment.id).toBe('t2');
  });

  test('is nothing while only trends are left, until enough meetings opened with the question', () => {
    const trends = [moment('t1', { kind: 'trend' }), moment('t2', { kind: 'trend' })];
    let history = shown([trends[0]!]);
    for (let meeting = 0; meeting < 4; meeting += 1) {
      expect(choose(trends, { history })).toBeUndefined();
      history = withQuestion(history);
    }
    expect(choose(trends, { history })?.moment.id).toBe('t2');
  });
});

describe('the bag', () => {
  test('holds what this epoch has not seen', () => {
    const { moment: chosen, epoch, record } = choose([a, b, c], { history: shown([a, c]) })!;
    expect([chosen, epoch, record.pools.bag]).toEqual([b, 1, 1]);
  });

  test('is filled again when it is empty, in a new epoch', () => {
    const { epoch, record } = choose([a, b, c], { history: shown([a, b, c]) })!;
    expect([epoch, record.epoch, record.pools.bag]).toEqual([2, 2, 3]);
  });

  test('holds a newcomer once, not as often as the others were shown', () => {
    const history = shown([a, b, e], 3, shown([c, a, b], 2, shown([a, b, c])));
    expect(choose([a, b, c, e], { history })?.moment).toBe(c);
  });

  test('keeps a skipped moment for its end', () => {
    const history = setBack(shown([a]), 'b');
    expect(choose([a, b, c], { history })?.moment).toBe(c);
    const { moment: chosen, record } = choose([a, b, c], { history: shown([c], 1, history) })!;
    expect(chosen).toBe(b);
    expect(record.relaxed).toContain('setBack');
  });

  test('of the next epoch no longer knows who was skipped', () => {
    const history = setBack(shown([a, b]), 'b');
    expect(choose([a, b], { history: shown([a, b], 1, history) })?.record.relaxed).not.toContain('setBack');
  });
});

describe('the guard', () => {
  test('keeps back what was shown in the last showings, half as many as may open', () => {
    const { moment: chosen, record } = choose([a, b, c, d], { history: shown([a, b, c, d]) })!;
    expect([a, b]).toContain(chosen);
    expect(record).toMatchObject({ guard: { asked: 2, used: 2 }, pools: { bag: 4, afterGuard: 2 } });
  });

  test('gives way, no further than it must, where only a win will do', () => {
    const wins = ['w1', 'w2'].map((id) => moment(id, { kind: 'win' }));
    const library = [...wins, a, b, c, d];
    const history = shown([a, b, c, ...wins, d]);
    const { moment: chosen, record } = choose(library, { history, wantsWin: true })!;
    expect(chosen.id).toBe('w1');
    expect(record).toMatchObject({ guard: { asked: 3, used: 2 }, relaxed: ['guard', 'window'], goodNews: 'bag' });
  });
});

describe('the customer window', () => {
  const of = (customer: string, id: string, more: Partial<Candidate> = {}) => moment(id, { customer, ...more });

  test('keeps back the customers of the last three showings', () => {
    const seen = [of('A', 'a1'), of('B', 'b1'), of('C', 'c1')];
    const library = [...seen, of('A', 'a2'), of('B', 'b2'), of('C', 'c2'), of('D', 'd2', { heardOn: '2020-01-01' })];
    const { moment: chosen, record } = choose(library, { history: shown(seen) })!;
    expect(chosen.id).toBe('d2');
    expect(record).toMatchObject({ window: { asked: 3, used: 3 }, pools: { afterGuard: 4, afterCustomers: 1 } });
  });

  test('asks no more than the number of customers allows', () => {
    const seen = [of('A', 'a1'), of('B', 'b1')];
    const { record } = choose([...seen, of('A', 'a2'), of('B', 'b2')], { history: shown(seen) })!;
    expect(record.window).toEqual({ asked: 1, used: 1 });
  });

  test('is shorter where nobody else is left, and says so', () => {
    const seen = [of('A', 'a1'), of('B', 'b1'), of('C', 'c1')];
    const { moment: chosen, record } = choose([...seen, of('A', 'a2'), of('C', 'c2')], { history: shown(seen) })!;
    expect(chosen.id).toBe('a2');
    expect(record.window).toEqual({ asked: 2, used: 2 });
    const onlyC = choose([...seen, of('C', 'c2')], { history: shown(seen) })!;
    expect(onlyC.record).toMatchObject({ window: { asked: 2, used: 0 }, relaxed: ['window', 'kind'] });
  });
});

test('a customer with so many moments that waiting would make neighbours of them comes first', () => {
  const many = ['a1', 'a2', 'a3'].map((id) => moment(id, { customer: 'A', heardOn: '2020-01-01' }));
  const library = [...many, moment('b', { tags: ['terms'] }), moment('c', { tags: ['terms'] })];
  const { moment: chosen, record } = choose(library, { meetingTags: ['terms'] })!;
  expect(chosen.customer).toBe('A');
  expect(record.pools).toMatchObject({ afterCustomers: 5, afterShare: 3 });
});

describe('the kind', () => {
  const win = moment('win', { kind: 'win', heardOn: '2020-01-01' });

  test('is another one than last time', () => {
    expect(choose([a, b, c, win], { history: shown([a]) })?.moment).toBe(win);
  });

  test('is the same again where there is no other, and it says so', () => {
    expect(choose([a, b, c], { history: shown([a]) })?.record.relaxed).toEqual(['kind']);
  });
});

describe('the score', () => {
  test('is made of variety, a new kind, freshness and relevance', () => {
    const seen = [moment('s', { customer: 'A' }), moment('t', { kind: 'win' })];
    const old = moment('old', { customer: 'A', kind: 'quote', heardOn: '2026-07-25', tags: ['terms', 'other'] });
    const { record } = choose([...seen, old], { history: shown(seen), meetingTags: ['terms', 'payment'] })!;
    expect(record.score).toEqual({
      variety: { value: 0.5625, gap: 1, rem: 1 },
      kindNew: true,
      fresh: { value: 0.5, days: 120 },
      relevance: { value: 0.5, tags: ['terms'] },
      total: 0.596875,
    });
  });

  test.each([
    ['the fresher one', moment('x', { heardOn: '2026-11-01' })],
    ['one about what the meeting is about', moment('x', { tags: ['terms'] })],
  ])('prefers %s', (_which, preferred) => {
    const others = ['1', '2', '3'].map((id) => moment(id, { heardOn: '2026-10-01' }));
    expect(choose([...others, preferred], { meetingTags: ['terms'] })?.moment).toBe(preferred);
  });

  test('takes what was heard tomorrow for heard today', () => {
    expect(choose([moment('x', { heardOn: '2026-11-23' })])?.record.score.fresh).toEqual({ value: 1, days: 0 });
  });

  test('leaves ties to a lot that anybody can draw again', () => {
    const { moment: chosen, record } = choose([a, b, c])!;
    const lots = [a, b, c].map(({ id }) => ({ id, lot: sha256(`series|1|${id}`) }));
    expect(chosen.id).toBe(lots.sort((one, other) => (one.lot < other.lot ? -1 : 1))[0]!.id);
    expect(record.tie).toBe(3);
    const elsewhere = ['x', 'y', 'z', 'u', 'v', 'w'].map((series) => choose([a, b, c], { series })!.moment.id);
    expect(new Set(elsewhere).size).toBeGreaterThan(1);
  });
});

describe('good news', () => {
  const [w1, w2] = [moment('w1', { kind: 'win' }), moment('w2', { kind: 'win' })];

  test('is a win of the bag, though another moment would be chosen', () => {
    const library = [moment('a', { tags: ['terms'] }), b, { ...w1, heardOn: '2020-01-01' }];
    const { moment: chosen, record } = choose(library, { wantsWin: true, meetingTags: ['terms'] })!;
    expect([chosen.id, record.goodNews]).toEqual(['w1', 'bag']);
  });

  test('is the win shown longest ago where the bag holds none', () => {
    const { moment: chosen, record } = choose([a, b, w1, w2], { history: shown([w2, w1, a]), wantsWin: true })!;
    expect([chosen, record.goodNews, record.epoch]).toEqual([w2, 'again', 1]);
  });

  test('is no win that was skipped in this epoch', () => {
    const history = setBack(shown([w1]), 'w2');
    expect(choose([a, w1, w2], { history, wantsWin: true })?.moment).toBe(w1);
    expect(choose([a, w2], { history, wantsWin: true })?.record.goodNews).toBe('none');
  });

  test('gives way to what would be chosen anyway where there is no win', () => {
    const { moment: chosen, record } = choose([a, b], { history: shown([a]), wantsWin: true })!;
    expect([chosen, record.goodNews]).toEqual([b, 'none']);
  });

  test('is not spoken of where it was not due', () => {
    expect(choose([a, w1])?.record).not.toHaveProperty('goodNews');
  });
});

test('the record of a choice can be stored, and is small', () => {
  const tags = ['billing', 'onboarding', 'payment'];
  const { record } = choose([moment('a', { tags }), b, c], { history: shown([b]), meetingTags: tags, wantsWin: true })!;
  expect(ChoiceRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  expect(JSON.stringify(record).length).toBeLessThan(700);
});

test('an id that every object knows is a moment like any other', () => {
  expect(choose([moment('constructor'), a, b], { history: shown([a, b]) })?.moment.id).toBe('constructor');
});
