import { describe, expect, test } from '@jest/globals';
import { figuresOf, meetings, strategies } from '../support/meetingsSimulated';

const seeds = [1, 2, 3, 4, 5, 6];
const figures = (strategy: keyof typeof strategies) =>
  figuresOf(seeds.map((seed) => meetings(seed, 200, strategies[strategy])));

describe('two hundred meetings of a library that grows', () => {
  const fair = figures('fair');
  const leastRecentlyShown = figures('leastRecentlyShown');

  test('see nothing again before they have seen everything', () => {
    expect(fair.earlyRepeats).toBe(0);
    expect(figures('random').earlyRepeats).toBeGreaterThan(0.6);
  });

  test('see nothing again before half of what there was at first has been shown', () => {
    expect(fair.minGap).toBeGreaterThan(20);
  });

  test('hear of another customer next time, and of another kind, far more often than by taking turns', () => {
    expect(fair.sameCustomerNext).toBeLessThan(leastRecentlyShown.sameCustomerNext / 2);
    expect(fair.sameKindNext).toBeLessThan(leastRecentlyShown.sameKindNext / 2);
    expect(fair.customersIn5).toBeGreaterThan(leastRecentlyShown.customersIn5 + 0.3);
  });

  test('hear what they are about twice as often as by taking turns', () => {
    expect(fair.relevance).toBeGreaterThan(2 * leastRecentlyShown.relevance);
  });
});
