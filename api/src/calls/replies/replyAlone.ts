import { projectMoment } from '../../../../domain/momentProjections';
import { mayOpen } from '../../../../domain/momentStates';
import type { PersonId } from '../../../../domain/people';
import { catalogueOf } from '../../catalogue/catalogue';
import type { Card } from '../../ports';
import { readTold } from '../../rows';
import { replyWords } from '../../words/replies';
import { findChat } from '../cards/chats';
import type { CardPorts, CurrentCard } from '../cards/currentCard';
import { pageLink } from '../cards/links';
import { momentCard } from './momentCard';
import { digestCard } from '../personal/digestCard';
import { allFor } from '../personal/waiting';
import { isInternalChat } from '../personal/personalAudience';
import type { DrawPersonal } from '../personal/personalRecipient';
import { readSaid, type SaidRow } from './saidRows';
import { helpCard, notUnderstoodCard, sentenceCard, type ReplySetting } from './sentenceCard';

/** An answer to somebody in their own chat with the app. What it showed once it goes on showing: nobody else reads there. */
export const drawReplyAlone: DrawPersonal = async (ports, { errand, card }) => {
  const said = (await readSaid(ports, errand))?.value;
  if (!said || card.activityId !== undefined) return undefined;
  const { language, conversationId } = said;
  const says = replyWords[language];
  const open = { title: says.openMine, url: pageLink(ports, 'mine') };
  const setting = { language, isAlone: true, open };
  if (said.word === undefined) return { card: notUnderstoodCard(setting) };
  if (said.word === 'help') return { card: helpCard(setting) };
  if (said.word === 'summary') return { card: sentenceCard(says.title, says.summaryElsewhere, setting) };
  const { conversation } = await findChat(ports, conversationId);
  const isInternal = await isInternalChat(ports, conversation);
  if (isInternal === 'unreadable') return { card: sentenceCard(says.title, says.notYours, setting), isGuarded: true };
  if (!isInternal) return { card: sentenceCard(says.title, says.notYours, setting) };
  return answerOf(ports, { said, person: errand.person, setting });
};

interface Answering {
  readonly said: SaidRow;
  readonly person: PersonId;
  readonly setting: ReplySetting;
}

async function answerOf(ports: CardPorts, { said, person, setting }: Answering): Promise<CurrentCard> {
  const says = replyWords[setting.language];
  if (said.word === 'moment') return { card: await newestMoment(ports, setting) };
  const items = await allFor(ports, person);
  if (items.length === 0) return { card: sentenceCard(says.items, says.noItemsAlone, setting) };
  return { card: digestCard({ items, title: says.itemsOpen(items.length) }, setting) };
}

/** What may open any meeting may be read by anybody of this organization. */
async function newestMoment(ports: CardPorts, setting: ReplySetting): Promise<Card> {
  const { language } = setting;
  const says = replyWords[language];
  const url = pageLink(ports, 'library');
  const library = { ...setting, open: { title: says.openLibrary, url } };
  const today = ports.clock().toISOString().slice(0, 10);
  const { moments } = await catalogueOf(ports);
  const open = moments.filter((moment) => mayOpen(moment, today));
  const [newest] = open.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  const told = newest && (await readTold(ports, { moment: newest.id }));
  if (!told || !mayOpen(projectMoment(told.moment), today))
    return sentenceCard(says.title, says.noMomentInLibrary, library);
  return momentCard(told, library);
}
