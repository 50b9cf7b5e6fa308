import { describe, expect, test } from '@jest/globals';
import { MomentId } from '../../domain/moments';

describe('an id', () => {
  test.each(['moment-one', 'A_b-9876', 'x'.repeat(64), '__protokoll', 'constructors'])('may be %s', (id) => {
    expect(MomentId.safeParse(id).success).toBe(true);
  });

  test.each(['short-1', 'x'.repeat(65), 'moment one', 'moment/one', 'moment#one', 'moment?1', 'moment|1', 'mômênt-1'])(
    'may not be %s',
    (id) => {
      expect(MomentId.safeParse(id).success).toBe(false);
    },
  );

  test('is never a name that every object has: what a series has seen is kept by id', () => {
    const names = Object.getOwnPropertyNames(Object.prototype).filter((name) => MomentId.safeParse(name).success);
    expect(names).toEqual([]);
  });
});
