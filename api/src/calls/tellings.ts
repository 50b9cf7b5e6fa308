import { isInternal } from '../../../domain/audience';
import type { Decision } from '../../../domain/decisions';
import { present } from '../../../domain/meetingView';
import type { MomentId } from '../../../domain/moments';
import type { Telling } from '../../../domain/tellings';
import type { ToldRow } from '../libraryRows';
import { listRecords } from '../recordRows';
import { readOccurrence, readRoster, readSeries } from '../rows';
import type { Asking } from './ask';

/** A page shows so many; of each its meeting is read. */
const mostShown = 10;

export type ToldOf = Telling & { readonly moment: MomentId };

/** Where it was told, newest first: the meeting's name and decisions only for whoever belongs to it, counts for all. */
export async function tellingsFor(ask: Asking, told: readonly ToldRow[]): Promise<ToldOf[]> {
  const newest = [...told].sort((one, other) => other.at.localeCompare(one.at)).slice(0, mostShown);
  const tellings = await Promise.all(newest.map((row) => tellingOf(ask, row)));
  return tellings.filter((telling) => telling !== undefined);
}

async function tellingOf({ ports, by }: Asking, told: ToldRow): Promise<ToldOf | undefined> {
  const { series: key, occ, moment } = told;
  const [series, occurrence, roster, records] = await Promise.all([
    readSeries(ports, key),
    readOccurrence(ports, key, occ),
    readRoster(ports, key),
    listRecords(ports, key, occ),
  ]);
  const showing = occurrence?.value.showing;
  if (!series || !showing || showing.moment !== moment) return undefined;
  const { state } = showing;
  if (state === 'released' || state === 'blocked') return undefined;
  const decisions = present(records.decisions);
  const isMember = roster?.value.members.some((member) => member.id === by.id && isInternal(member, ports.home));
  return {
    ...{ moment, series: key, occurrence: occ, at: told.at, state },
    ...(isMember ? { title: series.value.title, decisions: decisions.map(touched) } : {}),
    counts: { decisions: decisions.length, changed: decisions.filter(isChanged).length },
  };
}

function touched({ text, effect }: Decision) {
  return { text, ...(effect === undefined ? {} : { effect }) };
}

function isChanged({ effect }: Decision): boolean {
  return effect === 'changed' || effect === 'deferred' || effect === 'dropped';
}
