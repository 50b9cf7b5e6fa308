import type { Answered } from '../../../domain/contract';
import { addCustomer as add, Customer } from '../../../domain/customers';
import { keys } from '../rows';
import type { Ask } from './ask';
import { addToLibrary } from './additions';

export async function addCustomer(ask: Ask<'addCustomer'>): Promise<Answered<'addCustomer'>> {
  const { ports, by, body } = ask;
  const customer = add(body, by, ports.clock().toISOString());
  const row = keys.customer(body.id);
  return addToLibrary(ask, { schema: Customer, row, record: customer, sent: body });
}
