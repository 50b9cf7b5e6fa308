/** What Teams tells a bot: activities as the Bot Framework words them. */
import { randomUUID } from 'node:crypto';
import { joinUrlOf } from './connector/meetings';
import { botName, botTeamsId, homeTenantId, personOf, teamsIdOf } from './people';
import { personalConversationOf } from './personalApps';
import type { PersonKey } from './protocol';
import type { Meeting } from './world';

export type Activity = Record<string, unknown>;

export interface Told {
  meeting: Meeting;
  by: PersonKey;
  nowMs: number;
}

function activity(told: Told, what: Activity): Activity {
  const { meeting } = told;
  const conversation = { id: meeting.conversationId, isGroup: true, conversationType: 'groupChat' };
  return framed(told, { conversation, meeting: { meeting: { id: meeting.id } }, what });
}

interface Frame {
  conversation: Record<string, unknown>;
  meeting: Record<string, unknown>;
  what: Activity;
}

function framed({ by, nowMs }: Pick<Told, 'by' | 'nowMs'>, { conversation, meeting, what }: Frame): Activity {
  const person = personOf(by);
  const at = new Date(nowMs).toISOString();
  return {
    id: `f:${randomUUID()}`,
    timestamp: at,
    localTimestamp: at,
    channelId: 'msteams',
    from: { id: teamsIdOf(person), name: person.name, aadObjectId: person.id },
    recipient: { id: botTeamsId, name: botName },
    conversation: { ...conversation, tenantId: homeTenantId },
    channelData: { tenant: { id: homeTenantId }, ...meeting },
    ...what,
  };
}

/** In the chat of one person with the app. */
export interface ToldAlone {
  by: PersonKey;
  nowMs: number;
  locale: string;
}

function activityAlone(told: ToldAlone, what: Activity): Activity {
  const conversation = { id: personalConversationOf(told.by), conversationType: 'personal' };
  const { timeZone: localTimezone } = new Intl.DateTimeFormat().resolvedOptions();
  return framed(told, { conversation, meeting: {}, what: { locale: told.locale, localTimezone, ...what } });
}

export const appAddedAlone = (told: ToldAlone): Activity[] => [
  activityAlone(told, { type: 'installationUpdate', action: 'add' }),
  activityAlone(told, { type: 'conversationUpdate', membersAdded: [{ id: botTeamsId }] }),
];

export const appRemovedAlone = (told: ToldAlone): Activity[] => [
  activityAlone(told, { type: 'installationUpdate', action: 'remove' }),
];

/** To the app alone no mention is needed. */
export const saidAlone = (told: ToldAlone, messageId: string, text: string): Activity =>
  activityAlone(told, { type: 'message', id: messageId, text, textFormat: 'plain' });

/** The app's part of the box in which messages are written asks the bot. */
export interface ExtensionAsked {
  name: string;
  locale: string;
  value: unknown;
}

export const extensionAsked = (told: Told, asked: ExtensionAsked): Activity =>
  activity(told, { type: 'invoke', ...asked });

export const extensionAskedAlone = (told: ToldAlone, asked: ExtensionAsked): Activity =>
  activityAlone(told, { type: 'invoke', ...asked });

const memberOf = (key: PersonKey) => ({ id: teamsIdOf(personOf(key)), aadObjectId: personOf(key).id });

export const appAdded = (told: Told): Activity[] => [
  activity(told, { type: 'installationUpdate', action: 'add' }),
  activity(told, { type: 'conversationUpdate', membersAdded: [{ id: botTeamsId }] }),
];

export const appRemoved = (told: Told): Activity[] => [
  activity(told, { type: 'installationUpdate', action: 'remove' }),
];

/** Teams sends this when the app is updated; the bot hears where the Bot Connector is now. */
export const appUpgraded = (told: Told): Activity[] => [
  activity(told, { type: 'installationUpdate', action: 'add-upgrade' }),
];

export const memberAdded = (told: Told, who: PersonKey): Activity =>
  activity(told, { type: 'conversationUpdate', membersAdded: [memberOf(who)] });

export const memberRemoved = (told: Told, who: PersonKey): Activity =>
  activity(told, { type: 'conversationUpdate', membersRemoved: [memberOf(who)] });

export const chatRenamed = (told: Told): Activity =>
  activity(told, { type: 'conversationUpdate', topicName: told.meeting.title });

export const meetingStarted = (told: Told): Activity => meetingEvent(told, 'meetingStart', 'StartTime');
export const meetingEnded = (told: Told): Activity => meetingEvent(told, 'meetingEnd', 'EndTime');

function meetingEvent(told: Told, name: string, time: 'StartTime' | 'EndTime'): Activity {
  const { meeting, nowMs } = told;
  const value = {
    Id: Buffer.from(`1*${personOf(meeting.organizer).id}*0**${meeting.conversationId}`).toString('base64'),
    JoinUrl: joinUrlOf(meeting),
    MeetingType: meeting.type === 'Recurring' ? 'Recurring' : 'MeetNow',
    Title: meeting.title,
    [time]: new Date(nowMs).toISOString(),
  };
  return activity(told, { type: 'event', name: `application/vnd.microsoft.${name}`, value });
}

const atBot = new RegExp(`@${botName}`, 'i');

export interface Written {
  messageId: string;
  text: string;
  locale: string;
}

/** What people write reaches a bot in a group chat only where they mention it. */
export function mention(told: Told, { messageId, text, locale }: Written): Activity[] {
  if (!atBot.test(text)) return [];
  const at = `<at>${botName}</at>`;
  const entities = [{ type: 'mention', text: at, mentioned: { id: botTeamsId, name: botName } }];
  const message = { type: 'message', id: messageId, text: text.replace(atBot, at), textFormat: 'plain', entities };
  return [activity(told, { ...message, locale })];
}

export interface TappedCard {
  messageId: string;
  action: Record<string, unknown>;
  /** `automatic`: a client asks for the card as its reader may see it. */
  trigger: 'manual' | 'automatic';
  locale: string;
}

/** A tap on a card's Action.Execute. */
export const cardTapped = (told: Told, { messageId, locale, ...value }: TappedCard): Activity =>
  activity(told, { type: 'invoke', name: 'adaptiveCard/action', replyToId: messageId, locale, value });

export const cardTappedAlone = (told: ToldAlone, { messageId, locale, ...value }: TappedCard): Activity =>
  activityAlone(told, { type: 'invoke', name: 'adaptiveCard/action', replyToId: messageId, locale, value });
