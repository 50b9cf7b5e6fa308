/** Who exists in the local Teams, and the ids under which Microsoft's services would know them. */
import { createHash } from 'node:crypto';
import type { PersonKey, PersonState } from './protocol';

export const homeTenantId = '6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11';
export const otherTenantId = '0b9e2d34-7a66-4b0e-9a51-3f7c8e2d4b22';
export const teamsAppId = '8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f';
export const botAppId = '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d';
export const entraClientId = '7b6a5948-3726-4150-8f9e-0d1c2b3a4f5e';
export const botTeamsId = `28:${botAppId}`;
export const botName = 'Customer Moment';

export type Person = Pick<
  PersonState,
  'key' | 'id' | 'tenantId' | 'name' | 'title' | 'upn' | 'userRole' | 'role' | 'locale'
>;

export const people: readonly Person[] = [
  {
    key: 'mai',
    id: '11111111-1111-4111-8111-111111111111',
    tenantId: homeTenantId,
    name: 'Mai Tran',
    title: 'Finance lead, organizer',
    upn: 'mai.tran@northwind.example',
    userRole: 'user',
    role: 'Organizer',
    locale: 'en-US',
  },
  {
    key: 'ben',
    id: '22222222-2222-4222-8222-222222222222',
    tenantId: homeTenantId,
    name: 'Ben Okafor',
    title: 'HR, presenter',
    upn: 'ben.okafor@northwind.example',
    userRole: 'user',
    role: 'Presenter',
    locale: 'en-US',
  },
  {
    key: 'linh',
    id: '33333333-3333-4333-8333-333333333333',
    tenantId: homeTenantId,
    name: 'Linh Nguyen',
    title: 'IT, attendee',
    upn: 'linh.nguyen@northwind.example',
    userRole: 'user',
    role: 'Attendee',
    locale: 'vi-VN',
  },
  {
    key: 'sofia',
    id: '66666666-6666-4666-8666-666666666666',
    tenantId: homeTenantId,
    name: 'Sofia Lind',
    title: 'Legal, attendee',
    upn: 'sofia.lind@northwind.example',
    userRole: 'user',
    role: 'Attendee',
    locale: 'en-US',
  },
  {
    key: 'omar',
    id: '77777777-7777-4777-8777-777777777777',
    tenantId: homeTenantId,
    name: 'Omar Haddad',
    title: 'Purchasing, attendee',
    upn: 'omar.haddad@northwind.example',
    userRole: 'user',
    role: 'Attendee',
    locale: 'en-US',
  },
  {
    key: 'ana',
    id: '88888888-8888-4888-8888-888888888888',
    tenantId: homeTenantId,
    name: 'Ana Ferreira',
    title: 'Operations team lead, attendee',
    upn: 'ana.ferreira@northwind.example',
    userRole: 'user',
    role: 'Attendee',
    locale: 'en-US',
  },
  {
    key: 'gil',
    id: '44444444-4444-4444-8444-444444444444',
    tenantId: homeTenantId,
    name: 'Gil Alvarez (Guest)',
    title: 'Guest of Northwind Logistics',
    upn: 'gil.alvarez_fabrikam.example#EXT#@northwind.example',
    userRole: 'guest',
    role: 'Attendee',
    locale: 'en-US',
  },
  {
    key: 'olga',
    id: '55555555-5555-4555-8555-555555555555',
    tenantId: otherTenantId,
    name: 'Olga Petrov',
    title: 'From outside: Contoso Supplies',
    upn: 'olga.petrov@contoso.example',
    userRole: 'user',
    role: 'Attendee',
    locale: 'en-US',
  },
];

export function personOf(key: PersonKey): Person {
  const found = people.find((person) => person.key === key);
  if (!found) throw new Error(`Nobody here is called ${key}.`);
  return found;
}

/** Neither a guest nor from elsewhere: whom Entra would give a role of the app. */
export function isColleague({ userRole, tenantId }: Person): boolean {
  return userRole === 'user' && tenantId === homeTenantId;
}

/** Bot Framework's id of a person: opaque, and not the one that Entra uses. */
export function teamsIdOf(person: Person): string {
  return `29:1${createHash('sha256').update(person.id).digest('base64url')}`;
}

/** Finds a person by either id, as the Bot Connector does. */
export function personByAnyId(id: string): Person | undefined {
  return people.find((person) => person.id === id.toLowerCase() || teamsIdOf(person) === id);
}
