import type { ChatErrand } from '../../ports';
import { readSeries, type CardRow } from '../../rows';
import { personalRecipient } from '../personal/personalRecipient';
import { replyRecipient } from '../replies/replyInChat';
import { isReply } from '../replies/saidRows';
import { findChat, type Chat } from './chats';
import { currentCard, type CardPorts, type CurrentCard } from './currentCard';

/** Whom a card is for: where it is shown, and how it has to look. */
export interface Recipient {
  /** Read anew before each message: the app may have been taken out meanwhile. */
  chat(): Promise<Chat>;
  /** As it has to look now; `undefined`: there is nothing to show yet, or no more. */
  current(chat: Chat, card: CardRow): Promise<CurrentCard | undefined>;
}

/** `undefined`: nobody here is known by this errand, or can be written to. */
export async function findRecipient(ports: CardPorts, errand: ChatErrand): Promise<Recipient | undefined> {
  if (errand.tenant !== ports.home) return undefined;
  if ('person' in errand) return personalRecipient(ports, errand);
  if (isReply(errand)) return replyRecipient(ports, errand);
  const series = (await readSeries(ports, errand.series))?.value;
  return (
    series && {
      chat: () => findChat(ports, series.conversationId),
      current: (chat, card) => currentCard(ports, { series, chat, card }),
    }
  );
}
