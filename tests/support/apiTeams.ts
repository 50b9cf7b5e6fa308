import type { RosterMember } from '../../domain/audience';
import type { PersonId } from '../../domain/people';
import { Problem } from '../../domain/problems';
import type { MeetingRoster } from '../../api/src/ports';
import { ben, internal, linh, mai } from './apiPeople';

/** One meeting as Teams knows it, to be changed by the test. */
export class FakeTeams {
  title = 'Payment terms review';
  organizer: PersonId | undefined = mai.id;
  members: RosterMember[] = [mai, ben, linh].map(internal);
  inMeeting = new Set<PersonId>([mai.id, ben.id, linh.id]);
  /** The app was added to the meeting. */
  isInstalled = true;
  /** Teams answers. */
  answers = true;
  rosterReads = 0;
  participantReads = 0;

  constructor(
    readonly meetingId: string,
    readonly conversationId: string,
    private readonly now: () => string,
  ) {}

  readonly roster: MeetingRoster = {
    meeting: async (meetingId) => {
      if (!this.isReached || meetingId !== this.meetingId) return undefined;
      return { conversationId: this.conversationId, title: this.title, organizer: this.organizer };
    },
    members: async ({ conversationId }) => {
      this.rosterReads += 1;
      // Of a thread nobody is a member, but of its channel.
      if (!this.isReached || conversationId.split(';')[0] !== this.conversationId) return undefined;
      return { members: this.members, readAt: this.now() };
    },
    participant: async (meetingId, person) => {
      this.participantReads += 1;
      const isThere = this.members.some(({ id }) => id === person);
      if (!this.isReached || meetingId !== this.meetingId || !isThere) return undefined;
      return { role: person === this.organizer ? 'Organizer' : 'Presenter', inMeeting: this.inMeeting.has(person) };
    },
  };

  protected get isReached(): boolean {
    if (!this.answers) throw new Problem('unavailable', 'Teams does not answer.', { retryAfterSeconds: 5 });
    return this.isInstalled;
  }
}
