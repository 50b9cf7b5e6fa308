import type { RosterMember } from '../../domain/audience';
import { PersonId, TenantId, type Person } from '../../domain/people';

export const home = TenantId.parse('6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11');
export const elsewhere = TenantId.parse('0b9e2d34-7a66-4b0e-9a51-3f7c8e2d4b22');

const person = (digit: string, name: string): Person => ({
  id: PersonId.parse('dddddddd-dddd-4ddd-8ddd-dddddddddddd'.replaceAll('d', digit)),
  name,
});

export const mai = person('1', 'Mai Tran');
export const ben = person('2', 'Ben Okafor');
export const linh = person('3', 'Linh Nguyen');
export const gil = person('4', 'Gil Alvarez (Guest)');
export const olga = person('5', 'Olga Petrov');
/** Colleagues who come to no meeting unless a test says so. */
export const hoa = person('6', 'Hoa Le');
export const duc = person('7', 'Duc Pham');
export const carla = person('8', 'Carla Weber');
export const noor = person('9', 'Noor Haddad');
export const tam = person('a', 'Tam Vo');

export const internal = ({ id, name }: Person): RosterMember => ({
  id,
  name,
  tenantId: home,
  userRole: 'user',
  upn: `${name.split(' ')[0]?.toLowerCase()}@northwind.example`,
});

export const guest: RosterMember = {
  ...internal(gil),
  userRole: 'guest',
  upn: 'gil_contoso.example#EXT#@northwind.example',
};
export const outsider: RosterMember = { ...internal(olga), tenantId: elsewhere, upn: 'olga@contoso.example' };
