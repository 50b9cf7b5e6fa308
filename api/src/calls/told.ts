import type { CustomerId } from '../../../domain/customers';
import type { Occurrence, SeriesKey } from '../../../domain/meetings';
import { projectMoment } from '../../../domain/momentProjections';
import type { MomentId } from '../../../domain/moments';
import { isSpent } from '../../../domain/showings';
import { keep } from '../keep';
import { libraryKeys, listTold, listToldOf, readAnyMoment, type ToldRow } from '../libraryRows';
import type { Ports, RowChange } from '../ports';
import { keys, places, readOccurrence, readSeries, stored } from '../rows';
import { keepInLibrary } from './keepInLibrary';
import { noSeries } from './images';
import { busy, currentOf, mostTries } from './records';
import { showAgainAlone } from './personal/shownAlone';
import { listReplies } from './replies/saidRows';

/**
 * By these rows a moment's tellings are found again: when it is withdrawn, and on its page. Written before the moment is
 * read for the card: whoever withdraws it finds this row, or the card already finds it withdrawn.
 */
export async function noteTelling(ports: Ports, series: SeriesKey, occurrence: Occurrence): Promise<void> {
  const { showing, key: occ, startedAt: at } = occurrence;
  const { moment, customer } = showing;
  if (moment === undefined) return;
  const told: ToldRow = { series, occ, at, moment };
  const rows = [
    libraryKeys.telling(moment, series, occ),
    ...(customer ? [libraryKeys.tellingAbout(customer, told)] : []),
  ];
  await ports.store.commit(
    places.directory(ports.home),
    rows.map((row) => ({ put: 'upsert', row, body: stored(told) })),
  );
  await spend(ports, told, { isTold: isSpent(showing) });
}

/**
 * A moment for one telling is used up by it; skipped or released it is not, unless another meeting tells it. Two that
 * begin within the same seconds may both have chosen it: then it was told twice, and is used up all the same.
 */
async function spend(ports: Ports, told: ToldRow, { isTold }: { readonly isTold: boolean }): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await readAnyMoment(ports, told.moment);
    if (!found || found.value.use !== 'single') return;
    const { usedAt: before, ...unused } = found.value;
    const usedAt = isTold ? (before ?? told.at) : before === told.at ? await toldElsewhere(ports, told) : before;
    if (usedAt === before) return;
    const moment = usedAt === undefined ? unused : { ...found.value, usedAt };
    const projection = projectMoment(moment);
    const rows: RowChange[] = [
      { put: 'replace', row: found.row, etag: found.etag, body: stored(moment) },
      { put: 'upsert', row: keys.projection(told.moment), body: stored(projection) },
    ];
    if ((await keepInLibrary({ ports }, { rows, moments: [projection] })) === 'done') return;
  }
  throw busy();
}

/** When another meeting began that tells it. */
async function toldElsewhere(ports: Ports, told: ToldRow): Promise<string | undefined> {
  const others = (await listTold(ports, told.moment)).filter(
    ({ series, occ }) => series !== told.series || occ !== told.occ,
  );
  const telling = await Promise.all(
    others.map(async ({ series, occ, at }) => {
      const showing = (await readOccurrence(ports, series, occ))?.value.showing;
      return showing?.moment === told.moment && isSpent(showing) ? [at] : [];
    }),
  );
  return telling.flat().sort()[0];
}

/** One moment, or all that were told of one customer. */
export type ToldAbout = { readonly moment: MomentId } | { readonly customer: CustomerId };

/** Kept with what the timer looks at, until every card is on its way. */
export const toldKinds = { moment: 'told:', customer: 'told-of:' } as const;

/** Before what was told may be shown no more, or otherwise: should this process die now, the timer brings the cards up to date. */
export async function remindOfTold(ports: Ports, about: ToldAbout): Promise<void> {
  const when = new Date(ports.clock().getTime() + 60_000).toISOString();
  const kind = 'moment' in about ? `${toldKinds.moment}${about.moment}` : `${toldKinds.customer}${about.customer}`;
  const row = keys.due(when, noSeries, kind);
  await ports.store.commit(places.due(ports.home), [{ put: 'upsert', row, body: stored({ series: noSeries, kind }) }]);
}

/** It is kept whether or not the chats can be told now: the timer tells them then. */
export async function tellThoseWhoSaw(ports: Ports, about: ToldAbout): Promise<void> {
  try {
    await tellAgain(ports, about);
  } catch (cause) {
    ports.log.problem('Not all meetings could be told of a change to what they saw; the timer will.', cause);
  }
}

const atOnce = 10;

/** Every meeting that it opened looks again, and whoever was shown it alone: panels now, cards as soon as the chat takes them. */
export async function tellAgain(ports: Ports, about: ToldAbout): Promise<void> {
  const told = 'moment' in about ? await listTold(ports, about.moment) : await listToldOf(ports, about.customer);
  for (let from = 0; from < told.length; from += atOnce)
    await Promise.all(told.slice(from, from + atOnce).map((telling) => lookAgain(ports, telling)));
  await showAgainAlone(ports, about);
}

async function lookAgain(ports: Ports, { series: key, occ }: ToldRow): Promise<void> {
  const series = (await readSeries(ports, key))?.value;
  if (!series) return;
  await keep(ports, {
    series: key,
    occurrence: currentOf(series) ?? occ,
    rows: [],
    update: { kind: 'meeting', revision: String(series.revision) },
    cards: [`opening:${occ}`, `summary:${occ}`, ...(await listReplies(ports, key, occ))],
  });
}
