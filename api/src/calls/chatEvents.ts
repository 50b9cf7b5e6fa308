import type { Ending } from '../../../domain/meetings';
import { readRosterAgain } from '../access/rosters';
import type { ChatEvent, Conversation, Ports } from '../ports';
import { readChat, readRoster, readSeries, seriesKeyOf } from '../rows';
import { end } from './endings';
import { beginOccurrence, type Beginning, type Opened } from './openings';
import { forgetChat, knowSeries, rememberChat, type Known } from './series';

/** What the chat tells, taken in. Told twice is told once. */
export async function onChatEvent(ports: Ports, event: ChatEvent): Promise<void> {
  switch (event.kind) {
    case 'meetingStarted':
      await begin(ports, { ...event, begunBy: 'event' });
      return;
    case 'meetingEnded':
      await end(ports, { meetingId: event.meetingId, ending: endedByEvent(event.at) });
      return;
    case 'installed':
      await rememberChat(ports, event.conversation, event.meetingId);
      if (event.meetingId !== undefined) await knowSeries(ports, { ...event, meetingId: event.meetingId });
      return;
    case 'removed':
      await forgetChat(ports, event.conversation);
      return;
    case 'rosterChanged':
      await followRoster(ports, event.conversation, event.meetingId);
      return;
    case 'said':
  }
}

export type Begin = Known & Pick<Beginning, 'at' | 'begunBy'>;

/** `undefined`: that sitting is over already. */
export async function begin(ports: Ports, { at, begunBy, ...known }: Begin): Promise<Opened | undefined> {
  await rememberChat(ports, known.conversation, known.meetingId);
  const series = await knowSeries(ports, known);
  return beginOccurrence(ports, { series, at, begunBy });
}

function endedByEvent(at: string): Ending {
  return { how: 'event', at };
}

/** Somebody came or left: who may see what is known at once, not a minute later. */
async function followRoster(ports: Ports, conversation: Conversation, told: string | undefined): Promise<void> {
  const meetingId = told ?? (await readChat(ports, conversation.conversationId))?.value.meetingId;
  if (meetingId === undefined) return;
  const series = seriesKeyOf(meetingId);
  const [state, before] = await Promise.all([readSeries(ports, series), readRoster(ports, series)]);
  await readRosterAgain(ports, { series, state: state?.value, before: before?.value, conversation });
}
