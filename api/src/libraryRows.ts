import * as z from 'zod';
import { Conversation, type ConversationId } from '../../domain/conversations';
import { CustomerId, CustomerProjection } from '../../domain/customers';
import { OccurrenceKey, SeriesKey } from '../../domain/meetings';
import { AnyMoment } from '../../domain/momentDrafts';
import { MomentProjection } from '../../domain/momentProjections';
import { MomentId } from '../../domain/moments';
import type { PersonId, TenantId } from '../../domain/people';
import { Thanks } from '../../domain/tellings';
import type { Partition, Ports } from './ports';
import { keys, listRows, places, readRow, type Kept } from './rows';

/** How the rows of the library are keyed that choosing and meetings know nothing of. */
type Rows = Pick<Ports, 'store' | 'home'>;

export const libraryKeys = {
  /** Written with every change of what is found or chosen: its ETag says whether a catalogue is still right. */
  stamp: 'stamp',
  changes: 'h:',
  change: (time: string) => `h:${time}`,
  thanksOf: (moment: MomentId) => `t:m:${moment}|`,
  thanks: (moment: MomentId, person: PersonId) => `t:m:${moment}|${person}`,
  /** The same once more, for the customer's page: thanks that somebody has to pass on. */
  thanksTo: (customer: CustomerId) => `t:c:${customer}|`,
  thanksToPassOn: (customer: CustomerId, moment: MomentId, person: PersonId) => `t:c:${customer}|${moment}|${person}`,
  conversationsWith: (customer: CustomerId) => `v:${customer}|`,
  conversation: (customer: CustomerId, id: ConversationId) => `v:${customer}|${id}`,
  /** In the directory. */
  tellingsOf: (moment: MomentId) => `told:${moment}|`,
  telling: (moment: MomentId, series: SeriesKey, occurrence: OccurrenceKey) => `told:${moment}|${series}|${occurrence}`,
  tellingsAbout: (customer: CustomerId) => `told-of:${customer}|`,
  /** Newest first. */
  tellingAbout: (customer: CustomerId, { series, occ, at, moment }: ToldRow) =>
    `told-of:${customer}|${String(9_999_999_999_999 - Date.parse(at)).padStart(13, '0')}|${series}|${occ}|${moment}`,
  /** In what is one person's: thanks they have not seen yet. */
  unseenThanks: 'thanks:',
  unseenThanksFor: (moment: MomentId) => `thanks:${moment}|`,
  unseen: (moment: MomentId, person: PersonId) => `thanks:${moment}|${person}`,
};

export const mine = (home: TenantId, person: PersonId): Partition => ({
  table: 'mine',
  partition: `${home}|${person}`,
});

/** Thanks, and the customer with whom they stand once more. */
export const ThanksRow = z.object({ ...Thanks.shape, to: z.optional(CustomerId) });
export type ThanksRow = z.infer<typeof ThanksRow>;

/** What one commit changed in the catalogue. */
export const LibraryChange = z.object({
  moments: z.array(MomentProjection),
  customers: z.array(CustomerProjection),
  /** Moments and customers that are there no more. */
  gone: z.array(z.string()),
});
export type LibraryChange = z.infer<typeof LibraryChange>;

/** An occurrence that a moment opened, by whichever card. */
export const ToldRow = z.object({ series: SeriesKey, occ: OccurrenceKey, at: z.string(), moment: MomentId });
export type ToldRow = z.infer<typeof ToldRow>;

/** A draft or a moment; what was thrown away is not there. */
export async function readAnyMoment(rows: Rows, id: MomentId): Promise<Kept<AnyMoment> | undefined> {
  const found = await readRow(rows, { ...places.library(rows.home), row: keys.moment(id) }, AnyMoment);
  return found?.value.removed ? undefined : found;
}

export function readThanks(rows: Rows, moment: MomentId, person: PersonId): Promise<Kept<ThanksRow> | undefined> {
  return readRow(rows, { ...places.library(rows.home), row: libraryKeys.thanks(moment, person) }, ThanksRow);
}

export function listThanks(rows: Rows, moment: MomentId): Promise<Thanks[]> {
  return values(rows, { ...places.library(rows.home), prefix: libraryKeys.thanksOf(moment) }, Thanks);
}

/** For the customer, and not passed on yet. */
export async function listThanksToPassOn(rows: Rows, customer: CustomerId): Promise<Thanks[]> {
  const place = { ...places.library(rows.home), prefix: libraryKeys.thanksTo(customer) };
  return (await values(rows, place, Thanks)).filter(
    ({ forCustomer, passedOn }) => forCustomer !== undefined && !passedOn,
  );
}

export function listConversations(rows: Rows, customer: CustomerId): Promise<Conversation[]> {
  return values(rows, { ...places.library(rows.home), prefix: libraryKeys.conversationsWith(customer) }, Conversation);
}

export function listTold(rows: Rows, moment: MomentId): Promise<ToldRow[]> {
  return values(rows, { ...places.directory(rows.home), prefix: libraryKeys.tellingsOf(moment) }, ToldRow);
}

export function listToldOf(rows: Rows, customer: CustomerId): Promise<ToldRow[]> {
  return values(rows, { ...places.directory(rows.home), prefix: libraryKeys.tellingsAbout(customer) }, ToldRow);
}

async function values<S extends z.core.$ZodType>(
  rows: Rows,
  place: Partition & { readonly prefix: string },
  schema: S,
): Promise<z.output<S>[]> {
  return (await listRows(rows, place, schema)).map(({ value }) => value);
}
