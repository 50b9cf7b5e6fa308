/** Everything that the local Teams knows and keeps from one start to the next. */
import * as z from 'zod';
import { isColleague, people, personOf } from './people';
import { PersonalApp } from './personalApps';
import {
  ChatMessage,
  Locale,
  MeetingEvents,
  Network,
  PeoplePicker,
  PersonKey,
  SignInOutcome,
  SystemLine,
  Theme,
} from './protocol';

export const ChatEntry = z.union([ChatMessage, SystemLine]);
export type ChatEntry = z.infer<typeof ChatEntry>;

export const Meeting = z.object({
  id: z.string(),
  conversationId: z.string(),
  title: z.string(),
  type: z.enum(['Recurring', 'MeetNow']),
  organizer: PersonKey,
  occurrence: z.number(),
  /** When the first sitting was to begin, in milliseconds; a series sits weekly from there. */
  firstStartMs: z.number(),
  running: z.boolean(),
  startedAt: z.iso.datetime().optional(),
  roster: z.array(PersonKey),
  inMeeting: z.array(PersonKey),
  chat: z.array(ChatEntry),
  stage: z.object({ url: z.string(), by: PersonKey }).optional(),
  appInstalled: z.boolean(),
  /** The Bot Connector's address that the bot was last told of for this chat. */
  botKnowsServiceUrl: z.string().optional(),
});
export type Meeting = z.infer<typeof Meeting>;

const PersonSettings = z.object({
  theme: Theme,
  locale: Locale,
  signIn: SignInOutcome,
  network: Network,
  peoplePicker: PeoplePicker.default('works'),
  /** Until somebody chooses, the organizer is the curator. */
  isCurator: z.boolean().optional(),
});

const begins = { theme: 'default', signIn: 'token', network: 'up' };

/** Whoever came to the company after the file was written begins as everybody did. */
function withNewcomers(known: unknown): unknown {
  const begun = people.map(({ key, locale }) => [key, { ...begins, locale }]);
  return { ...Object.fromEntries(begun), ...(known as object) };
}

export const World = z.object({
  revision: z.number(),
  clockOffsetMs: z.number(),
  currentMeetingId: z.string(),
  meetings: z.array(Meeting),
  people: z.preprocess(withNewcomers, z.record(PersonKey, PersonSettings)),
  meetingEvents: MeetingEvents.default('asUsual'),
  /** Starts and ends that the bot has not been told of yet. */
  held: z.array(z.object({ conversationId: z.string(), activity: z.record(z.string(), z.unknown()) })).default([]),
  /** Chats of one person with the app. */
  personalApps: z.partialRecord(PersonKey, PersonalApp).default({}),
  unsupported: z.array(z.string()),
});
export type World = z.infer<typeof World>;

const halfHour = 30 * 60_000;
export const weekMs = 7 * 24 * 60 * 60_000;

export function firstWorld(nowMs: number): World {
  const series = newMeeting({
    slug: 'payment-terms',
    title: 'Payment terms review',
    type: 'Recurring',
    organizer: 'mai',
    firstStartMs: Math.ceil(nowMs / halfHour) * halfHour,
  });
  return World.parse({
    revision: 1,
    clockOffsetMs: 0,
    currentMeetingId: series.id,
    meetings: [series],
    people: {},
    unsupported: [],
  });
}

export function newMeeting(what: {
  slug: string;
  title: string;
  type: Meeting['type'];
  organizer: PersonKey;
  firstStartMs: number;
}): Meeting {
  const conversationId = `19:meeting_${what.slug}@thread.v2`;
  return {
    id: Buffer.from(`0#${conversationId}#0`).toString('base64'),
    conversationId,
    title: what.title,
    type: what.type,
    organizer: what.organizer,
    occurrence: 1,
    firstStartMs: what.firstStartMs,
    running: false,
    roster: ['mai', 'ben', 'linh'],
    inMeeting: [],
    chat: [],
    appInstalled: true,
  };
}

export function currentMeeting(world: World): Meeting {
  const found = world.meetings.find((meeting) => meeting.id === world.currentMeetingId) ?? world.meetings[0];
  if (!found) throw new Error('There is no meeting.');
  return found;
}

/** When this sitting of a series was to begin. */
export function scheduledStartMs(meeting: Meeting, occurrence = meeting.occurrence): number {
  return meeting.firstStartMs + (occurrence - 1) * weekMs;
}

/** The next start as a calendar shows it: this sitting's until it began, then the one a week on. */
export function nextStartMs(meeting: Meeting): number {
  if (meeting.type === 'MeetNow') return meeting.firstStartMs;
  const thisOne = scheduledStartMs(meeting);
  const began = meeting.startedAt !== undefined && Date.parse(meeting.startedAt) > thisOne - weekMs / 2;
  return began ? thisOne + weekMs : thisOne;
}

/** `undefined`: they can't be one. */
export function isCurator(world: World, key: PersonKey): boolean | undefined {
  const person = personOf(key);
  return isColleague(person) ? (world.people[key].isCurator ?? person.role === 'Organizer') : undefined;
}

/** Somebody's role in one meeting: who begins a meeting organizes it. */
export function roleIn(meeting: Meeting, person: (typeof people)[number]): 'Organizer' | 'Presenter' | 'Attendee' {
  if (meeting.organizer === person.key) return 'Organizer';
  return person.role === 'Organizer' ? 'Presenter' : person.role;
}
