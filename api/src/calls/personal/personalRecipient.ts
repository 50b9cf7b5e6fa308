import type { PersonalErrand } from '../../ports';
import { findChat } from '../cards/chats';
import type { CardPorts } from '../cards/currentCard';
import type { Recipient } from '../cards/recipient';
import { drawReplyAlone } from '../replies/replyAlone';
import { drawDigest } from './drawDigest';
import { drawNudge } from './drawNudge';
import type { DrawPersonal } from './drawPersonal';
import { readPersonalChat } from './personalChats';

/** Every kind of card that one person alone may get, by the part of its name before the colon. */
const personalCards: Readonly<Partial<Record<string, DrawPersonal>>> = {
  digest: drawDigest,
  nudge: drawNudge,
  reply: drawReplyAlone,
};

/** `undefined`: the app has no chat of its own with this person. */
export async function personalRecipient(ports: CardPorts, errand: PersonalErrand): Promise<Recipient | undefined> {
  const reached = await readPersonalChat(ports, errand.person);
  if (!reached) return undefined;
  const draw = personalCards[errand.card.split(':')[0] ?? ''];
  return {
    chat: () => findChat(ports, reached.value.conversationId),
    current: async (_chat, card) => draw?.(ports, { errand, card }),
  };
}
