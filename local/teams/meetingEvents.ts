/** How a meeting's start and end reach the bot: as usual, or as Teams now and then does it. */
import type { Activity } from './activities';
import type { Channel } from './channel';
import type { LiveWorld } from './liveWorld';
import type { Meeting } from './world';

interface ToBot {
  world: LiveWorld;
  channel: Channel;
}

/** Tells of a start or an end in the way that was chosen. */
export function tellMeetingEvent({ world, channel }: ToBot, meeting: Meeting, activity: Activity): void {
  if (!meeting.appInstalled) return;
  const { conversationId } = meeting;
  switch (world.current().meetingEvents) {
    case 'asUsual':
      return channel.tell(conversationId, [activity]);
    case 'twice':
      return channel.tell(conversationId, [activity, activity]);
    case 'held':
      return world.change(({ held }) => void held.push({ conversationId, activity }));
    case 'lost':
  }
}

/** Tells what was held back, with the times of then: in their order, or the newest first. */
export function tellHeld({ world, channel }: ToBot, { newestFirst = false }): void {
  const held = world.change((all) => all.held.splice(0));
  for (const { conversationId, activity } of newestFirst ? held.reverse() : held) {
    const meeting = world.current().meetings.find((one) => one.conversationId === conversationId);
    if (meeting?.appInstalled) channel.tell(conversationId, [activity]);
  }
}
