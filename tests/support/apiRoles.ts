import { memoryStore } from '../../api/src/adapters/memoryStore';
import type { Partition, RecordErrand, RowChange, Store } from '../../api/src/ports';
import type { OccurrenceKey } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
import type { Person } from '../../domain/people';
import { actionId, decisionId, newAction, newConsideration, newDecision, stock } from './apiNotes';
import { ben, carla, duc, gil, guest, hoa, internal, linh, mai, noor, olga, outsider, tam } from './apiPeople';
import { ApiWorld } from './apiWorld';

/** Who they are to the meeting and to what was written in it. */
export const roles = {
  /** In the meeting, and no more than that. */
  member: linh,
  /** Wrote the decision, the note and the action. */
  author: ben,
  /** Has the action. */
  owner: hoa,
  /** Was asked to take it over. */
  asked: tam,
  organizer: mai,
  delegate: duc,
  /** Looks after the library, and is in the meeting like all others. */
  curator: carla,
  guest: gil,
  outsider: olga,
  /** Of this organization, and not in the meeting. */
  stranger: noor,
  anonymous: undefined,
} as const satisfies Record<string, Person | undefined>;
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

export interface RoleScene {
  readonly world: ApiWorld;
  readonly occurrence: OccurrenceKey;
  readonly moment: MomentId;
}

interface Written {
  readonly commits: readonly { readonly place: Partition; readonly changes: readonly RowChange[] }[];
  readonly records: readonly RecordErrand[];
  readonly occurrence: OccurrenceKey;
  readonly moment: MomentId;
}

let written: Promise<Written> | undefined;

/** A meeting that is on, with a moment told, a decision, a note about it and an action that somebody is asked to take over. */
export async function sceneOfRoles(): Promise<RoleScene> {
  written ??= writeOnce();
  const { commits, records, occurrence, moment } = await written;
  const store = memoryStore();
  for (const { place, changes } of commits) await store.commit(place, changes);
  // Each world counts its keys from one.
  for (const { place, changes } of commits)
    for (const { row } of changes) if (row.startsWith('i:')) await store.commit(place, [{ put: 'remove', row }]);
  const world = worldOf(store);
  world.recordsQueued.push(...records);
  return { world, occurrence, moment };
}

function worldOf(store: Store): ApiWorld {
  const world = new ApiWorld(store);
  const colleagues = [mai, ben, linh, hoa, duc, carla, tam];
  world.teams.members = [...colleagues.map(internal), guest, outsider];
  for (const { id } of colleagues) world.teams.inMeeting.add(id);
  world.curators.clear();
  world.curators.add(carla.id);
  return world;
}

/** Written once and copied for each that asks. */
async function writeOnce(): Promise<Written> {
  const within = memoryStore();
  const commits: { place: Partition; changes: readonly RowChange[] }[] = [];
  const commit: Store['commit'] = async (place, changes) => {
    const committed = await within.commit(place, changes);
    if (committed === 'done') commits.push({ place, changes });
    return committed;
  };
  const world = worldOf({ ...within, commit });
  world.curators.add(mai.id);
  const [moment] = await stock(world, mai, 'moment-one', 'moment-two');
  await world.start();
  const view = await world.ask(mai, 'changeSettings', { body: { delegates: [duc.id] } });
  await world.ask(ben, 'proposeDecision', { body: newDecision });
  await world.ask(ben, 'raiseConsideration', { body: newConsideration });
  await world.ask(ben, 'takeAction', { body: { ...newAction, owner: hoa } });
  const params = { meeting: world.meeting, action: actionId };
  await world.ask(ben, 'offerAction', { params, body: { base: 1, to: tam } });
  const records = world.recordsQueued;
  return { commits, records, occurrence: view.occurrence!.key, moment: MomentId.parse(moment) };
}

/** The decision as it was decided. */
export async function decided({ world }: RoleScene): Promise<void> {
  const params = { meeting: world.meeting, decision: decisionId };
  await world.ask(linh, 'decide', { params, body: { base: 1, outcome: 'Instalments', effect: 'changed' } });
}
