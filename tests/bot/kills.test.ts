import { expect, test } from '@jest/globals';
import { killAtRandom } from '../support/killing';

/** The same numbers each time; where exactly that hits the functions depends on how they run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('functions that are killed again and again post every card once, or leave it uncertain', async () => {
  const { fates, onTheWay } = await killAtRandom(8, numbers(7));
  const wrong = fates.filter(({ state, times }) =>
    state === 'posted' ? times !== 1 : state !== 'uncertain' || times > 1,
  );
  expect(wrong).toEqual([]);
  expect(fates).toHaveLength(16);
  expect(onTheWay).toBeGreaterThan(0);
}, 600_000);
