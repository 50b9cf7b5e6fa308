import { mayShowCustomers } from '../../../../domain/audience';
import type { Series } from '../../../../domain/meetings';
import type { Card, CardErrand } from '../../ports';
import { listActions } from '../../actionRows';
import { readOccurrence, readSeries, type CardRow } from '../../rows';
import { replyWords } from '../../words/replies';
import { words } from '../../words/words';
import { audienceNow } from '../cards/audienceNow';
import { findChat, type Chat } from '../cards/chats';
import { openingNow, summaryNow, type CardPorts, type CurrentCard } from '../cards/currentCard';
import { panelLink } from '../cards/links';
import type { Recipient } from '../cards/recipient';
import { openItemsCard } from './openItemsCard';
import { readSaid, type SaidRow } from './saidRows';
import { helpCard, notUnderstoodCard, sentenceCard, type ReplySetting } from './sentenceCard';

/** Who gets an answer in a chat of several: whoever is in it, whether or not it is a meeting's. */
export async function replyRecipient(ports: CardPorts, errand: CardErrand): Promise<Recipient | undefined> {
  const said = (await readSaid(ports, errand))?.value;
  if (!said) return undefined;
  return {
    chat: () => findChat(ports, said.conversationId),
    current: (chat, card) => drawReply(ports, { errand, said, chat, card }),
  };
}

interface Replying {
  readonly errand: CardErrand;
  readonly said: SaidRow;
  readonly chat: Chat;
  readonly card: CardRow;
}

async function drawReply(ports: CardPorts, { errand, said, chat }: Replying): Promise<CurrentCard> {
  const { language, conversationId } = said;
  const panel = panelLink({ appId: ports.appId, tabOrigin: ports.tabOrigin, conversationId });
  const setting = { language, isAlone: false, open: { title: words[language].openInPanel, url: panel } };
  if (said.word === undefined) return { card: notUnderstoodCard(setting) };
  if (said.word === 'help') return { card: helpCard(setting) };
  const series = (await readSeries(ports, errand.series))?.value;
  if (!series) return { card: helpCard(setting) };
  const audience = await audienceNow(ports, series, chat.conversation);
  const isGuarded = audience === 'unreadable';
  const isInternal = !isGuarded && mayShowCustomers(audience);
  const drawn = await answerOf(ports, { series, said, isInternal, setting, panel });
  return { card: drawn, isGuarded, isUrgent: !isInternal };
}

interface Answering {
  readonly series: Series;
  readonly said: SaidRow;
  readonly isInternal: boolean;
  readonly setting: ReplySetting;
  readonly panel: string;
}

async function answerOf(ports: CardPorts, answering: Answering): Promise<Card> {
  const { series, said, isInternal, setting, panel } = answering;
  const { language } = setting;
  const says = replyWords[language];
  if (said.word === 'openItems') {
    if (!isInternal) return sentenceCard(says.items, says.outsiders, setting);
    return openItemsCard(await listActions(ports, series.key), setting);
  }
  const { occurrence: key } = said;
  const occurrence = key && (await readOccurrence(ports, series.key, key))?.value;
  if (!occurrence) return sentenceCard(says.title, said.word === 'summary' ? says.noSummary : says.noMoment, setting);
  const showing = { series, occurrence, internal: isInternal, setting: { panel, language } };
  return said.word === 'summary' ? summaryNow(ports, showing) : openingNow(ports, showing);
}
