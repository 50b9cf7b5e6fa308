import type { Answered } from '../../../domain/contract';
import { projectMoment } from '../../../domain/momentProjections';
import { addMoment as add, Moment, mustNotBeNamed } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import { keys, readCustomer, stored } from '../rows';
import { addToLibrary } from './additions';
import type { Ask } from './ask';

/** The moment and its projection are one transaction. */
export async function addMoment(ask: Ask<'addMoment'>): Promise<Answered<'addMoment'>> {
  const { ports, by, body } = ask;
  const customer = await readCustomer(ports, body.customer);
  if (!customer || customer.value.removed)
    throw new Problem('notFound', 'The customer is not in the library.', { field: 'customer' });
  if (mustNotBeNamed(body) && customer.value.alias === undefined)
    throw new Problem(
      'invalid',
      'They asked not to be named, but this customer has no alias: the name would be shown.',
      {
        field: 'consent.scope',
      },
    );
  const moment = add(body, by, ports.clock().toISOString());
  const projection = projectMoment(moment);
  const kept = await addToLibrary(ask, {
    schema: Moment,
    row: keys.moment(moment.id),
    record: moment,
    sent: body,
    beside: {
      rows: [{ put: 'insert', row: keys.projection(moment.id), body: stored(projection) }],
      moments: [projection],
    },
  });
  return { moment: kept, customer: customer.value };
}
