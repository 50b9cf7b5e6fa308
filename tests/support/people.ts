import { PersonId, TenantId, type Person } from '../../domain/people';

const person = (digit: string, name: string): Person => ({
  id: PersonId.parse(
    `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`,
  ),
  name,
});

export const home = TenantId.parse('6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11');
export const elsewhere = TenantId.parse('0b9e2d34-7a66-4b0e-9a51-3f7c8e2d4b22');
export const mai = person('1', 'Mai Tran');
export const ben = person('2', 'Ben Okafor');
export const linh = person('3', 'Linh Nguyen');
