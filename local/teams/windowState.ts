import { tabsFor, validOrigins, type Manifest } from './manifest';
import { people, personOf, teamsAppId, teamsIdOf } from './people';
import type { PersonKey, PersonState, WindowState } from './protocol';
import { currentMeeting, isCurator, nextStartMs, roleIn, type Meeting, type World } from './world';

const iso = (ms: number) => new Date(ms).toISOString();

/** The whole of what one person's window shows. */
export function windowState(
  world: World,
  what: { me: PersonKey; nowMs: number; manifest: Manifest; tabOrigin: string },
): WindowState {
  const meeting = currentMeeting(world);
  const { theme, locale } = world.people[what.me];
  return {
    revision: world.revision,
    now: iso(what.nowMs),
    clockOffsetMs: world.clockOffsetMs,
    appId: teamsAppId,
    validOrigins: validOrigins(what.manifest, what.tabOrigin),
    meeting: {
      id: meeting.id,
      conversationId: meeting.conversationId,
      title: meeting.title,
      type: meeting.type,
      occurrence: meeting.occurrence,
      running: meeting.running,
      ...(meeting.startedAt ? { startedAt: meeting.startedAt } : {}),
      nextStart: iso(nextStartMs(meeting)),
    },
    meetings: world.meetings.map(({ id, title, type }) => ({ id, title, type })),
    people: people.map((person) => personState(world, meeting, person)),
    me: what.me,
    myTeamsId: teamsIdOf(personOf(what.me)),
    chat: meeting.chat,
    personalApp: { installed: false, chat: [], ...world.personalApps[what.me] },
    tabs: meeting.appInstalled ? tabsFor(what.manifest, { person: personOf(what.me), meeting, theme, locale }) : [],
    ...(meeting.stage ? { stage: meeting.stage } : {}),
    meetingEvents: { arrive: world.meetingEvents, held: world.held.length },
    unsupported: world.unsupported,
  };
}

function personState(world: World, meeting: Meeting, person: (typeof people)[number]): PersonState {
  return {
    ...person,
    ...world.people[person.key],
    role: roleIn(meeting, person),
    inRoster: meeting.roster.includes(person.key),
    inMeeting: meeting.inMeeting.includes(person.key),
    isCurator: isCurator(world, person.key),
  };
}
