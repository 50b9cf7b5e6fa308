import { projectMoment } from '../../../../domain/momentProjections';
import { mayOpen } from '../../../../domain/momentStates';
import type { PersonId } from '../../../../domain/people';
import type { Card } from '../../ports';
import { extensionWords } from '../../words/extension';
import { replyWords } from '../../words/replies';
import { findChat } from '../cards/chats';
import type { CurrentCard } from '../cards/currentCard';
import type { DrawingPorts } from '../cards/drawing';
import { pageLink } from '../cards/links';
import { momentCard } from './momentCard';
import { digestCard } from '../personal/digestCard';
import { allFor } from '../personal/waiting';
import { isInternalChat } from '../personal/personalAudience';
import { readToShow } from '../personal/shownAlone';
import type { DrawPersonal } from '../personal/drawPersonal';
import { readSaid, type SaidRow } from './saidRows';
import { helpCard, notUnderstoodCard, sentenceCard, type ReplySetting } from './sentenceCard';

/** An answer to somebody in their own chat with the app: but for a moment it goes on showing what it showed once. */
export const drawReplyAlone: DrawPersonal = async (ports, { errand, card }) => {
  const said = (await readSaid(ports, errand))?.value;
  if (!said || (card.activityId !== undefined && said.word !== 'moment')) return undefined;
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
  return answerOf(ports, { said, person: errand.person, card: errand.card, setting });
};

interface Answering {
  readonly said: SaidRow;
  readonly person: PersonId;
  readonly card: string;
  readonly setting: ReplySetting;
}

async function answerOf(ports: DrawingPorts, answering: Answering): Promise<CurrentCard> {
  const { said, person, setting } = answering;
  const says = replyWords[setting.language];
  if (said.word === 'moment') return { card: await toldMoment(ports, answering) };
  const items = await allFor(ports, { person });
  if (items.length === 0) return { card: sentenceCard(says.items, says.noItemsAlone, setting) };
  return { card: digestCard({ items, title: says.itemsOpen(items.length) }, setting) };
}

async function toldMoment(ports: DrawingPorts, { said, person, card, setting }: Answering): Promise<Card> {
  const { language } = setting;
  const says = replyWords[language];
  const library = { language, isAlone: true, open: { title: says.openLibrary, url: pageLink(ports, 'library') } };
  if (!said.moment) return sentenceCard(says.title, says.noMomentInLibrary, library);
  const told = await readToShow(ports, { person, card, moment: said.moment });
  const today = ports.clock().toISOString().slice(0, 10);
  const mayBeTold = told && mayOpen(projectMoment(told.moment), today);
  return mayBeTold ? momentCard(told, library) : sentenceCard(says.title, extensionWords[language].gone, library);
}
