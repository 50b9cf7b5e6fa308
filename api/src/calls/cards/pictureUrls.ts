import { randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { audienceOf, mayShowCustomers } from '../../../../domain/audience';
import { ImageId } from '../../../../domain/images';
import type { Occurrence, OccurrenceKey, SeriesKey } from '../../../../domain/meetings';
import { mayStayTold } from '../../../../domain/momentStates';
import { MomentId, type Moment } from '../../../../domain/moments';
import { Problem } from '../../../../domain/problems';
import type { Ports } from '../../ports';
import { places, readMoment, readOccurrence, readRoster, readRow, readSeries, stored } from '../../rows';
import { isTaken } from './showing';

/**
 * Teams fetches what a card shows without saying who looks. So each posted card has an address that nobody can guess, for
 * its one picture; what stands behind it is answered only while the card itself may still tell the moment.
 */
const PictureRow = z.object({ token: z.string(), image: ImageId, moment: MomentId });

/** Long enough for who reads back, not for ever. */
const livesMs = 30 * 24 * 60 * 60_000;

interface Pictured {
  readonly series: SeriesKey;
  readonly occurrence: Occurrence;
  readonly moment: Moment;
}

const mostTries = 3;
const keyOf = (occurrence: OccurrenceKey) => `pic:${occurrence}`;

/** The same each time, so that a card that shows nothing new is not sent again. */
export async function pictureUrl(
  ports: Ports & { readonly tabOrigin: string },
  pictured: Pictured,
): Promise<string | undefined> {
  const { series, occurrence, moment } = pictured;
  const image = moment.picture?.image;
  if (image === undefined || isOld(ports, occurrence)) return undefined;
  const row = keyOf(occurrence.key);
  const place = places.meeting(ports.home, series);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const known = await readRow(ports, { ...place, row }, PictureRow);
    if (known?.value.image === image && known.value.moment === moment.id)
      return `${ports.tabOrigin}/api/card-pictures/${series}/${occurrence.key}/${known.value.token}`;
    const body = stored({ token: randomBytes(32).toString('base64url'), image, moment: moment.id });
    await ports.store.commit(place, [
      known ? { put: 'replace', row, etag: known.etag, body } : { put: 'insert', row, body },
    ]);
  }
  return undefined;
}

function isOld(ports: Ports, { startedAt }: Occurrence): boolean {
  return ports.clock().getTime() - Date.parse(startedAt) > livesMs;
}

export interface AskedPicture {
  readonly series: SeriesKey;
  readonly occurrence: OccurrenceKey;
  readonly token: string;
}

/** Which picture stands behind the address, while the card that shows it may. Whatever is wrong looks the same from outside. */
export async function findCardPicture(
  ports: Ports,
  { series, occurrence: key, token }: AskedPicture,
): Promise<ImageId> {
  const place = { ...places.meeting(ports.home, series), row: keyOf(key) };
  const row = (await readRow(ports, place, PictureRow))?.value;
  if (!row || !isSame(row.token, token)) throw nothingThere();
  const [state, occurrence, roster, moment] = await Promise.all([
    readSeries(ports, series),
    readOccurrence(ports, series, key),
    readRoster(ports, series),
    readMoment(ports, row.moment),
  ]);
  const { showing } = occurrence?.value ?? {};
  const isTold =
    state?.value.settings.card === 'content' &&
    occurrence !== undefined &&
    !isOld(ports, occurrence.value) &&
    showing?.moment === row.moment &&
    showing.state !== 'blocked' &&
    !isTaken(showing) &&
    mayShowCustomers(audienceOf(roster?.value, ports.home));
  const isStillItsPicture = moment?.value.picture?.image === row.image && mayStayTold(moment.value);
  if (!isTold || !isStillItsPicture) throw nothingThere();
  return row.image;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function nothingThere(): Problem {
  return new Problem('notFound', 'There is nothing at this address.');
}
