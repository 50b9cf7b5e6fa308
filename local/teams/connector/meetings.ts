/** What a bot may learn of a meeting, and what it may show in it: the Bot Connector's v1/meetings. */
import { Refused, type Answer, type Asked, type Route } from '../http';
import { homeTenantId, personByAnyId, personOf, teamsIdOf } from '../people';
import type { PersonKey } from '../protocol';
import { roleIn, scheduledStartMs, type Meeting } from '../world';
import { Bubble, MeetingNotification } from './bubbles';
import type { ConnectorParts } from './connector';
import { memberOf } from './members';
import { meetingById } from './whereabouts';

const oneHour = 60 * 60_000;

export function meetingRoutes(parts: ConnectorParts): Route[] {
  const meeting = '/v1/meetings/:meeting';
  return [
    { method: 'GET', path: meeting, answer: (asked) => details(parts, asked) },
    { method: 'GET', path: `${meeting}/participants/:participant`, answer: (asked) => participant(parts, asked) },
    { method: 'POST', path: `${meeting}/notification`, answer: (asked) => notify(parts, asked) },
  ];
}

/** The address by which people join. */
export function joinUrlOf(meeting: Meeting): string {
  const context = JSON.stringify({ Tid: homeTenantId, Oid: personOf(meeting.organizer).id });
  const thread = encodeURIComponent(meeting.conversationId);
  return `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${encodeURIComponent(context)}`;
}

const conversationOf = (meeting: Meeting) => ({
  id: meeting.conversationId,
  isGroup: true,
  conversationType: 'groupChat',
  tenantId: homeTenantId,
});

const asked = (given: Asked, name: string) => given.params[name] ?? '';

async function details(parts: ConnectorParts, given: Asked): Promise<Answer> {
  const meeting = await parts.faults.around('meeting', () =>
    meetingById(parts.world.current(), asked(given, 'meeting')),
  );
  const organizer = personOf(meeting.organizer);
  const graphId = `1*${organizer.id}*0**${meeting.conversationId}`;
  // A series tells the times of its first sitting, whichever week it is.
  const start = scheduledStartMs(meeting, 1);
  const body = {
    details: {
      id: meeting.id,
      msGraphResourceId: Buffer.from(graphId).toString('base64'),
      type: meeting.type,
      title: meeting.title,
      joinUrl: joinUrlOf(meeting),
      scheduledStartTime: new Date(start).toISOString(),
      scheduledEndTime: new Date(start + oneHour).toISOString(),
    },
    conversation: conversationOf(meeting),
    organizer: memberOf(organizer),
  };
  return { status: 200, body };
}

async function participant(parts: ConnectorParts, given: Asked): Promise<Answer> {
  const tenantId = given.query.get('tenantId');
  if (!tenantId) throw new Refused(400, 'BadRequest', 'The tenantId is missing.');
  const meeting = await parts.faults.around('participant', () =>
    meetingById(parts.world.current(), asked(given, 'meeting')),
  );
  const person = personByAnyId(asked(given, 'participant'));
  if (!person || person.tenantId !== tenantId || !meeting.roster.includes(person.key)) {
    throw new Refused(404, 'ParticipantNotFound', 'The participant was not found in the meeting.');
  }
  const inMeeting = meeting.running && meeting.inMeeting.includes(person.key);
  const body = {
    user: memberOf(person),
    meeting: { role: roleIn(meeting, person), inMeeting },
    conversation: conversationOf(meeting),
  };
  return { status: 200, body };
}

/** Shows the bubble to those of the recipients who are in the meeting, and names the others. */
async function notify(parts: ConnectorParts, given: Asked): Promise<Answer> {
  const meeting = meetingById(parts.world.current(), asked(given, 'meeting'));
  const parsed = MeetingNotification.safeParse(await given.json());
  if (!parsed.success) throw new Refused(400, 'BadSyntax', 'This is not a meeting notification.');
  const { recipients, surfaces } = parsed.data.value;
  const reached: PersonKey[] = meeting.inMeeting.filter((key) => recipients.includes(teamsIdOf(personOf(key))));
  const bubble = Bubble.safeParse(surfaces.find((surface) => surface.surface === 'meetingStage')?.content?.value);
  if (bubble.success) parts.bubble(meeting.conversationId, bubble.data, reached);
  const missed = recipients.filter((id) => !reached.some((key) => teamsIdOf(personOf(key)) === id));
  if (missed.length === 0) return { status: 202, body: {} };
  const recipientsFailureInfo = missed.map((recipientMri) => ({
    recipientMri,
    errorCode: 'MemberNotFound',
    failureReason: 'The recipient is not in the meeting.',
  }));
  return { status: 207, body: { recipientsFailureInfo } };
}
