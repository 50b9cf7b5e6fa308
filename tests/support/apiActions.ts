import { actionId } from './apiNotes';
import { ben, mai } from './apiPeople';
import { ApiWorld } from './apiWorld';

/** An action that Ben made, in a meeting that Mai organizes. */
export async function worldWithAction(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  await world.ask(ben, 'takeAction', { body: { id: actionId, text: 'Ask the supplier' } });
  return world;
}
