import { audienceOf, type Audience } from '../../../../domain/audience';
import type { Series } from '../../../../domain/meetings';
import { isFresh, readRosterAgain, rosterLivesMs } from '../../access/rosters';
import type { Conversation, Ports } from '../../ports';
import { readRoster } from '../../rows';

/** Who can read the chat, from a roster no older than a minute. What can't be read counts as unknown. */
export async function audienceNow(ports: Ports, state: Series, conversation: Conversation): Promise<Audience> {
  const before = (await readRoster(ports, state.key))?.value;
  if (isFresh(ports, before, rosterLivesMs)) return audienceOf(before, ports.home);
  const roster = await readRosterAgain(ports, { series: state.key, state, before, conversation });
  return audienceOf(roster, ports.home);
}
