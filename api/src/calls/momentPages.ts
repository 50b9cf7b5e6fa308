import type { Answered } from '../../../domain/contract';
import { behindAlias, looksAfter, type Customer } from '../../../domain/customers';
import { isDraft, missingIn, type AnyMoment } from '../../../domain/momentDrafts';
import { projectMoment } from '../../../domain/momentProjections';
import { isTheirs, mayDo, maySee, momentVerbs } from '../../../domain/momentStates';
import type { MomentId } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import { listThanks, listTold, readAnyMoment } from '../libraryRows';
import { readCustomer, type Kept } from '../rows';
import { askerOf, type Ask, type Asking } from './ask';
import { tellingsFor } from './tellings';
import { seeThanks } from './unseenThanks';

export const noSuchMoment = 'This moment is not in the library.';

/** The moment, for whoever may see it; for everybody else it isn't there. */
export async function seenMoment(ask: Asking, id: MomentId): Promise<Kept<AnyMoment>> {
  const found = await readAnyMoment(ask.ports, id);
  if (!found || !maySee(projectMoment(found.value), askerOf(ask))) throw new Problem('notFound', noSuchMoment);
  return found;
}

/** As whoever asks may know the customer: an alias is all that others see. */
export function knownTo(ask: Asking, customer: Customer): Customer {
  return behindAlias(customer, looksAfter(customer, askerOf(ask)));
}

export async function openMoment(ask: Ask<'openMoment'>): Promise<Answered<'openMoment'>> {
  const { value } = await seenMoment(ask, ask.params.moment);
  if (isTheirs(projectMoment(value), askerOf(ask))) await seeThanks(ask.ports, ask.by.id, value.id);
  return pageOf(ask, value);
}

export async function pageOf(ask: Asking, moment: AnyMoment): Promise<Answered<'openMoment'>> {
  const { ports } = ask;
  const [customer, told, thanks] = await Promise.all([
    moment.customer && readCustomer(ports, moment.customer),
    listTold(ports, moment.id),
    listThanks(ports, moment.id),
  ]);
  const who = askerOf(ask);
  const standing = projectMoment(moment);
  return {
    moment,
    ...(customer ? { customer: knownTo(ask, customer.value) } : {}),
    tellings: (await tellingsFor(ask, told)).map(({ moment: _moment, ...telling }) => telling),
    thanks: thanks.sort((one, other) => other.at.localeCompare(one.at)),
    may: momentVerbs.filter((verb) => mayDo(verb, standing, who)),
    missing: isDraft(moment) ? missingIn(moment) : [],
  };
}

export async function readMoment(ask: Ask<'readMoment'>): Promise<Answered<'readMoment'>> {
  const { value: moment } = await seenMoment(ask, ask.params.moment);
  const customer = moment.customer && (await readCustomer(ask.ports, moment.customer));
  if (isDraft(moment) || moment.state === 'withdrawn' || !customer) throw new Problem('notFound', noSuchMoment);
  return { moment, customer: knownTo(ask, customer.value) };
}
