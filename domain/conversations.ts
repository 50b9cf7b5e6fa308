import * as z from 'zod/mini';
import { CustomerId } from './customers';
import { Person } from './people';
import { Day, id, Instant, passage } from './text';

export const ConversationId = id<'ConversationId'>('the conversation');
export type ConversationId = z.infer<typeof ConversationId>;

/** Somebody of this organization spoke with a customer. No recording, no contact details: that it was, and what stayed. */
export const NewConversation = z.object({
  id: ConversationId,
  on: Day,
  note: z.optional(passage(600, 'What you heard')),
});
export type NewConversation = z.infer<typeof NewConversation>;

export const Conversation = z.object({ ...NewConversation.shape, customer: CustomerId, by: Person, at: Instant });
export type Conversation = z.infer<typeof Conversation>;

/** So many days without a conversation, and those who look after the customer are reminded. */
export const silentDays = 90;

/** Days since somebody last spoke with the customer; since it was added, when nobody ever did. */
export function daysSilent(
  customer: { readonly lastSpoken?: { readonly on: string } | undefined; readonly at: string },
  today: string,
): number {
  const since = customer.lastSpoken?.on ?? customer.at.slice(0, 10);
  return Math.floor((Date.parse(today) - Date.parse(since)) / 86_400_000);
}
