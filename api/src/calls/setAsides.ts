import { pinsInForce, stillAside } from '../../../domain/choosing';
import type { Answered } from '../../../domain/contract';
import { mostSetAside, type Series, type SetAside } from '../../../domain/meetings';
import type { MomentId } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { setBack } from '../../../domain/showingHistory';
import { isSpent, releaseShowing, restoreShowing, takenFromBack, withShowingOf } from '../../../domain/showings';
import type { Ports } from '../ports';
import { readMoment } from '../rows';
import type { Ask } from './ask';
import { chosenAgain, notInLibrary, pinnedAgain, unpinned } from './pins';
import { runMeeting, type OpeningNow } from './running';

/** Not this time: another is suggested, and this one comes again at the end of its epoch. */
export async function skipMoment(ask: Ask<'skipMoment'>): Promise<Answered<'skipMoment'>> {
  const { ports, body } = ask;
  return runMeeting(ask, async () => {
    await checkIsInLibrary(ports, body.moment);
    return (now) => skipped(now, body.moment, ports.clock().toISOString());
  });
}

function skipped(now: OpeningNow, moment: MomentId, at: string): OpeningNow {
  const { series, history } = now;
  const inForce = pinsInForce(series.pins, at).filter((pin) => pin.moment === moment);
  if (inForce.some(({ when }) => when === 'every'))
    throw new Problem('invalid', 'This moment is pinned for every meeting. Unpin it first.', { field: 'moment' });
  if (series.skipped.includes(moment)) return now;
  const free = unpinned(series, (pin) => inForce.includes(pin));
  const without = withoutSuggestion({ ...free, skipped: [...series.skipped, moment] }, moment);
  return { ...now, series: without, history: setBack(history, moment, epochOf(series, moment) ?? history.epoch) };
}

/** In which epoch it would have been shown. */
function epochOf({ suggestion }: Series, moment: MomentId): number | undefined {
  const { moment: suggested, why } = suggestion ?? {};
  return suggested === moment && why?.reason === 'chosen' ? why.record.epoch : undefined;
}

/** What was skipped is as it was, pinned where it was pinned, and may be suggested again. */
export async function unskipMoment(ask: Ask<'unskipMoment'>): Promise<Answered<'unskipMoment'>> {
  const { moment } = ask.query;
  return runMeeting(ask, () => (now) => {
    const { series, history } = now;
    if (!series.skipped.includes(moment)) return now;
    const skipped = series.skipped.filter((other) => other !== moment);
    const back = pinnedAgain({ ...series, skipped }, moment);
    return { ...now, series: chosenAgain(back), history: takenFromBack(history, moment) };
  });
}

/** Not for us, or not before that day. Also where it is told now: then it is released, as if it had not been. */
export async function setMomentAside(ask: Ask<'setMomentAside'>): Promise<Answered<'setMomentAside'>> {
  const { ports, by, params, body } = ask;
  const at = ports.clock().toISOString();
  if (body.until !== undefined && body.until <= at.slice(0, 10))
    throw new Problem('invalid', 'Choose a day that is still to come.', { field: 'until' });
  return runMeeting(ask, async () => {
    await checkIsInLibrary(ports, params.moment);
    const { moment } = params;
    const until = body.until === undefined ? {} : { until: body.until };
    return (now) =>
      withdrawn({ ...now, series: withAside(now.series, { moment, ...until, by, at }) }, { moment, by, at });
  });
}

function withAside(series: Series, item: SetAside): Series {
  const others = stillAside(series.setAside, item.at.slice(0, 10)).filter(({ moment }) => moment !== item.moment);
  if (others.length >= mostSetAside)
    throw new Problem('invalid', `${mostSetAside} moments are set aside already. Take one back first.`, {
      field: 'moment',
    });
  const free = unpinned(series, ({ moment }) => moment === item.moment);
  return withoutSuggestion({ ...free, setAside: [...others, item] }, item.moment);
}

interface Withdrawing {
  readonly moment: MomentId;
  readonly by: Person;
  readonly at: string;
}

function withdrawn(now: OpeningNow, { moment, by, at }: Withdrawing): OpeningNow {
  const { series, occurrence, history } = now;
  const isTold = series.open !== undefined && occurrence?.showing.moment === moment && isSpent(occurrence.showing);
  if (!occurrence || !isTold) return now;
  const released = releaseShowing({ showing: occurrence.showing, history }, { by, at });
  return { ...now, occurrence: withShowingOf(occurrence, released.showing), history: released.history };
}

/** Where it was taken out of the meeting that is on, it is told there again. */
export async function takeMomentBack(ask: Ask<'takeMomentBack'>): Promise<Answered<'takeMomentBack'>> {
  const { ports, by } = ask;
  const { moment } = ask.params;
  const at = ports.clock().toISOString();
  return runMeeting(ask, () => (now) => {
    const setAside = now.series.setAside.filter((item) => item.moment !== moment);
    if (setAside.length === now.series.setAside.length) return now;
    return restored({ ...now, series: pinnedAgain({ ...now.series, setAside }, moment) }, { moment, by, at });
  });
}

function restored(now: OpeningNow, { moment, by, at }: Withdrawing): OpeningNow {
  const { series, occurrence, history } = now;
  if (series.open === undefined || !occurrence || occurrence.showing.moment !== moment) return now;
  const told = restoreShowing({ showing: occurrence.showing, history }, { by, at });
  return { ...now, occurrence: withShowingOf(occurrence, told.showing), history: told.history };
}

/** What was suggested stays so, unless it was this. */
function withoutSuggestion(series: Series, moment: MomentId): Series {
  return series.suggestion?.moment === moment ? chosenAgain(series) : series;
}

async function checkIsInLibrary(ports: Ports, moment: MomentId): Promise<void> {
  if (!(await readMoment(ports, moment))) throw notInLibrary();
}
