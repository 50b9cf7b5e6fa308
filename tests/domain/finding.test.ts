import { describe, expect, test } from '@jest/globals';
import { addCustomer, NewCustomer, projectCustomer, type CustomerProjection } from '../../domain/customers';
import { countTags, findable, type Findable } from '../../domain/findable';
import type { Finding } from '../../domain/finding';
import { findCustomers } from '../../domain/findingCustomers';
import { findMoments } from '../../domain/findingMoments';
import { projectMoment, type MomentProjection } from '../../domain/momentProjections';
import { addMoment, NewMoment } from '../../domain/moments';
import type { Asker } from '../../domain/people';
import { Problem } from '../../domain/problems';
import { typeAhead } from '../../domain/typingAhead';
import { ben, linh, mai } from '../support/apiPeople';

const at = '2026-11-22T09:00:00.000Z';
const curator: Asker = { id: mai.id, isCurator: true };
const member: Asker = { id: linh.id, isCurator: false };

function customer(id: string, name: string, more: object = {}): CustomerProjection {
  const asked = {
    id: `customer-${id}`,
    name,
    whatTheyDo: 'Fits pipes',
    dailyChallenge: 'Late pallets',
    hope: 'Growth',
  };
  return projectCustomer(addCustomer(NewCustomer.parse({ ...asked, ...more }), ben, '2026-11-01T09:00:00.000Z'));
}

let added = 0;
function moment(
  id: string,
  headline: string,
  more: Partial<MomentProjection> & { story?: string } = {},
): MomentProjection {
  const { story = 'They called on Monday.', ...changes } = more;
  const asked = {
    id: `moment-${id}`,
    kind: changes.kind === 'win' ? 'win' : 'story',
    customer: 'customer-ken',
    headline,
    story,
    language: 'en',
    source: 'A call',
    heardOn: '2026-11-01',
    consent: { scope: 'internal', basis: 'On the phone' },
    owner: ben,
    tags: changes.tags,
  };
  const when = `2026-11-20T09:00:${String((added += 1) % 60).padStart(2, '0')}.000Z`;
  return { ...projectMoment(addMoment(NewMoment.parse(asked), ben, when)), ...changes };
}

function libraryOf(moments: MomentProjection[], customers = [customer('ken', "Ken's Plumbing Supply")]): Findable {
  const entries = moments.map(findable);
  return { entries, customers: new Map(customers.map((each) => [each.id, each])), tags: countTags(entries) };
}

function found(library: Findable, finding: Finding = {}, who = member): string[] {
  return findMoments(library, { finding, who, at }).moments.map(({ id }) => id.replace('moment-', ''));
}

describe('words', () => {
  const library = libraryOf([
    moment('pallet', 'Friday’s pallet came late', { story: 'The crew waited at the gate.', tags: ['Delivery'] }),
    moment('coffee', 'Cà phê sữa đá cho cả đội', { story: 'Đường xa mà vẫn tới.' }),
    moment('trainer', 'Trainers were paid', { ourPart: 'finance' }),
  ]);

  test.each([
    ['crew waited', ['pallet']],
    ['waited crew', ['pallet']],
    ['PALL', ['pallet']],
    ['allet', []],
    ['pallet trainers', []],
    ['delivery', ['pallet']],
    ['ca phe', ['coffee']],
    ['cà phê', ['coffee']],
    ['duong', ['coffee']],
    ['đường xa', ['coffee']],
    ['ken plumb pallet', ['pallet']],
    ["Ken's", ['trainer', 'coffee', 'pallet']],
    ['kens plumbing', ['trainer', 'coffee', 'pallet']],
    ['fridays pall', ['pallet']],
    ['  ', ['trainer', 'coffee', 'pallet']],
    ['“—!”', ['trainer', 'coffee', 'pallet']],
    ['zebra', []],
  ])('%s finds %j', (q, ids) => {
    expect(found(library, { q })).toEqual(ids);
  });

  test('a word is found by its beginning also where it first stands inside another', () => {
    const hidden = libraryOf([moment('one', 'Unpaid again, then paid')]);
    expect(found(hidden, { q: 'paid' })).toEqual(['one']);
    expect(found(hidden, { q: 'pai' })).toEqual(['one']);
    expect(found(libraryOf([moment('one', 'Unpaid')]), { q: 'paid' })).toEqual([]);
  });

  test('the team that helped is found in either language', () => {
    const helped = {
      ...NewMoment.parse({ ...newStory, ourPart: { who: 'finance', part: 'helped', how: 'Paid early' } }),
    };
    const library = libraryOf([projectMoment(addMoment(helped, ben, at))]);
    expect(found(library, { q: 'kế toán' })).toEqual(['story']);
    expect(found(library, { q: 'finance early' })).toEqual(['story']);
  });
});

const newStory = {
  id: 'moment-story',
  kind: 'story',
  customer: 'customer-ken',
  headline: 'Paid',
  story: 'In time.',
  language: 'en',
  source: 'A call',
  heardOn: '2026-11-01',
  consent: { scope: 'internal', basis: 'On the phone' },
  owner: ben,
};

describe('who may find what', () => {
  const library = libraryOf([
    moment('open', 'Open', { tags: ['Everybody'] }),
    moment('secret', 'Secret', { restricted: true, tags: ['Merger'] }),
    moment('draft', 'Draft', { state: 'draft' }),
    moment('review', 'Review', { state: 'review' }),
    moment('gone', 'Withdrawn', { state: 'withdrawn' }),
    moment('old', 'Archived', { state: 'archived' }),
    moment('lost', 'About nobody', { customer: customer('lost', 'Lost').id }),
  ]);

  test('neither results nor counts of others hold drafts, restricted or withdrawn moments', () => {
    const all = findMoments(library, { finding: {}, who: member, at });
    expect(all.moments.map(({ id }) => id)).toEqual(['moment-open']);
    expect([all.total, all.counts.state, all.counts.tag]).toEqual([
      1,
      { published: 1, archived: 1 },
      [{ tag: 'Everybody', count: 1 }],
    ]);
    for (const state of ['draft', 'review'] as const) expect(found(library, { state })).toEqual([]);
    expect(found(library, { q: 'secret' })).toEqual([]);
    expect(found(library, { tag: 'merger' })).toEqual([]);
    expect(typeAhead(library, { q: 'merg', who: member })).toEqual([]);
    expect(typeAhead(library, { q: 'secr', who: member })).toEqual([]);
  });

  test('curators find them, and so does whoever owns them', () => {
    const own: Asker = { id: ben.id, isCurator: false };
    for (const who of [curator, own]) {
      expect(found(library, {}, who)).toEqual(['review', 'draft', 'secret', 'open']);
      expect(found(library, { about: 'restricted' }, who)).toEqual(['secret']);
    }
    expect(typeAhead(library, { q: 'merg', who: curator })).toEqual([
      { kind: 'tag', text: 'Merger', count: 1 },
      { kind: 'moment', id: 'moment-secret', text: 'Secret' },
    ]);
  });

  test('nobody finds what was withdrawn, nor what is about a customer who is gone', () => {
    expect(found(library, { q: 'withdrawn' }, curator)).toEqual([]);
    expect(found(library, { q: 'nobody' }, curator)).toEqual([]);
  });

  test('archived is found where it is looked for', () => {
    expect(found(library, { state: 'archived' })).toEqual(['old']);
  });
});

describe('a customer behind an alias', () => {
  const alias = { alias: 'A plumbing supplier', outsideDomains: ['kens.example'] };
  const library = libraryOf([moment('one', 'Late again')], [customer('ken', "Ken's Supply", alias)]);

  test('is listed and found by it, and by the name only where curators look', () => {
    expect(findMoments(library, { finding: {}, who: member, at }).moments[0]?.customerName).toBe('A plumbing supplier');
    expect(found(library, { q: 'plumbing' })).toEqual(['one']);
    expect(found(library, { q: 'ken' })).toEqual([]);
    expect(found(library, { q: 'ken' }, curator)).toEqual(['one']);
    expect(findCustomers(library, { q: 'ken', who: member, at }).total).toBe(0);
    expect(typeAhead(library, { q: 'ken', who: member })).toEqual([]);
    expect(JSON.stringify(findCustomers(library, { who: member, at }))).not.toMatch(/ken's|kens/i);
    expect(findCustomers(library, { q: 'ken', who: curator, at }).customers[0]).toMatchObject({
      name: "Ken's Supply",
      outsideDomains: ['kens.example'],
    });
  });

  test('is found by the name where the name is shown', () => {
    const shown = libraryOf([moment('one', 'Late')], [customer('ken', "Ken's Supply", { ...alias, shown: 'name' })]);
    expect(found(shown, { q: 'ken' })).toEqual(['one']);
    expect(found(shown, { q: 'plumbing' })).toEqual(['one']);
  });
});

describe('filters', () => {
  const library = libraryOf([
    moment('a', 'A', { kind: 'win', language: 'vi', ourPart: 'finance', tags: ['Giao hàng', 'Price'] }),
    moment('b', 'B', { language: 'vi', ourPart: 'it', tags: ['giao hang'] }),
    moment('c', 'C', { language: 'en', ourPart: 'finance', verifyBy: '2026-11-30' }),
    moment('d', 'D', { verifyBy: '2026-11-21' }),
    moment('e', 'E', { verifyBy: '2027-05-01', addedBy: linh.id }),
  ]);

  test('each is counted with the others applied', () => {
    const { total, counts } = findMoments(library, { finding: { team: 'finance' }, who: member, at });
    expect(total).toBe(2);
    expect(counts).toEqual({
      kind: { win: 1, story: 1 },
      state: { published: 2 },
      team: { finance: 2, it: 1 },
      language: { vi: 1, en: 1 },
      tag: [
        { tag: 'Giao hàng', count: 1 },
        { tag: 'Price', count: 1 },
      ],
    });
    const both = findMoments(library, { finding: { team: 'finance', language: 'vi' }, who: member, at });
    expect([both.total, both.counts.team, both.counts.language]).toEqual([1, { finance: 1, it: 1 }, { vi: 1, en: 1 }]);
  });

  test('words count for every filter', () => {
    const { counts } = findMoments(library, { finding: { q: 'giao', kind: 'win' }, who: member, at });
    expect(counts.kind).toEqual({ win: 1, story: 1 });
    expect(counts.language).toEqual({ vi: 1 });
  });

  test('a tag is the same in every spelling', () => {
    expect(found(library, { tag: 'GIAO HANG' })).toEqual(['b', 'a']);
    expect(found(library, { tag: 'giao' })).toEqual([]);
  });

  test('what was to be verified is stale from the day after, and soon to be verified two weeks before', () => {
    expect(found(library, { state: 'stale' })).toEqual(['d']);
    expect(found(library, { about: 'toVerify' }, curator)).toEqual(['d', 'c']);
    expect(found(library, { about: 'toVerify' })).toEqual([]);
    expect(found(library, { about: 'toVerify' }, { id: ben.id, isCurator: false })).toEqual(['d', 'c']);
  });

  test('of mine are those that I added or own', () => {
    expect(found(library, { about: 'me' })).toEqual(['e']);
  });

  test('of one customer', () => {
    const lotus = customer('lotus', 'Hoa Sen');
    const two = libraryOf(
      [moment('x', 'X'), moment('y', 'Y', { customer: lotus.id })],
      [customer('ken', 'Ken'), lotus],
    );
    expect(found(two, { customer: lotus.id })).toEqual(['y']);
    expect(findCustomers(two, { who: member, at }).customers.map(({ name, moments }) => [name, moments])).toEqual([
      ['Hoa Sen', 1],
      ['Ken', 1],
    ]);
  });
});

describe('pages', () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    moment(`n${String(n).padStart(2, '0')}`, `Headline ${String((n * 7) % 60).padStart(2, '0')}`, {
      at: `2026-11-${String((n % 20) + 1).padStart(2, '0')}T09:00:00.000Z`,
      heardOn: `2026-10-${String((n % 28) + 1).padStart(2, '0')}`,
    }),
  );

  function walk(moments: MomentProjection[], order: Finding['order'], between?: () => MomentProjection): string[] {
    let library = libraryOf(moments);
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = findMoments(library, { finding: order ? { order } : {}, who: member, at, after });
      expect(page.moments.length).toBeLessThanOrEqual(25);
      ids.push(...page.moments.map(({ id }) => id));
      after = page.next;
      if (between) library = libraryOf([...library.entries.map((entry) => entry.moment), between()]);
    } while (after !== undefined);
    return ids;
  }

  test.each(['newest', 'heard', 'headline'] as const)('in the order of %s hold everything once', (order) => {
    const key = ({ id, headline, heardOn, at = '' }: MomentProjection) => {
      const first = { newest: at, heard: heardOn, headline }[order];
      return [first, id] as const;
    };
    const inOrder = [...many].sort((one, other) => {
      const [[a, x], [b, y]] = [key(one), key(other)];
      if (a === b) return x < y ? -1 : 1;
      return a < b === (order === 'headline') ? -1 : 1;
    });
    expect(walk([...many].reverse(), order)).toEqual(inOrder.map(({ id }) => id));
  });

  test('stay right when something is added or removed meanwhile', () => {
    let n = 0;
    const ids = walk(many, 'newest', () => moment(`new-${(n += 1)}`, 'New', { at: '2026-11-22T08:00:00.000Z' }));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.includes('new'))).toHaveLength(60);
  });

  test('the last one says that it is', () => {
    const exact = libraryOf(many.slice(0, 25));
    expect(findMoments(exact, { finding: {}, who: member, at }).next).toBeUndefined();
    const one = libraryOf(many.slice(0, 26));
    const { next, total } = findMoments(one, { finding: {}, who: member, at });
    expect([typeof next, total]).toEqual(['string', 26]);
  });

  test('a page that is none is refused', () => {
    expect(() => findMoments(libraryOf(many), { finding: {}, who: member, at, after: 'nowhere' })).toThrow(Problem);
  });

  test('a place in the order of long headlines in many alphabets fits into an address', () => {
    const long = Array.from({ length: 26 }, (_, n) => moment(`l${n}`, `${'각'.repeat(110)} ${n}`));
    const { next = '' } = findMoments(libraryOf(long), { finding: { order: 'headline' }, who: member, at });
    expect(next.length).toBeLessThanOrEqual(200);
    expect(walk(long, 'headline')).toHaveLength(26);
  });
});

describe('typing ahead', () => {
  const library = libraryOf(
    [
      moment('one', 'Pallets come late', { tags: ['Pallets', 'Price'] }),
      moment('two', 'Another one', { tags: ['pallets'] }),
      moment('old', 'Pallets of old', { state: 'archived' }),
    ],
    [customer('ken', 'Pallet & Sons'), customer('mia', 'Mia')],
  );

  test('offers customers, tags and moments, in this order', () => {
    expect(typeAhead(library, { q: 'pal', who: member })).toEqual([
      { kind: 'customer', id: 'customer-ken', text: 'Pallet & Sons', count: 2 },
      { kind: 'tag', text: 'Pallets', count: 2 },
      { kind: 'moment', id: 'moment-two', text: 'Another one' },
      { kind: 'moment', id: 'moment-one', text: 'Pallets come late' },
    ]);
  });

  test('offers nothing before a letter is typed', () => {
    expect(typeAhead(library, { q: ' - ', who: member })).toEqual([]);
  });
});

describe('customers', () => {
  const spoken = (id: string, on: string | undefined, more: object = {}) => ({
    ...customer(id, id.toUpperCase(), more),
    ...(on ? { lastSpoken: { on, by: ben } } : {}),
  });
  const library = libraryOf(
    [],
    [
      spoken('a', '2026-08-24'),
      spoken('b', '2026-08-25', { accountOwner: { id: linh.id, name: linh.name } }),
      { ...spoken('c', undefined), at: '2026-01-01T00:00:00.000Z' },
      { ...spoken('d', '2026-01-01'), sample: true },
    ],
  );
  const names = (about: 'unspoken' | 'mine') =>
    findCustomers(library, { about, who: member, at }).customers.map(({ name }) => name);

  test('nobody spoke with for 90 days are named; samples are not', () => {
    expect(names('unspoken')).toEqual(['A', 'C']);
  });

  test('of mine are those whose account I have', () => {
    expect(names('mine')).toEqual(['B']);
  });

  test('come in pages, each once', () => {
    const many = Array.from({ length: 51 }, (_, n) => customer(`n${n}`, `Name ${n}`));
    const all = libraryOf([], many);
    const first = findCustomers(all, { who: member, at });
    const second = findCustomers(all, { who: member, at, after: first.next });
    const third = findCustomers(all, { who: member, at, after: second.next });
    const ids = [first, second, third].flatMap(({ customers }) => customers.map(({ id }) => id));
    expect([new Set(ids).size, third.next, first.total]).toEqual([51, undefined, 51]);
  });
});
