import { describe, expect, test } from '@jest/globals';
import { audienceOf, isInternal, largestRoster, mayShowCustomers, type RosterMember } from '../../domain/audience';
import { ben, elsewhere, home, mai } from '../support/people';

const internal: RosterMember = {
  id: mai.id,
  name: mai.name,
  tenantId: home,
  userRole: 'user',
  upn: 'mai@northwind.example',
};
const roster = (...members: RosterMember[]) => ({ members, readAt: '2026-11-22T09:00:00Z' });

describe('only somebody of whom everything is known and right counts as internal', () => {
  test.each<[string, RosterMember, boolean]>([
    ['a member of the tenant', internal, true],
    ['a guest of the tenant', { ...internal, userRole: 'guest' }, false],
    [
      'a guest whose role is not told but whose name is',
      { ...internal, upn: 'gil_contoso#EXT#@northwind.example' },
      false,
    ],
    ['somebody from another tenant', { ...internal, tenantId: elsewhere }, false],
    ['somebody without an id, on the phone', { name: 'Phone', tenantId: home, userRole: 'user' }, false],
    ['an anonymous person shown with our tenant', { ...internal, userRole: 'anonymous' }, false],
    ['somebody whose role is missing', { id: ben.id, name: ben.name, tenantId: home }, false],
  ])('%s', (_who, member, expected) => {
    expect(isInternal(member, home)).toBe(expected);
  });
});

test('one outsider makes the audience mixed, and says how many there are', () => {
  const audience = audienceOf(roster(internal, { ...internal, userRole: 'guest' }), home);
  expect(audience).toEqual({ kind: 'mixed', people: 2, outsiders: 1 });
  expect(mayShowCustomers(audience)).toBe(false);
});

test('everybody internal may be shown customers', () => {
  expect(mayShowCustomers(audienceOf(roster(internal), home))).toBe(true);
});

test.each([
  ['a roster that could not be read', undefined],
  ['an empty roster', roster()],
  ['a roster too large to be trusted', roster(...Array.from({ length: largestRoster + 1 }, () => internal))],
])('%s is an unknown audience, which sees no customers', (_what, read) => {
  const audience = audienceOf(read, home);
  expect(audience).toEqual({ kind: 'unknown' });
  expect(mayShowCustomers(audience)).toBe(false);
});
