import { expect, test } from '@jest/globals';
import { candidatesOn } from '../../domain/candidates';
import { projection } from '../support/moments';

const idsOn = (today: string, library: Parameters<typeof candidatesOn>[1]) =>
  candidatesOn(today, library).map(({ id, stale }) => `${id}${stale ? ' stale' : ''}`);

test('a new day is looked at anew, also where the library is the same', () => {
  const library = [
    projection('a', { consentUntil: '2026-11-22' }),
    projection('b', { verifyBy: '2026-11-22' }),
    projection('c'),
  ];
  expect(idsOn('2026-11-22', library)).toEqual(['moment-a', 'moment-b', 'moment-c']);
  expect(idsOn('2026-11-23', library)).toEqual(['moment-b stale', 'moment-c']);
  expect(idsOn('2026-11-22', library)).toEqual(['moment-a', 'moment-b', 'moment-c']);
});

test('a library is gone through once a day', () => {
  const library = [projection('a'), projection('b')];
  expect(candidatesOn('2026-11-22', library)).toBe(candidatesOn('2026-11-22', library));
});

test('a moment that changed is read anew, and the others are not', () => {
  const [a, b] = [projection('a'), projection('b')];
  const before = candidatesOn('2026-11-22', [a, b]);
  const after = candidatesOn('2026-11-22', [a, { ...b, kind: 'win', tags: ['Điều khoản'] }]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toMatchObject({ id: b.id, kind: 'win', tags: ['dieu khoan'] });
});
