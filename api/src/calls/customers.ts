import type { Answered } from '../../../domain/contract';
import { addCustomer as add, Customer, projectCustomer } from '../../../domain/customers';
import { keys } from '../rows';
import type { Ask } from './ask';
import { addToLibrary } from './additions';

export async function addCustomer(ask: Ask<'addCustomer'>): Promise<Answered<'addCustomer'>> {
  const { ports, by, body } = ask;
  const customer = add(body, by, ports.clock().toISOString());
  const beside = { rows: [], customers: [projectCustomer(customer)] };
  return addToLibrary(ask, { schema: Customer, row: keys.customer(body.id), record: customer, sent: body, beside });
}
