/** Finds the chat or meeting that a bot speaks of, or answers as Teams does when the bot has no business there. */
import { Refused } from '../http';
import type { Meeting, World } from '../world';

export function meetingOfConversation(world: World, conversationId: string): Meeting {
  const plain = conversationId.split(';')[0];
  const found = world.meetings.find((meeting) => meeting.conversationId === plain);
  if (!found) throw new Refused(404, 'ConversationNotFound', 'Conversation not found.');
  return whereBotIs(found);
}

export function meetingById(world: World, meetingId: string): Meeting {
  const found = world.meetings.find((meeting) => meeting.id === meetingId);
  if (!found) throw new Refused(404, 'MeetingNotFound', 'The meeting was not found.');
  return whereBotIs(found);
}

function whereBotIs(meeting: Meeting): Meeting {
  if (meeting.appInstalled) return meeting;
  throw new Refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}
