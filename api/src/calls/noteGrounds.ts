import type { Decision, DecisionId } from '../../../domain/decisions';
import type { OccurrenceKey, Series } from '../../../domain/meetings';
import type { Person } from '../../../domain/people';
import type { MeetingAddress } from '../../../domain/contract';
import { enterMeeting } from '../access/membership';
import type { Ports } from '../ports';
import { remembered } from '../access/remembered';
import type { Kept } from '../rows';
import { findDecision, opened } from './decisions';
import { whereNotesGo } from './records';
import { readTally, type ReadTally } from './tallies';

/** What a new note stands on: read before anything is written. */
export interface NoteGrounds {
  readonly series: Series;
  readonly occurrence: OccurrenceKey;
  readonly decision: Kept<Decision> | undefined;
  readonly tally: ReadTally;
}

interface Noting {
  readonly meeting: MeetingAddress;
  readonly by: Person;
  readonly decision: DecisionId;
}

const dayMs = 24 * 3_600_000;
/** Where the notes of each meeting went last, as far as this instance knows. */
const wentLast = new WeakMap<Ports['store'], ReturnType<typeof remembered<Series>>>();

/**
 * Membership, the decision and the writer's count in one round: the notes most likely go where they went last, so it
 * is read there beside the state that says so; where it says otherwise, it is read again.
 */
export async function enterToNote(ports: Ports, noting: Noting): Promise<NoteGrounds> {
  const last = wentLast.get(ports.store) ?? remembered<Series>(() => ports.clock().getTime());
  wentLast.set(ports.store, last);
  const { meeting, by } = noting;
  const before = last.find(meeting);
  const [{ state }, ahead] = await Promise.all([
    enterMeeting(ports, { meeting, by }),
    before && readBeside(ports, before, noting),
  ]);
  const series = opened(state);
  last.keep(meeting, series, ports.clock().getTime() + dayMs);
  const isThere = before?.open === series.open && before?.last === series.last;
  return { series, ...(ahead && isThere ? ahead : await readBeside(ports, series, noting)) };
}

async function readBeside(ports: Ports, series: Series, { by, decision }: Noting) {
  const occurrence = whereNotesGo(series);
  const [found, tally] = await Promise.all([
    findDecision(ports, series, decision),
    readTally(ports, series.key, { occurrence, by: by.id }),
  ]);
  return { occurrence, decision: found, tally };
}
