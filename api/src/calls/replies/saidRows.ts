import * as z from 'zod';
import { botWords } from '../../../../domain/botWords';
import { OccurrenceKey, type SeriesKey } from '../../../../domain/meetings';
import { MomentId } from '../../../../domain/moments';
import { PersonId } from '../../../../domain/people';
import { Instant } from '../../../../domain/text';
import type { ChatErrand, Partition, Ports } from '../../ports';
import { after, cardPlace, keys, listRows, places, readRow, type Kept } from '../../rows';

/** What somebody asked of the bot: what its answer is drawn from. */
export const SaidRow = z.object({
  /** Missing: none of our words. */
  word: z.optional(z.enum(botWords)),
  conversationId: z.string(),
  language: z.enum(['en', 'vi']),
  by: z.optional(PersonId),
  at: z.optional(Instant),
  /** The sitting that was on, or the last one, when they asked. */
  occurrence: z.optional(OccurrenceKey),
  /** To one person alone: the moment that they are told. */
  moment: z.optional(MomentId),
});
export type SaidRow = z.infer<typeof SaidRow>;

const replies = 'reply:';

export const saidKeys = {
  said: (reply: string) => `said:${reply.slice(replies.length)}`,
  /** The name of a card that answers; what it shows of a sitting is found by that sitting. */
  reply: (occurrence: OccurrenceKey | undefined, message: string) => `${replies}${occurrence ?? '-'}:${message}`,
  replies: (occurrence: OccurrenceKey) => `${replies}${occurrence}:`,
};

export function isReply({ card }: Pick<ChatErrand, 'card'>): boolean {
  return card.startsWith(replies);
}

export function readSaid(ports: Ports, errand: ChatErrand): Promise<Kept<SaidRow> | undefined> {
  return readRow(ports, { ...cardPlace(ports.home, errand), row: saidKeys.said(errand.card) }, SaidRow);
}

/** Leaves room in a transaction for everything else. */
const mostReplies = 60;

/** The answers that show something of that sitting: what they show may have to be shown otherwise. */
export async function listReplies(ports: Ports, series: SeriesKey, occurrence: OccurrenceKey): Promise<string[]> {
  const from = keys.card(saidKeys.replies(occurrence));
  const range = { ...places.meeting(ports.home, series), from, to: after(from), most: mostReplies };
  return (await ports.store.list(range)).map(({ row }) => row.slice(keys.card('').length));
}

const saidPrefix = 'said:';

/** Takes away what answered long ago. A moment that was told stays findable, for when it may be told no more. */
export async function dropAnswered(ports: Ports, place: Partition, before: string): Promise<void> {
  const rows = await listRows(ports, { ...place, prefix: saidPrefix }, SaidRow);
  const old = rows.filter(({ value: { word, at = before } }) => word !== 'moment' && at < before);
  const cards = old.map(({ row }) => keys.card(`${replies}${row.slice(saidPrefix.length)}`));
  // One by one: what was never posted has no card that could be taken away with it.
  for (const row of [...cards, ...old.map(({ row }) => row)]) await ports.store.commit(place, [{ put: 'remove', row }]);
}
