/** What the Teams window and the local Teams server say to each other. */
import * as z from 'zod';

export const personKeys = ['mai', 'ben', 'linh', 'sofia', 'omar', 'ana', 'gil', 'olga'] as const;
export const PersonKey = z.enum(personKeys);
export type PersonKey = z.infer<typeof PersonKey>;

export const Theme = z.enum(['default', 'dark', 'contrast']);
export type Theme = z.infer<typeof Theme>;
export const Locale = z.enum(['en-US', 'vi-VN']);
export const SignInOutcome = z.enum(['token', 'consentNeeded', 'cancelled']);
export type SignInOutcome = z.infer<typeof SignInOutcome>;
export const PeoplePicker = z.enum(['works', 'missing', 'fails']);
export const Network = z.enum(['up', 'socketsCut', 'cut']);
export type Network = z.infer<typeof Network>;
/** How the bot is told of starts and ends. */
export const MeetingEvents = z.enum(['asUsual', 'twice', 'held', 'lost']);
export type MeetingEvents = z.infer<typeof MeetingEvents>;

export const PersonState = z.object({
  key: PersonKey,
  id: z.string(),
  tenantId: z.string(),
  name: z.string(),
  title: z.string(),
  upn: z.string(),
  userRole: z.enum(['user', 'guest', 'anonymous']),
  role: z.enum(['Organizer', 'Presenter', 'Attendee']),
  inRoster: z.boolean(),
  inMeeting: z.boolean(),
  theme: Theme,
  locale: Locale,
  signIn: SignInOutcome,
  network: Network,
  peoplePicker: PeoplePicker,
  /** Only colleagues can be curators; of others it is not said. */
  isCurator: z.boolean().optional(),
});
export type PersonState = z.infer<typeof PersonState>;

export const ChatMessage = z.object({
  id: z.string(),
  from: z.union([
    z.object({ bot: z.literal(true), name: z.string() }),
    z.object({ bot: z.literal(false), person: PersonKey }),
  ]),
  at: z.iso.datetime(),
  text: z.string().optional(),
  /** An Adaptive Card payload, as the bot sent it. */
  card: z.record(z.string(), z.unknown()).optional(),
  editedAt: z.iso.datetime().optional(),
  deleted: z.boolean(),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

export const SystemLine = z.object({ id: z.string(), at: z.iso.datetime(), line: z.string() });

/** A tab of the app as the window offers it: placeholders of the manifest's URL are already filled in. */
export const AppTab = z.object({
  entityId: z.string(),
  name: z.string(),
  url: z.string(),
  frameContext: z.enum(['content', 'sidePanel', 'meetingStage']),
  place: z.enum(['personal', 'meetingTab', 'sidePanel', 'stage']),
});
export type AppTab = z.infer<typeof AppTab>;

export const WindowState = z.object({
  revision: z.number(),
  /** Now in the local Teams' own time: the machine's clock plus the offset. */
  now: z.iso.datetime(),
  clockOffsetMs: z.number(),
  appId: z.string(),
  /** Origins that the manifest allows for tabs, stage and dialogs. */
  validOrigins: z.array(z.string()),
  /** As the manifest asks: a page is covered until it says that it has loaded. */
  showLoadingIndicator: z.boolean().optional(),
  meeting: z.object({
    id: z.string(),
    conversationId: z.string(),
    title: z.string(),
    type: z.enum(['Recurring', 'MeetNow']),
    /** 1 for the first sitting of the series. */
    occurrence: z.number(),
    running: z.boolean(),
    startedAt: z.iso.datetime().optional(),
    nextStart: z.iso.datetime(),
  }),
  /** Meetings that exist: the series and those begun by "Meet now". */
  meetings: z.array(z.object({ id: z.string(), title: z.string(), type: z.enum(['Recurring', 'MeetNow']) })),
  people: z.array(PersonState),
  me: PersonKey,
  /** As cards name me, who ask for each reader's own. */
  myTeamsId: z.string().optional(),
  chat: z.array(z.union([ChatMessage, SystemLine])),
  /** My own chat with the app. */
  personalApp: z.object({ installed: z.boolean(), chat: z.array(z.union([ChatMessage, SystemLine])) }).optional(),
  tabs: z.array(AppTab),
  stage: z.object({ url: z.string(), by: PersonKey }).optional(),
  /** How the bot is told of starts and ends, and how many of them were held back. */
  meetingEvents: z.object({ arrive: MeetingEvents, held: z.number() }),
  /** teams-js functions that the host did not know, newest last: shown in the window, and tests fail on them. */
  unsupported: z.array(z.string()),
});
export type WindowState = z.infer<typeof WindowState>;

/** POST /teams/do: one verb by one person. Answered {ok:true} or 4xx {problem: sentence}. */
export const WindowVerb = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('join') }),
  z.object({ verb: z.literal('leave') }),
  z.object({ verb: z.literal('startMeeting') }),
  z.object({ verb: z.literal('endMeeting') }),
  /** Moves the clock to the next occurrence of the series (a week on); the meeting isn't started by it. */
  z.object({ verb: z.literal('nextOccurrence') }),
  /** Begins another meeting without a start event; everybody's window moves to it. */
  z.object({ verb: z.literal('meetNow') }),
  z.object({ verb: z.literal('switchMeeting'), meetingId: z.string() }),
  z.object({ verb: z.literal('addToRoster'), person: PersonKey }),
  z.object({ verb: z.literal('removeFromRoster'), person: PersonKey }),
  z.object({ verb: z.literal('dayLater'), days: z.number().check(z.positive()).optional() }),
  z.object({ verb: z.literal('setNetwork'), person: PersonKey, network: Network }),
  /** Their next token says so. */
  z.object({ verb: z.literal('setCurator'), person: PersonKey, isCurator: z.boolean() }),
  z.object({ verb: z.literal('setTheme'), theme: Theme }),
  z.object({ verb: z.literal('setLocale'), locale: Locale }),
  z.object({ verb: z.literal('setSignIn'), signIn: SignInOutcome }),
  z.object({ verb: z.literal('setPeoplePicker'), peoplePicker: PeoplePicker }),
  z.object({ verb: z.literal('say'), text: z.string().check(z.minLength(1)) }),
  /** Adds the app for oneself, or takes it out; and says something to it alone. */
  z.object({ verb: z.literal('addPersonalApp') }),
  z.object({ verb: z.literal('removePersonalApp') }),
  z.object({ verb: z.literal('sayToApp'), text: z.string().check(z.minLength(1)) }),
  /** Puts what the app found into the chat. */
  z.object({ verb: z.literal('putCard'), card: z.record(z.string(), z.unknown()), isAlone: z.boolean() }),
  z.object({ verb: z.literal('shareToStage'), url: z.string() }),
  z.object({ verb: z.literal('stopSharing') }),
  z.object({ verb: z.literal('reportUnsupported'), func: z.string() }),
  /** Adds the app to the meeting's chat, or takes it out. */
  z.object({ verb: z.literal('addApp') }),
  z.object({ verb: z.literal('removeApp') }),
  /** The chat is called as the meeting is. */
  z.object({ verb: z.literal('renameMeeting'), title: z.string().trim().check(z.minLength(1)) }),
  z.object({ verb: z.literal('setMeetingEvents'), arrive: MeetingEvents }),
  z.object({ verb: z.literal('tellHeld'), newestFirst: z.boolean().optional() }),
]);
export type WindowVerb = z.infer<typeof WindowVerb>;

export const WindowRequest = z.object({ as: PersonKey, do: WindowVerb });

/** POST /teams/token {as} */
export const TokenAnswer = z.union([
  z.object({ token: z.string() }),
  z.object({ error: z.enum(['resourceRequiresConsent', 'CancelledByUser']) }),
]);

/** POST /teams/card-action {as, messageId, action}: the invoke response's body, or a problem. */
export const CardActionRequest = z.object({
  as: PersonKey,
  messageId: z.string(),
  action: z.record(z.string(), z.unknown()),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
});

/** POST /teams/extension: looks for something to put into the chat, or saves a message. */
export const ExtensionRequest = z.discriminatedUnion('ask', [
  z.object({ as: PersonKey, ask: z.literal('find'), q: z.string(), isAlone: z.boolean() }),
  z.object({ as: PersonKey, ask: z.literal('save'), messageId: z.string(), isAlone: z.boolean() }),
]);
export type ExtensionRequest = z.infer<typeof ExtensionRequest>;

export const ExtensionAnswer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('said'), sentence: z.string() }),
  z.object({
    is: z.literal('found'),
    found: z.array(z.object({ title: z.string(), text: z.string(), card: z.record(z.string(), z.unknown()) })),
  }),
  z.object({ is: z.literal('dialog'), title: z.string(), url: z.string() }),
]);
export type ExtensionAnswer = z.infer<typeof ExtensionAnswer>;

/** POST /teams/faults: what the Bot Connector does to the next calls of this kind, in order. */
export const Fault = z.object({
  on: z.enum(['post', 'update', 'members', 'participant', 'meeting']),
  /** Without one it answers as ever, but slowly. */
  status: z.number().optional(),
  /** So long it lets the caller wait before it does anything. */
  slowMs: z.number().positive().optional(),
  retryAfterSeconds: z.number().optional(),
  /** The message is stored although the answer is an error. */
  afterStoring: z.boolean().optional(),
});
export type Fault = z.infer<typeof Fault>;

/** Sent over the WebSocket /teams/events?as=ben: the whole state at each change, and passing things. */
export const WindowEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: WindowState }),
  z.object({ kind: z.literal('bubble'), title: z.string(), url: z.string(), height: z.number(), width: z.number() }),
]);
export type WindowEvent = z.infer<typeof WindowEvent>;
