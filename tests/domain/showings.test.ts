import { describe, expect, test } from '@jest/globals';
import { CustomerId } from '../../domain/customers';
import type { Showing } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
import { Problem } from '../../domain/problems';
import { beforeShowing, nothingShown, withShowing } from '../../domain/showingHistory';
import { isAsSeen, moveShowing, releaseShowing, takenFromBack, type Told } from '../../domain/showings';
import { ben, mai } from '../support/people';

const at = '2026-11-22T09:00:00.000Z';
const later = '2026-11-22T09:05:00.000Z';
const one = MomentId.parse('moment-one');
const ken = CustomerId.parse('customer-ken');
const told = { moment: one, customer: ken, kind: 'story' } as const;

/** As a claim leaves it: the second showing of the series. */
function claimed(): Told {
  const seen = withShowing(nothingShown, { ...told, moment: 'moment-two', epoch: 1 });
  const showing: Showing = { number: 2, ...told, state: 'claimed', at, before: beforeShowing(seen, one) };
  return { showing, history: withShowing(seen, { ...told, epoch: 1 }) };
}

const move = (now: Told, to: 'shown' | 'begun' | 'discussed' | 'skipped', by = ben) =>
  moveShowing(now, { to, by, at: later });

describe('a showing', () => {
  test('is shown, begun and discussed, and stays spent', () => {
    const shown = move(claimed(), 'shown');
    expect(shown.showing).toMatchObject({ state: 'shown', shownAt: later, changedBy: ben });
    const begun = move(shown, 'begun');
    expect(begun.showing).toMatchObject({ state: 'shown', begunAt: later });
    const discussed = move(begun, 'discussed', mai);
    expect(discussed.showing).toMatchObject({ state: 'discussed', changedBy: mai, shownAt: later });
    expect(discussed.history).toBe(begun.history);
  });

  test('moved to where it is stays as it is', () => {
    const shown = move(claimed(), 'shown');
    expect(move(shown, 'shown', mai)).toBe(shown);
    const begun = move(shown, 'begun');
    expect(move(begun, 'begun', mai)).toBe(begun);
    const discussed = move(shown, 'discussed');
    expect(move(discussed, 'begun')).toBe(discussed);
  });

  test('begun too early, it is shown again as before, and can be begun anew', () => {
    const back = move(move(move(claimed(), 'shown'), 'begun'), 'shown');
    expect(back.showing.state).toBe('shown');
    expect(back.showing.begunAt).toBeUndefined();
    expect(move(back, 'begun', mai).showing).toMatchObject({ begunAt: later, changedBy: mai });
  });

  test('begun before it was said to be shown, it is shown', () => {
    expect(move(claimed(), 'begun').showing).toMatchObject({ state: 'shown', shownAt: later, begunAt: later });
  });

  test('tapped before the panel heard that it is shown, it is moved all the same', () => {
    const { showing } = move(claimed(), 'shown');
    expect(isAsSeen(showing, { from: 'claimed', to: 'begun' })).toBe(true);
    expect(isAsSeen(showing, { from: 'claimed', to: 'shown' })).toBe(false);
    expect(isAsSeen(showing, { from: 'discussed', to: 'shown' })).toBe(false);
  });

  test('skipped is not spent: the moment is what it was, and waits for the end of its epoch', () => {
    const skipped = move(claimed(), 'skipped');
    expect(skipped.history).toMatchObject({ showings: 1, shown: { 'moment-two': { n: 1 } }, back: { [one]: 1 } });
    expect(skipped.history.shown[one]).toBeUndefined();
  });

  test.each(['shown', 'discussed'] as const)('skipped and then %s after all, it is spent as before', (to) => {
    const before = claimed();
    const again = move(move(before, 'skipped'), to);
    expect(again.history).toEqual(before.history);
    expect(again.showing.state).toBe(to);
  });

  test('discussed is taken back, and can still be skipped', () => {
    const back = move(move(claimed(), 'discussed'), 'shown');
    expect(back.showing.state).toBe('shown');
    expect(move(move(claimed(), 'discussed'), 'skipped').history.shown[one]).toBeUndefined();
  });

  test('that began an epoch gives it back when it is skipped, and begins it again', () => {
    const seen = withShowing(nothingShown, { ...told, epoch: 1 });
    const showing: Showing = { number: 2, ...told, state: 'shown', at, before: beforeShowing(seen, one) };
    const now = { showing, history: withShowing(seen, { ...told, epoch: 2 }) };
    const skipped = move(now, 'skipped');
    expect(skipped.history).toMatchObject({ epoch: 1, shown: { [one]: { n: 1, epoch: 1 } }, back: { [one]: 2 } });
    expect(move(skipped, 'shown').history).toEqual(now.history);
  });

  test('released leaves no trace in what was shown, also after it was skipped', () => {
    for (const now of [claimed(), move(claimed(), 'skipped')]) {
      const released = releaseShowing(now, { by: mai, at: later });
      expect(released.showing.state).toBe('released');
      expect([released.history.shown[one], released.history.back]).toEqual([undefined, {}]);
    }
  });

  test('released is not told again', () => {
    const released = releaseShowing(claimed(), { by: mai, at: later });
    expect(() => move(released, 'shown')).toThrow(Problem);
  });

  test('of a question, or of the first release, moves and spends nothing', () => {
    const question: Told = { showing: { number: 1, state: 'claimed', at }, history: nothingShown };
    expect(move(question, 'skipped')).toMatchObject({ showing: { state: 'skipped' }, history: nothingShown });
    const { before: _before, ...showing } = claimed().showing;
    const old = { showing, history: claimed().history };
    expect(move(old, 'skipped').history).toEqual(old.history);
    expect(move(move(old, 'skipped'), 'shown').history).toEqual(old.history);
  });
});

test('what is not at the back stays where it is', () => {
  expect(takenFromBack(nothingShown, one)).toBe(nothingShown);
});
