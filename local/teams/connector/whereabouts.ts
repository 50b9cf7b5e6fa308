/** Finds the chat or meeting that a bot speaks of, or answers as Teams does when the bot has no business there. */
import { Refused } from '../http';
import { whoseConversation } from '../personalApps';
import type { PersonKey } from '../protocol';
import type { ChatEntry, Meeting, World } from '../world';

export function meetingOfConversation(world: World, conversationId: string): Meeting {
  const plain = conversationId.split(';')[0];
  const found = world.meetings.find((meeting) => meeting.conversationId === plain);
  if (!found) throw new Refused(404, 'ConversationNotFound', 'Conversation not found.');
  return whereBotIs(found);
}

/** A chat in which the bot may speak: a meeting's, or of one person with the app. */
export interface Spoken {
  readonly conversationId: string;
  readonly chat: ChatEntry[];
  readonly roster: readonly PersonKey[];
}

export function chatOfConversation(world: World, conversationId: string): Spoken {
  const person = whoseConversation(conversationId);
  if (person === undefined) return meetingOfConversation(world, conversationId);
  const app = world.personalApps[person];
  if (!app?.installed)
    throw new Refused(403, 'BotNotInConversationRoster', 'The app is not installed for this person.');
  return { conversationId, chat: app.chat, roster: [person] };
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
