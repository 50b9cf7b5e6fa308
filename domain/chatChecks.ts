import * as z from 'zod/mini';
import { OccurrenceKey } from './meetings';

export const cardKinds = ['opening', 'summary'] as const;
const CardKind = z.enum(cardKinds);

/** A card in the chat of a meeting, by what it shows and the sitting it shows. */
export const CardName = z
  .string()
  .check(z.regex(/^(opening|summary):\d{8}T\d{6}Z$/, 'This is not the name of a card.'))
  .brand<'CardName'>();
export type CardName = z.infer<typeof CardName>;

/**
 * `uncertain`: nobody knows whether it is in the chat. `refused`: the chat would not have it. `failing`: the chat has
 * trouble, and it is tried again. `gone`: the app was not in the chat. `deleted`: somebody deleted it there.
 */
export const cardTroubles = ['uncertain', 'refused', 'failing', 'gone', 'deleted'] as const;
export const TroubledCard = z.object({
  card: CardName,
  kind: CardKind,
  occurrence: OccurrenceKey,
  trouble: z.enum(cardTroubles),
});
export type TroubledCard = z.infer<typeof TroubledCard>;

export function troubledCard(name: CardName, trouble: TroubledCard['trouble']): TroubledCard {
  const [kind, occurrence] = name.split(':');
  return { card: name, kind: CardKind.parse(kind), occurrence: OccurrenceKey.parse(occurrence), trouble };
}

/** Of what kind is what was given up: a card of a meeting or for a person, a record elsewhere, what the chat told, or nothing readable. */
export const stuckKinds = [...cardKinds, 'personal', 'record', 'heard', 'unread'] as const;
export const Stuck = z.object({
  id: z.string(),
  kind: z.enum(stuckKinds),
  /** `chatFails`: the chat failed too often in a row. `workFails`: whoever worked on it did. */
  why: z.enum(['chatFails', 'workFails']),
  at: z.string(),
});
export type Stuck = z.infer<typeof Stuck>;

/** Whether what the product needs answers. */
const Working = z.object({ tables: z.boolean(), queue: z.boolean(), pictures: z.boolean() });
export type Working = z.infer<typeof Working>;

/** Errands that can be taken now, and since when the first of them waits. */
export const Waiting = z.object({ messages: z.number(), since: z.optional(z.string()) });
export type Waiting = z.infer<typeof Waiting>;

/** In how many of the last sittings it was seen. */
const SeenOf = z.object({ seen: z.number(), of: z.number() });

/** How one meeting stands with Teams; nothing in it is of customers. */
export const MeetingCheck = z.object({
  /** `unknown`: nothing was heard from this chat yet. */
  chat: z.enum(['here', 'gone', 'unknown']),
  /** Who is in the chat, as Teams says now; without it Teams can't say. */
  roster: z.optional(z.object({ people: z.number(), outsiders: z.number(), unreached: z.number() })),
  starts: SeenOf,
  ends: SeenOf,
  works: Working,
  waiting: z.optional(Waiting),
  cards: z.array(TroubledCard),
  stuck: z.array(Stuck),
  mayRun: z.boolean(),
});
export type MeetingCheck = z.infer<typeof MeetingCheck>;

/** The same for all meetings together. */
export const WholeCheck = z.object({
  chats: z.object({ known: z.number(), gone: z.number() }),
  works: Working,
  waiting: z.optional(Waiting),
  stuck: z.array(Stuck),
});
export type WholeCheck = z.infer<typeof WholeCheck>;
