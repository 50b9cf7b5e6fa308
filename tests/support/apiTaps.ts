import { randomUUID } from 'node:crypto';
import { tapCard } from '../../api/src/calls/cards/taps';
import type { Card } from '../../api/src/ports';
import { sentenceIn } from '../../api/src/words/refusals';
import { languageOf } from '../../api/src/words/words';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import type { ApiWorld } from './apiWorld';

export interface Tapped {
  readonly verb: string;
  readonly data: object;
  /** The message that holds the card. */
  readonly message?: string;
  readonly locale?: string;
  readonly conversationId?: string;
  readonly meetingId?: string;
}

/** Somebody taps a button in the meeting's chat: the card that they see then, or why not, in their language. */
export async function tap(world: ApiWorld, { id: person }: Person, tapped: Tapped): Promise<Card | string> {
  const { verb, data, message = `message-${randomUUID()}`, locale = 'en-US', meetingId } = tapped;
  const conversation = { ...world.conversation };
  if (tapped.conversationId !== undefined) Object.assign(conversation, { conversationId: tapped.conversationId });
  const ports = { ...world.ports, appId: 'the-app', tabOrigin: 'https://moment.example' };
  const action = { verb, data, person, locale, message, meetingId, conversation };
  try {
    const card = await tapCard({ ports, answers: world.answering.answers }, action);
    if (!card) throw new Error('No card was answered.');
    return card;
  } catch (error) {
    if (error instanceof Problem) return sentenceIn(languageOf(locale), error.message);
    throw error;
  }
}

export interface Button {
  readonly verb: string;
  readonly title: string;
  readonly tooltip?: string;
  readonly data: Record<string, unknown>;
}

/** The buttons of a card that ask the bot, in their order. */
export function buttonsIn(card: Card | string): Button[] {
  return executes(card).filter(({ verb }) => verb !== 'refresh');
}

export function titlesIn(card: Card | string): string[] {
  return buttonsIn(card).map(({ title }) => title);
}

function executes(value: unknown): Button[] {
  if (Array.isArray(value)) return value.flatMap(executes);
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as { type?: unknown };
  return [...(type === 'Action.Execute' ? [value as Button] : []), ...Object.values(value).flatMap(executes)];
}

export function refreshedFor(card: Card | string): string[] {
  return (card as { refresh?: { userIds: string[] } }).refresh?.userIds ?? [];
}
