import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  beforeShowing,
  nothingShown,
  setBack,
  ShowingHistory,
  StoredShowingHistory,
  withoutShowing,
  withQuestion,
  withShowing,
  type NewShowing,
} from '../../domain/showingHistory';

const showing = (moment: string, more: Partial<NewShowing> = {}): NewShowing => ({
  moment,
  customer: `customer of ${moment}`,
  kind: 'story',
  epoch: 1,
  ...more,
});
const after = (...moments: string[]): ShowingHistory =>
  moments.reduce((history, moment) => withShowing(history, showing(moment)), nothingShown);

describe('a showing', () => {
  test('spends its moment and is the newest', () => {
    expect(withShowing(after('a'), showing('b', { kind: 'win', epoch: 2 }))).toEqual({
      showings: 2,
      epoch: 2,
      shown: { a: { n: 1, epoch: 1 }, b: { n: 2, epoch: 2 } },
      recent: [
        { n: 2, moment: 'b', customer: 'customer of b', kind: 'win' },
        { n: 1, moment: 'a', customer: 'customer of a', kind: 'story' },
      ],
      back: {},
    });
  });

  test('leaves the history that it is added to as it was', () => {
    const history = after('a');
    withShowing(history, showing('a'));
    expect(history).toEqual(after('a'));
  });

  test('is remembered in full for sixteen showings, and its moment for ever', () => {
    const history = after(...Array.from({ length: 20 }, (_, number) => `m${number}`));
    expect(history.recent.map(({ n }) => n)).toEqual([20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
    expect(Object.keys(history.shown)).toHaveLength(20);
  });
});

test('a meeting that opens with the question counts, and spends nothing', () => {
  expect(withQuestion(after('a'))).toEqual({ ...after('a'), showings: 2 });
});

describe('a release', () => {
  test('of the last showing leaves the history as if it had never been', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'constructor', 'toString');
    const showings = fc.array(fc.record({ moment: name, customer: name, kind: name, epoch: fc.nat(3) }), {
      maxLength: 16,
    });
    fc.assert(
      fc.property(showings, name, fc.nat(3), (earlier, moment, epoch) => {
        const history = earlier.slice(0, 15).reduce(withShowing, nothingShown);
        const before = beforeShowing(history, moment);
        const opened = withShowing(history, showing(moment, { epoch }));
        expect(withoutShowing(opened, { number: opened.showings, before })).toEqual(history);
      }),
      { numRuns: 200 },
    );
  });

  test('of an earlier showing gives its moment back and leaves the others their numbers', () => {
    const history = after('a', 'b');
    const before = beforeShowing(history, 'a');
    const later = withShowing(withShowing(history, showing('a', { epoch: 2 })), showing('b', { epoch: 2 }));
    const released = withoutShowing(later, { number: 3, before });
    expect(released).toMatchObject({ showings: 4, epoch: 2, shown: { a: { n: 1, epoch: 1 }, b: { n: 4, epoch: 2 } } });
    expect(released.recent.map(({ n }) => n)).toEqual([4, 2, 1]);
  });

  test('changes nothing when it comes twice', () => {
    const before = beforeShowing(after('a'), 'b');
    const released = withoutShowing(after('a', 'b'), { number: 2, before });
    expect(withoutShowing(released, { number: 2, before })).toEqual(released);
  });

  test('does not take a later showing from its moment', () => {
    const before = beforeShowing(nothingShown, 'a');
    const history = after('a', 'b', 'a');
    expect(withoutShowing(history, { number: 1, before }).shown).toEqual(history.shown);
  });
});

describe('a skip', () => {
  test('puts the moment at the back of the epoch that it was chosen for, without spending it', () => {
    expect(setBack(after('a'), 'b')).toEqual({ ...after('a'), back: { b: 1 } });
    expect(setBack(after('a'), 'b', 2).back).toEqual({ b: 2 });
  });

  test('forgets those of epochs that are over', () => {
    const history = { ...nothingShown, epoch: 3, back: { a: 2, b: 3, c: 4 } };
    expect(setBack(history, 'd').back).toEqual({ b: 3, c: 4, d: 3 });
  });
});

describe('a stored history', () => {
  test('is read as it was written', () => {
    const history = setBack(after('a', 'b'), 'c');
    expect(StoredShowingHistory.parse(JSON.parse(JSON.stringify(history)))).toEqual(history);
  });

  test('of the first release says what was seen, all in one epoch', () => {
    expect(StoredShowingHistory.parse({ showings: 3, lastShown: { a: 3, b: 2 }, v: 1 })).toEqual({
      showings: 3,
      epoch: 1,
      shown: { a: { n: 3, epoch: 1 }, b: { n: 2, epoch: 1 } },
      recent: [],
      back: {},
    });
  });

  test('that is neither is refused', () => {
    expect(() => StoredShowingHistory.parse({ showings: 'many' })).toThrow();
  });
});
