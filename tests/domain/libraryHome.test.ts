import { describe, expect, test } from '@jest/globals';
import { CustomerId, type CustomerProjection } from '../../domain/customers';
import { countTags, findable } from '../../domain/findable';
import { libraryHome } from '../../domain/libraryHome';
import type { MomentProjection } from '../../domain/momentProjections';
import { companyFunctions, momentKinds } from '../../domain/moments';
import { ben, linh, mai } from '../support/apiPeople';
import { projection } from '../support/moments';

const at = '2026-11-22T09:00:00.000Z';

function customer(id: string, more: Partial<CustomerProjection> = {}): CustomerProjection {
  const words = { words: id, openWords: id };
  const known = { name: id, whatTheyDo: 'Pipes', at: '2026-11-01T00:00:00.000Z', sample: false };
  return { id: CustomerId.parse(`customer-${id}`), revision: 1, ...known, ...words, ...more };
}

function homeOf(moments: MomentProjection[], customers: CustomerProjection[], who = { ...mai, isCurator: true }) {
  const entries = moments.map(findable);
  const known = new Map(customers.map((each) => [each.id, each]));
  return libraryHome({ entries, customers: known, tags: countTags(entries) }, { who, at, thanks: 0 });
}

/** Something of every kind, each told of another team. */
const full = Array.from({ length: 12 }, (_, n) =>
  projection(`full${n}`, {
    customer: CustomerId.parse('customer-ken'),
    kind: momentKinds[n % momentKinds.length]!,
    ourPart: companyFunctions[n % companyFunctions.length]!,
    heardOn: '2026-11-01',
    at: '2026-11-02T00:00:00.000Z',
  }),
);

describe('the library at first sight', () => {
  test('is empty before anything is there, and lacks nothing then', () => {
    expect(homeOf([], [])).toMatchObject({ isEmpty: true, isSmall: true, hasSamples: false, gaps: [], customers: 0 });
  });

  test('counts no sample', () => {
    const samples = full.map((moment) => ({ ...moment, sample: true }));
    expect(homeOf(samples, [customer('ken', { sample: true })])).toMatchObject({
      isEmpty: false,
      isSmall: true,
      hasSamples: true,
      customers: 0,
      moments: 0,
      gaps: [],
    });
  });

  test('with something of everything lacks nothing, and is not small', () => {
    expect(homeOf(full, [customer('ken')])).toMatchObject({ isSmall: false, moments: 12, customers: 1, gaps: [] });
  });

  test('says what it lacks', () => {
    const moments = full.filter(({ kind, ourPart }) => kind !== 'struggle' && ourPart !== 'legal');
    const wins = moments.map((moment) => (moment.kind === 'win' ? { ...moment, heardOn: '2026-09-01' } : moment));
    const stale = { ...projection('stale', { customer: CustomerId.parse('customer-ken') }), verifyBy: '2026-11-21' };
    const customers = [customer('ken'), customer('silent', { at: '2026-08-01T00:00:00.000Z' })];
    expect(homeOf([...wins, stale], customers).gaps).toEqual([
      { gap: 'stale', count: 1 },
      { gap: 'noKind', kind: 'struggle', days: 60 },
      { gap: 'noKind', kind: 'win', days: 82 },
      { gap: 'noTeam', team: 'legal' },
      { gap: 'silentCustomers', count: 1 },
      { gap: 'unspoken', count: 1 },
    ]);
  });

  test('a restricted moment fills no gap, and nobody else counts it', () => {
    const secret = full.map((moment) => ({ ...moment, restricted: true, addedBy: ben.id }));
    expect(homeOf(secret, [customer('ken')]).gaps).toContainEqual({ gap: 'noTeam', team: 'legal' });
    expect(homeOf(secret, [customer('ken')], { ...linh, isCurator: false }).moments).toBe(0);
  });

  test('waiting is what is one’s own; reviews are for curators', () => {
    const moments = [
      projection('d1', { state: 'draft', addedBy: linh.id }),
      projection('d2', { state: 'draft', addedBy: ben.id }),
      projection('r1', { state: 'review', addedBy: linh.id }),
      projection('v1', { verifyBy: '2026-12-01', ownedBy: linh.id }),
      projection('v2', { verifyBy: '2026-12-01', ownedBy: ben.id }),
    ];
    const about = moments.map(({ id }) => customer(id.replace('moment-', '')));
    const mine = customer('mine', { at: '2026-01-01T00:00:00.000Z', accountOwner: { id: linh.id, name: linh.name } });
    const customers = [...about, mine];
    expect(homeOf(moments, customers, { ...linh, isCurator: false }).waiting).toEqual({
      ...{ drafts: 1, toReview: 0, toVerify: 1, unspoken: 1, thanks: 0 },
    });
    expect(homeOf(moments, customers).waiting).toEqual({
      ...{ drafts: 0, toReview: 1, toVerify: 2, unspoken: 0, thanks: 0 },
    });
  });
});
