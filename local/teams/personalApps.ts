/** Who has added the app for themselves, and what was said in their own chat with it. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { people, personOf } from './people';
import { ChatMessage, SystemLine, type PersonKey } from './protocol';

export const PersonalApp = z.object({
  installed: z.boolean(),
  chat: z.array(z.union([ChatMessage, SystemLine])),
  /** The Bot Connector's address that the bot was last told of for this chat. */
  botKnowsServiceUrl: z.string().optional(),
});
export type PersonalApp = z.infer<typeof PersonalApp>;

/** The chat of one person with the app, as the Bot Framework names it. */
export function personalConversationOf(key: PersonKey): string {
  return `a:1${createHash('sha256').update(personOf(key).id).digest('base64url')}`;
}

export function whoseConversation(conversationId: string): PersonKey | undefined {
  return people.find(({ key }) => personalConversationOf(key) === conversationId)?.key;
}
