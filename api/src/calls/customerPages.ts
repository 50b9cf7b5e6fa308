import type { Answered } from '../../../domain/contract';
import { looksAfter, projectCustomer, type Customer, type CustomerId } from '../../../domain/customers';
import { listedMoment } from '../../../domain/findingMoments';
import { mayFind } from '../../../domain/momentStates';
import { Problem } from '../../../domain/problems';
import { catalogueOf, type Catalogue } from '../catalogue/catalogue';
import { libraryKeys, listConversations, listThanksToPassOn, ToldRow } from '../libraryRows';
import { after, kept, places, readCustomer, type Kept } from '../rows';
import { askerOf, type Ask, type Asking } from './ask';
import { knownTo } from './momentPages';
import { tellingsFor } from './tellings';

export const noSuchCustomer = 'This customer is not in the library.';
/** More than a page shows: of some that were told it may turn out that they may not be seen. */
const mostTold = 40;

export async function seenCustomer({ ports }: Asking, id: CustomerId): Promise<Kept<Customer>> {
  const found = await readCustomer(ports, id);
  if (!found || found.value.removed) throw new Problem('notFound', noSuchCustomer);
  return found;
}

export async function openCustomer(ask: Ask<'openCustomer'>): Promise<Answered<'openCustomer'>> {
  const { ports, params } = ask;
  const [{ value: customer }, catalogue, conversations, thanks] = await Promise.all([
    seenCustomer(ask, params.customer),
    catalogueOf(ports),
    listConversations(ports, params.customer),
    listThanksToPassOn(ports, params.customer),
  ]);
  const findable = momentsOf(catalogue, ask, params.customer);
  const headlines = new Map(findable.map(({ id, headline }) => [id, headline]));
  const told = (await listToldAbout(ask, params.customer)).filter(({ moment }) => headlines.has(moment));
  return {
    customer: knownTo(ask, customer),
    moments: findable.map((moment) => listedMoment(moment, new Map([[customer.id, projectCustomer(customer)]]))),
    conversations: conversations.sort((one, other) => other.on.localeCompare(one.on) || other.at.localeCompare(one.at)),
    tellings: (await tellingsFor(ask, told)).map((telling) => {
      return { ...telling, headline: headlines.get(telling.moment) ?? '' };
    }),
    thanks: thanks.filter(({ moment }) => headlines.has(moment)),
    mayEdit: looksAfter(customer, askerOf(ask)),
  };
}

/** Newest first. */
function momentsOf({ moments }: Catalogue, ask: Asking, customer: CustomerId) {
  const who = askerOf(ask);
  return moments
    .filter((moment) => moment.customer === customer && mayFind(moment, who))
    .sort((one, other) => (other.at ?? other.heardOn).localeCompare(one.at ?? one.heardOn));
}

async function listToldAbout({ ports }: Asking, customer: CustomerId): Promise<ToldRow[]> {
  const prefix = libraryKeys.tellingsAbout(customer);
  const range = { from: prefix, to: after(prefix), most: mostTold };
  const rows = await ports.store.list({ ...places.directory(ports.home), ...range });
  return rows.map((row) => kept(ToldRow, row).value);
}
