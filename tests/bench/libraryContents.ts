import type { RowChange } from '../../api/src/ports';
import { keys, stored } from '../../api/src/rows';
import { addCustomer, NewCustomer } from '../../domain/customers';
import { projectMoment } from '../../domain/momentProjections';
import { addMoment, companyFunctions, NewMoment } from '../../domain/moments';
import { PersonId, type Person } from '../../domain/people';
import { seeded } from '../support/meetingsSimulated';

export const mai: Person = { id: PersonId.parse('11111111-1111-4111-8111-111111111111'), name: 'Mai Tran' };

const howManyCustomers = 400;
const began = Date.parse('2020-01-01T00:00:00.000Z');
const dayMs = 86_400_000;
const kinds = ['story', 'win', 'struggle', 'trend'] as const;
const random = seeded(7);
const syllables = [
  'ba',
  'co',
  'den',
  'fi',
  'gra',
  'hol',
  'in',
  'jo',
  'ker',
  'lu',
  'mon',
  'nha',
  'or',
  'phe',
  'qua',
  'tri',
];
/** As many words as a company uses when it speaks of its customers; the frequent ones come first. */
const words = Array.from({ length: 4_000 }, () => pick(syllables) + pick(syllables) + pick(syllables));

function pick<T>(from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}

function text(length: number): string {
  return Array.from({ length }, () => words[Math.floor(random() ** 3 * words.length)]).join(' ');
}

export function customerRows(): RowChange[] {
  return Array.from({ length: howManyCustomers }, (_, n) => {
    const asked = { id: `customer-${n}`, name: text(2), whatTheyDo: text(5), dailyChallenge: text(8), hope: text(8) };
    const customer = addCustomer(NewCustomer.parse(asked), mai, new Date(began).toISOString());
    return { put: 'insert', row: keys.customer(customer.id), body: stored(customer) };
  });
}

/** What lists read of the moments with these numbers, each about 90 words long. */
export function momentRows(from: number, to: number): RowChange[] {
  return Array.from({ length: to - from }, (_, n) => {
    const projection = projectMoment(momentNumber(from + n));
    return { put: 'insert', row: keys.projection(projection.id), body: stored(projection) };
  });
}

function momentNumber(n: number) {
  const asked = {
    id: `moment-${String(n).padStart(6, '0')}`,
    kind: kinds[n % kinds.length],
    customer: `customer-${Math.floor(random() * howManyCustomers)}`,
    headline: text(7).slice(0, 120),
    story: text(68).slice(0, 600),
    quote: text(12),
    language: n % 3 === 0 ? 'vi' : 'en',
    source: 'A call',
    heardOn: new Date(began + (n % 2_000) * dayMs).toISOString().slice(0, 10),
    consent: { scope: 'internal', basis: 'On the phone' },
    owner: mai,
    ourPart: { who: companyFunctions[n % companyFunctions.length], part: 'helped', how: text(5) },
    tags: [words[n % 60], words[(n * 7) % 90]],
  };
  return addMoment(NewMoment.parse(asked), mai, new Date(began + n * 60_000).toISOString());
}

/** Words that are asked for: frequent and rare ones, whole and begun, one and two at once. */
export function questions(): string[] {
  const at = (index: number) => words[index] ?? '';
  return [at(0), at(900), at(3_900).slice(0, 4), `${at(3)} ${at(40)}`, `${at(2_500)} ${at(5).slice(0, 3)}`, 'zzz'];
}
