import * as z from 'zod';
import { PictureOf } from '../../../domain/imageCalls';
import { ImageId, ImageType, KeptImage, type DraftPicture } from '../../../domain/images';
import { AnyMoment } from '../../../domain/momentDrafts';
import { projectMoment } from '../../../domain/momentProjections';
import { maySee } from '../../../domain/momentStates';
import { Person, type Asker } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { ImageCodec, Ports, RowChange } from '../ports';
import { keys, places, readCustomer, readRow, stored, type Kept } from '../rows';
import type { Writer } from './ask';
import { answeredBefore, answeredRow } from './once';
import { busy } from './records';

/** A picture that is kept. `of`: the one record that shows it; without it, it waits to be named by one. */
const ImageRow = z.object({
  by: Person,
  at: z.string(),
  width: z.number(),
  height: z.number(),
  type: ImageType,
  bytes: z.number(),
  of: z.optional(PictureOf),
});
type ImageRow = z.infer<typeof ImageRow>;

export interface KeepingImage extends Writer {
  readonly codec: ImageCodec;
  readonly file: Uint8Array;
  readonly type: ImageType;
}

/** Draws the picture anew and keeps it; the look at whether anything names it stands before it does. */
export async function keepImage(asked: KeepingImage): Promise<KeptImage> {
  const { ports, by, codec, file, type } = asked;
  const before = await answeredBefore(asked, places.library(ports.home));
  if (before) return KeptImage.parse(before.answer);
  const drawn = await codec.redraw(file, type);
  const { width, height } = drawn;
  const image: KeptImage = { id: ImageId.parse(ports.ids()), width, height, bytes: drawn.bytes.length };
  await lookAtImageLater(ports, image.id);
  await ports.images.keep(image.id, drawn.bytes, drawn.type);
  const at = ports.clock().toISOString();
  const row: ImageRow = { by, at, width, height, type: drawn.type, bytes: image.bytes };
  const committed = await ports.store.commit(places.library(ports.home), [
    { put: 'insert', row: keys.image(image.id), body: stored(row) },
    ...answeredRow(asked, image),
  ]);
  if (committed === 'done') return image;
  // The same request, sent twice at once: one picture is enough.
  await ports.images.remove(image.id);
  const theirs = await answeredBefore(asked, places.library(ports.home));
  if (theirs) return KeptImage.parse(theirs.answer);
  throw busy();
}

export interface LookingAtImage {
  readonly ports: Ports;
  readonly by: Person;
  readonly isCurator: boolean;
  readonly image: ImageId;
  /** Through which record; without one, only who sent it may see it. */
  readonly of: PictureOf | undefined;
}

/** Resolves when whoever asks may see it. One that they may not see is not there for them. */
export async function findImage({ ports, by, isCurator, image, of }: LookingAtImage): Promise<void> {
  const row = await readImageRow(ports, image);
  if (row?.value.by.id === by.id) return;
  if (!row || !of) throw noPicture();
  const may = await Promise.all([shows(ports, of, image), mayShow(ports, { id: by.id, isCurator }, of)]);
  if (may.includes(false)) throw noPicture();
}

export async function readImageBytes(ports: Ports, image: ImageId) {
  const read = await ports.images.read(image);
  if (!read) throw noPicture();
  return read;
}

/** May the person see that record? */
export async function mayShow(ports: Ports, who: Asker, of: PictureOf): Promise<boolean> {
  if ('customer' in of) return (await readCustomer(ports, of.customer))?.value.removed !== true;
  const moment = await readAnyMoment(ports, of);
  return moment !== undefined && moment.removed !== true && maySee(projectMoment(moment), who);
}

/** Does that record show that picture? */
async function shows(ports: Ports, of: PictureOf, image: ImageId): Promise<boolean> {
  const record = 'customer' in of ? (await readCustomer(ports, of.customer))?.value : await readAnyMoment(ports, of);
  return record?.picture?.image === image;
}

async function readAnyMoment(ports: Ports, { moment }: { readonly moment: PictureIn }) {
  return (await readRow(ports, { ...places.library(ports.home), row: keys.moment(moment) }, AnyMoment))?.value;
}
type PictureIn = Extract<PictureOf, { moment: unknown }>['moment'];

export interface Holding {
  readonly ports: Ports;
  readonly by: Person;
  readonly of: PictureOf;
  readonly picture: DraftPicture | null | undefined;
}

/**
 * For whoever gives a record a picture: what goes into the same transaction, so that the picture stays ("moved": it was
 * removed meanwhile; ask again). Refuses one that is no longer kept, that belongs to another record, or that somebody else
 * sent and nobody named yet.
 */
export async function holdPicture({ ports, by, of, picture }: Holding): Promise<RowChange[]> {
  if (!picture) return [];
  const row = await readImageRow(ports, picture.image);
  const isTheirs = row?.value.of ? isSameRecord(row.value.of, of) : row?.value.by.id === by.id;
  if (!row || !isTheirs)
    throw new Problem('invalid', 'This picture is no longer kept. Choose it again.', { field: 'picture.image' });
  return [{ put: 'replace', row: row.row, body: stored({ ...row.value, of }), etag: row.etag }];
}

/** Before a record lets go of its picture, and before a new one is kept: two days later it is removed if nothing names it. */
export async function lookAtImageLater(ports: Ports, image: ImageId): Promise<void> {
  const when = new Date(ports.clock().getTime() + unnamedMs).toISOString();
  const kind = `${imageKind}${image}`;
  const row = keys.due(when, noSeries, kind);
  await ports.store.commit(places.due(ports.home), [{ put: 'upsert', row, body: { series: noSeries, kind } }]);
}

/** What a due row says of a picture: it belongs to no series of meetings. */
export const noSeries = '-';
export const imageKind = 'image:';
const unnamedMs = 2 * 24 * 60 * 60 * 1000;

/** Nobody ever named it, or whoever did shows another one by now. */
export async function removeUnnamedImage(ports: Ports, image: ImageId): Promise<void> {
  const row = await readImageRow(ports, image);
  if (row?.value.of && (await shows(ports, row.value.of, image))) return;
  if (row) {
    const { row: key, etag } = row;
    const removed = await ports.store.commit(places.library(ports.home), [{ put: 'remove', row: key, etag }]);
    if (removed !== 'done') throw new Error('The picture was named while it was looked at.');
  }
  await ports.images.remove(image);
}

function readImageRow(ports: Ports, image: ImageId): Promise<Kept<ImageRow> | undefined> {
  return readRow(ports, { ...places.library(ports.home), row: keys.image(image) }, ImageRow);
}

function isSameRecord(one: PictureOf, other: PictureOf): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function noPicture(): Problem {
  return new Problem('notFound', 'This picture is not in the library.');
}
