import type { Answered } from '../../../domain/contract';
import { projectMoment } from '../../../domain/momentProjections';
import { mayOpen } from '../../../domain/momentStates';
import type { Moment, MomentId } from '../../../domain/moments';
import { mostPins, type Pin, type Series } from '../../../domain/meetings';
import { isPast, pinsInForce } from '../../../domain/choosing';
import type { MeetingView } from '../../../domain/meetingView';
import { Problem } from '../../../domain/problems';
import { checkMayRun, enterMeeting, type Membership } from '../access/membership';
import type { Ports } from '../ports';
import { readMoment, readSeries } from '../rows';
import type { Ask, Writer } from './ask';
import { viewMeeting } from './meetingViews';
import { seriesOf } from './meetings';
import { changeSeries } from './series';

export async function pinMoment(ask: Ask<'pinMoment'>): Promise<Answered<'pinMoment'>> {
  const { ports, by, body } = ask;
  return runSeries(ask, async () => {
    await checkMayOpen(ports, body.moment);
    const pin: Pin = { ...body, by, at: ports.clock().toISOString() };
    return (series) => {
      const pins = [...series.pins.filter((other) => !isSamePlace(other, pin) && !isPast(other, pin.at)), pin];
      if (pins.length > mostPins)
        throw new Problem('invalid', `There are ${mostPins} pins already. Unpin one first.`, { field: 'on' });
      const skipped = series.skipped.filter((moment) => moment !== body.moment);
      const setAside = series.setAside.filter(({ moment }) => moment !== body.moment);
      return { ...chosenAgain(series), pins, skipped, setAside };
    };
  });
}

/** One for the next meeting, one for every one, one for each day. */
function isSamePlace(one: Pick<Pin, 'when' | 'on'>, other: Pick<Pin, 'when' | 'on'>): boolean {
  return one.when === other.when && one.on === other.on;
}

export async function unpinMoment(ask: Ask<'unpinMoment'>): Promise<Answered<'unpinMoment'>> {
  return runSeries(ask, async () => (series) => {
    const pins = series.pins.filter((pin) => !isSamePlace(pin, ask.query));
    return pins.length < series.pins.length ? { ...chosenAgain(series), pins } : series;
  });
}

export async function skipMoment(ask: Ask<'skipMoment'>): Promise<Answered<'skipMoment'>> {
  const { ports, body } = ask;
  const { moment } = body;
  const skip = (series: Series): Series => {
    const inForce = pinsInForce(series.pins, ports.clock().toISOString()).filter((pin) => pin.moment === moment);
    if (inForce.some(({ when }) => when === 'every'))
      throw new Problem('invalid', 'This moment is pinned for every meeting. Unpin it first.', { field: 'moment' });
    if (series.skipped.includes(moment)) return series;
    const pins = series.pins.filter((pin) => !inForce.includes(pin));
    return { ...chosenAgain(series), pins, skipped: [...series.skipped, moment] };
  };
  return runSeries(ask, async () => {
    await momentInLibrary(ports, moment);
    return skip;
  });
}

/** Without its suggestion: the next look makes one. */
function chosenAgain({ suggestion: _suggestion, ...series }: Series): Series {
  return series;
}

async function momentInLibrary(ports: Ports, id: MomentId): Promise<Moment> {
  const found = await readMoment(ports, id);
  if (!found) throw new Problem('notFound', 'This moment is not in the library.', { field: 'moment' });
  return found.value;
}

async function checkMayOpen(ports: Ports, id: MomentId): Promise<void> {
  const moment = await momentInLibrary(ports, id);
  if (!mayOpen(projectMoment(moment), ports.clock().toISOString().slice(0, 10)))
    throw new Problem('invalid', 'This moment may not open a meeting now.', { field: 'moment' });
}

type Running = Writer & Pick<Ask<'unpinMoment'>, 'params'>;

/** What only the organizer and the delegates may change of the series. */
async function runSeries(ask: Running, decide: () => Promise<(series: Series) => Series>) {
  const { ports, by, params } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const { value } = await seriesOf(ports, membership);
  checkMayRun(value, by.id);
  await changeSeries(ask, value.key, await decide());
  return viewAgain(ports, membership);
}

export async function viewAgain(ports: Ports, membership: Membership): Promise<MeetingView> {
  const series = await readSeries(ports, membership.series);
  if (!series) throw new Problem('notFound', 'This meeting is not known.');
  return viewMeeting(ports, { membership, series, onlyISeeThis: false });
}
