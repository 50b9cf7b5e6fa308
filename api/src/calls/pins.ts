import type { Answered } from '../../../domain/contract';
import { isPast, troubleOf } from '../../../domain/choosing';
import { mostPins, type Pin, type Series } from '../../../domain/meetings';
import { maySee } from '../../../domain/momentStates';
import type { MomentId } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import { projectMoment } from '../../../domain/momentProjections';
import { readMoment } from '../rows';
import { askerOf, type Ask } from './ask';
import { runMeeting } from './running';

/** Where it was set aside or skipped, it is so no longer: who pins it wants it told. */
export async function pinMoment(ask: Ask<'pinMoment'>): Promise<Answered<'pinMoment'>> {
  const { ports, by, body } = ask;
  const { was, ...meant } = body;
  return runMeeting(ask, async () => {
    const pin: Pin = { ...meant, by, at: ports.clock().toISOString() };
    if (isPast(pin, pin.at)) throw new Problem('invalid', 'Choose a day that is still to come.', { field: 'on' });
    await checkMayOpen(ask);
    return (now) => {
      if (was !== undefined) checkStands(now.series, pin, [was, pin.moment]);
      return { ...now, series: withPin(now.series, pin) };
    };
  });
}

/** Who takes something back means what they saw: what somebody pinned there since then is theirs. */
function checkStands({ pins }: Series, place: PinPlace, known: readonly (MomentId | null)[]): void {
  const stands = pins.find((pin) => isSamePlace(pin, place))?.moment ?? null;
  if (!known.includes(stands)) throw new Problem('conflict', 'Somebody chose otherwise meanwhile, so it stays.');
}

/** One for the next meeting, one for every one, one for each day. */
function withPin(series: Series, pin: Pin): Series {
  const pins = [...series.pins.filter((other) => !isSamePlace(other, pin) && !isPast(other, pin.at)), pin];
  if (pins.length > mostPins)
    throw new Problem('invalid', `There are ${mostPins} pins already. Unpin one first.`, { field: 'on' });
  return {
    ...series,
    pins,
    unpinned: series.unpinned?.filter(({ moment }) => moment !== pin.moment),
    skipped: series.skipped.filter((moment) => moment !== pin.moment),
    setAside: series.setAside.filter(({ moment }) => moment !== pin.moment),
  };
}

/** Without its pins, which are remembered. */
export function unpinned(series: Series, isMeant: (pin: Pin) => boolean): Series {
  const leaving = series.pins.filter(isMeant);
  if (leaving.length === 0) return series;
  const pins = series.pins.filter((pin) => !isMeant(pin));
  return { ...series, pins, unpinned: [...(series.unpinned ?? []), ...leaving] };
}

/** With the pins that the moment had, unless another one has been pinned in their place. */
export function pinnedAgain(series: Series, moment: MomentId): Series {
  const { unpinned: leaving, ...rest } = series;
  if (!leaving) return series;
  const isFree = (pin: Pin) => !series.pins.some((other) => isSamePlace(other, pin));
  const back = leaving.filter((pin) => pin.moment === moment && isFree(pin)).slice(0, mostPins - series.pins.length);
  return { ...rest, pins: [...series.pins, ...back], unpinned: leaving.filter((pin) => pin.moment !== moment) };
}

type PinPlace = Pick<Pin, 'when' | 'on'>;

function isSamePlace(one: PinPlace, other: PinPlace): boolean {
  return one.when === other.when && one.on === other.on;
}

export async function unpinMoment(ask: Ask<'unpinMoment'>): Promise<Answered<'unpinMoment'>> {
  const { moment } = ask.query;
  return runMeeting(ask, () => (now) => {
    if (moment !== undefined) checkStands(now.series, ask.query, [moment, null]);
    const pins = now.series.pins.filter((pin) => !isSamePlace(pin, ask.query));
    return pins.length === now.series.pins.length ? now : { ...now, series: chosenAgain({ ...now.series, pins }) };
  });
}

/** Without its suggestion: the next look makes one. */
export function chosenAgain({ suggestion: _suggestion, ...series }: Series): Series {
  return series;
}

async function checkMayOpen(ask: Ask<'pinMoment'>): Promise<void> {
  const { ports, body } = ask;
  const moment = (await readMoment(ports, body.moment))?.value;
  const standing = moment && projectMoment(moment);
  // One that they may not see is not there for them.
  if (!standing || !maySee(standing, askerOf(ask))) throw notInLibrary();
  if (troubleOf(standing, { at: ports.clock().toISOString(), present: new Set() }))
    throw new Problem('invalid', 'This moment may not open a meeting now.', { field: 'moment' });
}

export function notInLibrary(): Problem {
  return new Problem('notFound', 'This moment is not in the library.', { field: 'moment' });
}
