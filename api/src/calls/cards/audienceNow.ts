import { audienceOf, type Audience } from '../../../../domain/audience';
import type { Series } from '../../../../domain/meetings';
import { Problem } from '../../../../domain/problems';
import { isFresh, readRosterAgain, rosterLivesMs } from '../../access/rosters';
import type { Conversation, Ports } from '../../ports';
import { readRoster } from '../../rows';

/** Who can read the chat, from a roster no older than a minute; `unreadable`: Teams can't say just now. */
export async function audienceNow(
  ports: Ports,
  state: Series,
  conversation: Conversation,
): Promise<Audience | 'unreadable'> {
  const before = (await readRoster(ports, state.key))?.value;
  if (isFresh(ports, before, rosterLivesMs)) return audienceOf(before, ports.home);
  try {
    const roster = await readRosterAgain(ports, { series: state.key, state, before, conversation });
    return audienceOf(roster, ports.home);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') return 'unreadable';
    throw error;
  }
}
