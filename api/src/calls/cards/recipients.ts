import type { ChatErrand } from '../../ports';
import { readSeries } from '../../rows';
import { personalRecipient } from '../personal/personalRecipient';
import { replyRecipient } from '../replies/replyInChat';
import { isReply } from '../replies/saidRows';
import { findChat } from './chats';
import { currentCard, type CardPorts } from './currentCard';
import type { Recipient } from './recipient';

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
