import type { Occurrence, SeriesKey } from '../../../domain/meetings';
import { projectMoment } from '../../../domain/momentProjections';
import type { MomentId } from '../../../domain/moments';
import { keep } from '../keep';
import { libraryKeys, listTold, readAnyMoment, type ToldRow } from '../libraryRows';
import type { Ports, RowChange } from '../ports';
import { keys, places, readSeries, stored } from '../rows';
import { keepInLibrary } from './keepInLibrary';
import { noSeries } from './images';
import { currentOf } from './records';

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
  await spend(ports, moment, { at, isTold: showing.state !== 'skipped' && showing.state !== 'released' });
}

/** A moment for one telling is used up by it; skipped or released, it is not. Somebody who edits it just then is looked for again by the next card. */
async function spend(
  ports: Ports,
  id: MomentId,
  { at, isTold }: { readonly at: string; readonly isTold: boolean },
): Promise<void> {
  const found = await readAnyMoment(ports, id);
  if (!found || found.value.use !== 'single') return;
  const { usedAt, ...unused } = found.value;
  if (isTold ? usedAt !== undefined : usedAt !== at) return;
  const moment = isTold ? { ...found.value, usedAt: at } : unused;
  const projection = projectMoment(moment);
  const rows: RowChange[] = [
    { put: 'replace', row: found.row, etag: found.etag, body: stored(moment) },
    { put: 'upsert', row: keys.projection(id), body: stored(projection) },
  ];
  await keepInLibrary({ ports }, { rows, moments: [projection] });
}

/** Kept with what the timer looks at, until every card is on its way. */
export const toldKind = 'told:';

/** Before a moment is withdrawn or restored: should this process die now, the timer brings the cards up to date. */
export async function remindOfTold(ports: Ports, moment: MomentId): Promise<void> {
  const when = new Date(ports.clock().getTime() + 60_000).toISOString();
  const kind = `${toldKind}${moment}`;
  const row = keys.due(when, noSeries, kind);
  await ports.store.commit(places.due(ports.home), [{ put: 'upsert', row, body: stored({ series: noSeries, kind }) }]);
}

const atOnce = 10;

/** Every meeting that it opened looks again: its panels now, its cards as soon as the chat takes them. */
export async function tellAgain(ports: Ports, moment: MomentId): Promise<void> {
  const told = await listTold(ports, moment);
  for (let from = 0; from < told.length; from += atOnce)
    await Promise.all(told.slice(from, from + atOnce).map((telling) => lookAgain(ports, telling)));
}

async function lookAgain(ports: Ports, { series: key, occ }: ToldRow): Promise<void> {
  const series = (await readSeries(ports, key))?.value;
  if (!series) return;
  await keep(ports, {
    series: key,
    occurrence: currentOf(series) ?? occ,
    rows: [],
    update: { kind: 'meeting', revision: String(series.revision) },
    cards: [`opening:${occ}`, `summary:${occ}`],
  });
}
