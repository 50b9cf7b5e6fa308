/** What people do in their windows, and what the bot hears of it. */
import {
  appRemoved,
  chatRenamed,
  meetingEnded,
  meetingStarted,
  memberAdded,
  memberRemoved,
  mention,
} from './activities';
import type { Activity } from './activities';
import type { Channel } from './channel';
import { Refused } from './http';
import type { LiveWorld } from './liveWorld';
import { isColleague, personOf } from './people';
import type { Network, PersonKey, WindowVerb } from './protocol';
import { tellHeld, tellMeetingEvent } from './meetingEvents';
import { addPersonalApp, removePersonalApp, sayToApp } from './personalVerbs';
import { currentMeeting, newMeeting, scheduledStartMs, weekMs, type Meeting, type World } from './world';

export interface VerbParts {
  world: LiveWorld;
  channel: Channel;
  nextMessageId: () => string;
  /** The clock has been moved: everything else must follow before people go on. */
  clockMoved: (offsetMs: number) => Promise<void>;
  networkChanged: (person: PersonKey, network: Network) => void;
  /** Tells the bot of the chats it is new in. */
  introduceApp: () => void;
}

type VerbNamed<V> = Extract<WindowVerb, { verb: V }>;
type Verbs = {
  [V in WindowVerb['verb']]: (context: Context, verb: VerbNamed<V>) => void | Promise<void>;
};

interface Context extends VerbParts {
  as: PersonKey;
  meeting: Meeting;
  change: (how: (meeting: Meeting, world: World) => void) => void;
  tell: (...activities: Activity[]) => void;
}

const dayMs = 24 * 60 * 60_000;
const iso = (ms: number) => new Date(ms).toISOString();

/** Does one verb in the meeting that everybody's window shows. */
export async function doVerb(parts: VerbParts, as: PersonKey, verb: WindowVerb): Promise<void> {
  const meeting = currentMeeting(parts.world.current());
  const context: Context = {
    ...parts,
    as,
    meeting,
    change: (how) => parts.world.change((world) => how(meeting, world)),
    tell: (...activities) => {
      if (meeting.appInstalled) parts.channel.tell(meeting.conversationId, activities);
    },
  };
  const act = verbs[verb.verb] as (context: Context, verb: WindowVerb) => void | Promise<void>;
  await act(context, verb);
}

const told = (context: Context) => ({ meeting: context.meeting, by: context.as, nowMs: context.world.now() });

const verbs: Verbs = {
  join: (context) => join(context),
  leave: ({ change, as }) => change((meeting) => leave(meeting, as)),
  startMeeting(context) {
    const { as, change, meeting, world } = context;
    if (meeting.running) throw new Refused(409, 'AlreadyRunning', 'The meeting is already running.');
    join(context);
    // One time for what the window shows and what the bot is told.
    const nowMs = world.now();
    change(() => begin(meeting, nowMs));
    if (meeting.type === 'Recurring') tellMeetingEvent(context, meeting, meetingStarted({ meeting, by: as, nowMs }));
  },
  endMeeting: (context) => end(context),
  async nextOccurrence(context) {
    const { change, meeting, world } = context;
    if (meeting.type !== 'Recurring') throw new Refused(409, 'NotASeries', 'This meeting does not come again.');
    if (meeting.running) end(context);
    const next = Math.max(meeting.occurrence + 1, occurrenceAt(meeting, world.now() + weekMs / 2));
    change((_, all) => {
      meeting.occurrence = next;
      delete meeting.startedAt;
      all.clockOffsetMs = scheduledStartMs(meeting, next) - Date.now();
    });
    await context.clockMoved(world.current().clockOffsetMs);
  },
  meetNow(context) {
    const { as, world } = context;
    const now = world.now();
    const count = world.current().meetings.filter((meeting) => meeting.type === 'MeetNow').length + 1;
    const meeting = newMeeting({
      slug: `meet-now-${count}-${now}`,
      title: count === 1 ? 'Meet now' : `Meet now ${count}`,
      type: 'MeetNow',
      organizer: as,
      firstStartMs: now,
    });
    world.change((all) => {
      for (const other of all.meetings) leave(other, as);
      if (!meeting.roster.includes(as)) meeting.roster.push(as);
      meeting.inMeeting.push(as);
      begin(meeting, now);
      all.meetings.push(meeting);
      all.currentMeetingId = meeting.id;
    });
    context.introduceApp();
  },
  switchMeeting: ({ change }, { meetingId }) =>
    change((_, world) => {
      if (!world.meetings.some((meeting) => meeting.id === meetingId)) {
        throw new Refused(404, 'MeetingNotFound', 'There is no such meeting.');
      }
      world.currentMeetingId = meetingId;
    }),
  addToRoster: (context, { person }) => addToRoster(context, person),
  removeFromRoster(context, { person }) {
    if (!context.meeting.roster.includes(person)) return;
    context.change((meeting) => {
      leave(meeting, person);
      meeting.roster = meeting.roster.filter((key) => key !== person);
    });
    context.tell(memberRemoved(told(context), person));
  },
  async dayLater({ change, clockMoved, world }, { days = 1 }) {
    change((_, all) => void (all.clockOffsetMs += days * dayMs));
    await clockMoved(world.current().clockOffsetMs);
  },
  setNetwork({ change, networkChanged }, { person, network }) {
    change((_, world) => void (world.people[person].network = network));
    networkChanged(person, network);
  },
  setCurator({ change }, { person, isCurator }) {
    if (!isColleague(personOf(person))) throw new Refused(409, 'NoColleague', 'Only colleagues can be curators.');
    change((_, world) => void (world.people[person].isCurator = isCurator));
  },
  setTheme: ({ as, change }, { theme }) => change((_, world) => void (world.people[as].theme = theme)),
  setLocale: ({ as, change }, { locale }) => change((_, world) => void (world.people[as].locale = locale)),
  setSignIn: ({ as, change }, { signIn }) => change((_, world) => void (world.people[as].signIn = signIn)),
  setPeoplePicker: ({ as, change }, { peoplePicker }) =>
    change((_, world) => void (world.people[as].peoplePicker = peoplePicker)),
  say(context, { text }) {
    const { as, change, meeting, nextMessageId, world } = context;
    if (!meeting.roster.includes(as)) throw notHere(as);
    const id = nextMessageId();
    const at = iso(world.now());
    change(() => meeting.chat.push({ id, from: { bot: false, person: as }, at, text, deleted: false }));
    context.tell(...mention(told(context), { messageId: id, text, locale: world.current().people[as].locale }));
  },
  addPersonalApp: ({ as, world, introduceApp }) => {
    addPersonalApp(world, as);
    introduceApp();
  },
  removePersonalApp: (context) => removePersonalApp(context),
  sayToApp: (context, { text }) => sayToApp(context, text),
  putCard({ as, change, meeting, nextMessageId, world }, { card, isAlone }) {
    const chat = isAlone ? world.current().personalApps[as]?.chat : meeting.chat;
    if (!chat || (!isAlone && !meeting.roster.includes(as))) throw notHere(as);
    const from = { bot: false, person: as } as const;
    change(() => chat.push({ id: nextMessageId(), from, at: iso(world.now()), card, deleted: false }));
  },
  shareToStage({ as, change, meeting }, { url }) {
    if (!meeting.inMeeting.includes(as)) throw new Refused(409, 'NotInMeeting', 'Join the meeting to share into it.');
    change(() => void (meeting.stage = { url, by: as }));
  },
  stopSharing: ({ change }) => change((meeting) => void delete meeting.stage),
  reportUnsupported: ({ change }, { func }) => change((_, world) => void world.unsupported.push(func)),
  addApp(context) {
    if (context.meeting.appInstalled) return;
    context.change((meeting) => {
      meeting.appInstalled = true;
      delete meeting.botKnowsServiceUrl;
    });
    context.introduceApp();
  },
  removeApp(context) {
    context.tell(...appRemoved(told(context)));
    context.change((meeting) => void (meeting.appInstalled = false));
  },
  renameMeeting(context, { title }) {
    context.change((meeting) => void (meeting.title = title));
    context.tell(chatRenamed(told(context)));
  },
  setMeetingEvents: ({ change }, { arrive }) => change((_, world) => void (world.meetingEvents = arrive)),
  tellHeld: (context, how) => tellHeld(context, how),
};

function join(context: Context): void {
  const { as, meeting, world } = context;
  enterRoster(context, as);
  world.change((all) => {
    for (const other of all.meetings) leave(other, as);
    meeting.inMeeting.push(as);
  });
}

function addToRoster(context: Context, person: PersonKey): void {
  if (context.meeting.roster.includes(person)) return;
  context.change((meeting) => void meeting.roster.push(person));
  context.tell(memberAdded(told(context), person));
}

function end(context: Context): void {
  const { change, meeting } = context;
  if (!meeting.running) throw new Refused(409, 'NotRunning', 'The meeting is not running.');
  change(() => {
    meeting.running = false;
    meeting.inMeeting = [];
    delete meeting.stage;
  });
  tellMeetingEvent(context, meeting, meetingEnded(told(context)));
}

function begin(meeting: Meeting, nowMs: number): void {
  meeting.running = true;
  meeting.startedAt = iso(nowMs);
  if (meeting.type === 'Recurring') meeting.occurrence = Math.max(meeting.occurrence, occurrenceAt(meeting, nowMs));
}

/** Which sitting a time belongs to: up to half a week around its start. */
function occurrenceAt(meeting: Meeting, ms: number): number {
  return 1 + Math.max(0, Math.round((ms - meeting.firstStartMs) / weekMs));
}

function leave(meeting: Meeting, person: PersonKey): void {
  meeting.inMeeting = meeting.inMeeting.filter((key) => key !== person);
  if (meeting.stage?.by === person) delete meeting.stage;
}

/** People of the house must be on the list; a guest or somebody from outside comes in by the link. */
function enterRoster(context: Context, person: PersonKey): void {
  if (context.meeting.roster.includes(person)) return;
  const { userRole, tenantId } = personOf(person);
  const byLink = userRole !== 'user' || tenantId !== personOf(context.meeting.organizer).tenantId;
  if (!byLink) throw notHere(person);
  addToRoster(context, person);
}

function notHere(person: PersonKey): Refused {
  return new Refused(403, 'NotInRoster', `${personOf(person).name} is not in this chat.`);
}
