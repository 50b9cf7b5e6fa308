import { expect, test } from '@jest/globals';
import { remembered } from '../../api/src/access/remembered';

test('what was found out is known until it holds no longer', () => {
  let now = 0;
  const known = remembered<string>(() => now);
  expect(known.keep('mai', 'organizer', 10)).toBe('organizer');
  now = 9;
  expect(known.find('mai')).toBe('organizer');
  now = 10;
  expect(known.find('mai')).toBeUndefined();
  expect(known.find('ben')).toBeUndefined();
});

test('of too many the oldest are forgotten, and what was found out again is new', () => {
  const known = remembered<number>(() => 0);
  for (let number = 0; number < 5_000; number += 1) known.keep(`person ${number}`, number, 1);
  known.keep('person 0', 0, 1);
  known.keep('one more', -1, 1);
  expect(known.find('person 0')).toBe(0);
  expect(known.find('person 1')).toBeUndefined();
  expect(known.find('person 2')).toBe(2);
});
