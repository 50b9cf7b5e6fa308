import { shownName } from '../../../../domain/customers';
import { findMoments } from '../../../../domain/findingMoments';
import { mayOpen } from '../../../../domain/momentStates';
import { localDay } from '../../../../domain/mornings';
import { Problem } from '../../../../domain/problems';
import { beginningOf } from '../../../../domain/text';
import { catalogueOf, type Catalogue } from '../../catalogue/catalogue';
import type { ChatDialog, FoundForChat, MessageExtension, MessageToSave, MomentSearch } from '../../ports';
import { readTold } from '../../rows';
import { extensionWords } from '../../words/extension';
import { languageOf, words } from '../../words/words';
import type { DrawingPorts } from '../cards/drawing';
import { zoneOf } from '../personal/zones';
import { closedCard } from './closedCard';
import { mayBeShared } from './sharedMoment';
import { checkAllAreOurs } from './whoReads';

export interface ExtensionPorts extends DrawingPorts {
  /** By which the tab's page signs in. */
  readonly clientId: string;
}

export function messageExtension(ports: ExtensionPorts): MessageExtension {
  return {
    find: (search) => find(ports, search),
    save: (message) => dialogFor(ports, message),
  };
}

const mostFound = 8;

/** Nothing is found where it may not be shown. */
async function find(ports: ExtensionPorts, search: MomentSearch): Promise<FoundForChat[]> {
  await checkAllAreOurs(ports, search);
  const language = languageOf(search.locale);
  const who = { id: search.person, isCurator: false };
  const at = ports.clock().toISOString();
  const finding = { state: 'published' as const, ...(search.q.trim() !== '' && { q: search.q }) };
  const { moments } = findMoments(tellable(await catalogueOf(ports), at.slice(0, 10)), { finding, who, at });
  const told = await Promise.all(moments.slice(0, mostFound).map(({ id }) => readTold(ports, { moment: id })));
  const found = told.flatMap((one) => {
    if (!one || !mayBeShared(ports, one)) return [];
    const { moment, customer } = one;
    const about = `${shownName(customer)} · ${words[language].opening.kind[moment.kind]}`;
    return [{ title: moment.headline, about, card: closedCard(ports, { moment: moment.id, language }) }];
  });
  if (found.length > 0) return found;
  throw new Problem('notFound', search.q.trim() === '' ? nothingYet : nothingFound);
}

/** What may not be told takes nobody's place among the few that are shown. */
function tellable(library: Catalogue, today: string): Catalogue {
  return { ...library, entries: library.entries.filter(({ moment }) => mayOpen(moment, today)) };
}

/** An empty list says nothing, least of all what to do. */
const nothingYet = 'There is no customer moment in the library yet that may be told here.';
const nothingFound = 'No customer moment has all of these words. Try fewer, or the customer’s name alone.';

/** As long as a story may be. */
const mostCharacters = 600;

/** What was written stands behind the `#`, where no server reads it. */
async function dialogFor(ports: ExtensionPorts, message: MessageToSave): Promise<ChatDialog> {
  const { tabOrigin, clientId } = ports;
  const says = extensionWords[languageOf(message.locale)];
  const { text, from, at, messageId } = message;
  const story = text.length > mostCharacters ? `${beginningOf(text, mostCharacters - 1).trimEnd()}…` : text;
  const zone = await zoneOf(ports, message.person);
  // The day on which it was written where its reader is.
  const day = at === undefined || Number.isNaN(Date.parse(at)) ? undefined : says.day(localDay(at, zone));
  const source = beginningOf(says.source(from, day), 200);
  const begun = new URLSearchParams({ story, source, ...(messageId !== '' && { of: messageId.slice(0, 64) }) });
  const query = new URLSearchParams({ tab: 'save', client: clientId });
  return { title: says.save, url: `${tabOrigin}/tab/index.html?${query}#/capture?${begun}` };
}
