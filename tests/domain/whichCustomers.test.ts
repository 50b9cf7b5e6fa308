import { expect, test } from '@jest/globals';
import { projectCustomer } from '../../domain/customers';
import { findable, type Findable } from '../../domain/findable';
import type { CustomersAbout } from '../../domain/finding';
import { findCustomers } from '../../domain/findingCustomers';
import { projectMoment } from '../../domain/momentProjections';
import { customerNamed, momentAbout } from '../support/library';
import { ben, mai } from '../support/people';

const at = '2026-11-22T09:00:00.000Z';
const spoken = (on: string) => ({ lastSpoken: { on, by: mai } });
const ken = { ...customerNamed('Ken'), ...spoken('2026-11-20'), accountOwner: mai };
const hoa = { ...customerNamed('Hoa'), ...spoken('2026-03-01'), accountOwner: mai };
const rosa = { ...customerNamed('Rosa'), ...spoken('2026-03-01'), accountOwner: ben };
const sample = { ...customerNamed('Sample', { sample: true }), ...spoken('2020-01-01') };
const all = [ken, hoa, rosa, sample];

const library: Findable = {
  customers: new Map(all.map((customer) => [customer.id, projectCustomer(customer)])),
  entries: [
    findable(projectMoment(momentAbout(ken, 'Ken waits').moment)),
    findable({ ...projectMoment(momentAbout(hoa, 'Hoa waits').moment), state: 'draft' }),
    findable({ ...projectMoment(momentAbout(rosa, 'Rosa waits').moment), restricted: true }),
  ],
  tags: new Map(),
};

test.each<[CustomersAbout | undefined, string[]]>([
  [undefined, ['Hoa', 'Ken', 'Rosa', 'Sample']],
  ['mine', ['Hoa', 'Ken']],
  ['unspoken', ['Hoa', 'Rosa']],
  ['mineUnspoken', ['Hoa']],
  ['silent', ['Hoa', 'Rosa']],
])('customers that are %s: %j', (about, names) => {
  const found = findCustomers(library, { about, who: { id: mai.id, isCurator: false }, at });
  expect(found.customers.map(({ name }) => name)).toEqual(names);
  expect(found.total).toBe(names.length);
});
