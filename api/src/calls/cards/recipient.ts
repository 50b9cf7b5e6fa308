import type { CardRow } from '../../rows';
import type { Chat } from './chats';
import type { CurrentCard } from './currentCard';

/** Whom a card is for: where it is shown, and how it has to look. */
export interface Recipient {
  /** Read anew before each message: the app may have been taken out meanwhile. */
  chat(): Promise<Chat>;
  /** As it has to look now; `undefined`: there is nothing to show yet, or no more. */
  current(chat: Chat, card: CardRow): Promise<CurrentCard | undefined>;
}
