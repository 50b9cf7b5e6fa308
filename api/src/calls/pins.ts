import type { Answered } from '../../../domain/contract';
import { projectMoment } from '../../../domain/momentProjections';
import { mayOpen } from '../../../domain/momentStates';
import type { Moment, MomentId } from '../../../domain/moments';
import type { Series } from '../../../domain/meetings';
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
    const pin = { ...body, by, at: ports.clock().toISOString() };
    return (series) => ({
      ...chosenAgain(series),
      pin,
      skipped: series.skipped.filter((moment) => moment !== body.moment),
    });
  });
}

export async function unpinMoment(ask: Ask<'unpinMoment'>): Promise<Answered<'unpinMoment'>> {
  return runSeries(ask, async () => (series) => (series.pin ? unpinned(series) : series));
}

export async function skipMoment(ask: Ask<'skipMoment'>): Promise<Answered<'skipMoment'>> {
  const { ports, body } = ask;
  const { moment } = body;
  const skip = (series: Series) => {
    const isPinned = series.pin?.moment === moment;
    if (isPinned && series.pin?.when === 'every')
      throw new Problem('invalid', 'This moment is pinned for every meeting. Unpin it first.', { field: 'moment' });
    if (series.skipped.includes(moment)) return series;
    const skipping = isPinned ? unpinned(series) : chosenAgain(series);
    return { ...skipping, skipped: [...series.skipped, moment] };
  };
  return runSeries(ask, async () => {
    await momentInLibrary(ports, moment);
    return skip;
  });
}

function unpinned(series: Series): Series {
  const { pin: _pin, ...rest } = chosenAgain(series);
  return rest;
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
