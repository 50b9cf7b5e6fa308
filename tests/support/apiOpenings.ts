import { keepInLibrary } from '../../api/src/calls/keepInLibrary';
import { keys, readMoment, stored } from '../../api/src/rows';
import type { Asked, CallName } from '../../domain/contract';
import type { MeetingView } from '../../domain/meetingView';
import type { OccurrenceKey } from '../../domain/meetings';
import { projectMoment } from '../../domain/momentProjections';
import { MomentId, type Moment } from '../../domain/moments';
import type { Person } from '../../domain/people';
import { stock } from './apiNotes';
import { mai } from './apiPeople';
import { ApiWorld, refusalOf, type Sent } from './apiWorld';

/** A week later; what was open has ended. */
export async function nextWeek(world: ApiWorld): Promise<void> {
  await world.end();
  world.later(7 * 24 * 60);
}

/** A meeting with a library of moments named `moment-1`, `moment-2` and so on. */
export async function worldWithMoments(count: number): Promise<{ world: ApiWorld; moments: MomentId[] }> {
  const world = new ApiWorld();
  const ids = Array.from({ length: count }, (_, at) => `moment-${at + 1}`);
  return { world, moments: await stock(world, mai, ...ids) };
}

/** What opens the next meeting. */
export async function suggestedIn(world: ApiWorld, person: Person = mai): Promise<MomentId> {
  const { suggestion } = await world.open(person, 'meetingTab');
  return MomentId.parse(suggestion?.moment);
}

type Body = Asked<'moveShowing'>['body'];

export function move(
  world: ApiWorld,
  person: Person,
  { occurrence, from, to }: { occurrence: OccurrenceKey } & Pick<Body, 'from' | 'to'>,
): Promise<MeetingView> {
  return world.ask(person, 'moveShowing', { body: { occurrence, from, to } });
}

/** Without the library's own rules of who may do what when. */
export async function changeMoment(world: ApiWorld, id: MomentId, changes: Partial<Moment>): Promise<void> {
  const kept = await readMoment(world.ports, id);
  const moment = { ...kept!.value, ...changes } as Moment;
  const row = { put: 'upsert', row: keys.moment(id), body: stored(moment) } as const;
  await keepInLibrary({ ports: world.ports }, { rows: [row], moments: [projectMoment(moment)] });
}

/** How a call was refused: its status, its code and the field. */
export async function refusal(world: ApiWorld, person: Person, name: CallName, sent: Sent) {
  const answer = await world.send(person, name, sent);
  return [answer.status, refusalOf(answer).code, refusalOf(answer).field];
}
