import { ChatFailure, type Card, type ChatEvent, type MeetingChat, type MeetingRoster } from '../../api/src/ports';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import type { Happening, OnTap, Shown, Tapped, TeamsUnderTest, Trouble } from '../contracts/teams';
import { guest, home, internal, mai, outsider } from './apiPeople';
import { FakeTeams } from './apiTeams';

const longest = 100 * 1024;

/** A Teams of one meeting, in memory, with the roster that the tests of the API believe. */
export class MemoryTeams implements TeamsUnderTest {
  readonly meetingId = Buffer.from('0#19:meeting_payment-terms@thread.v2#0').toString('base64');
  readonly conversation = {
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    conversationId: '19:meeting_payment-terms@thread.v2',
    tenantId: home,
  };
  readonly #teams = new FakeTeams(this.meetingId, this.conversation.conversationId, () => this.#now());
  readonly #told: ChatEvent[] = [];
  readonly #messages = new Map<string, Card>();
  readonly #bubbles: string[] = [];
  readonly #troubles: Trouble[] = [];
  #runs = false;

  constructor() {
    this.#teams.inMeeting.clear();
  }

  readonly roster: MeetingRoster = {
    meeting: (...asked) => this.#asked('meeting', () => this.#teams.roster.meeting(...asked)),
    members: (...asked) => this.#asked('members', () => this.#teams.roster.members(...asked)),
    participant: (...asked) => this.#asked('participant', () => this.#teams.roster.participant(...asked)),
  };

  readonly chat: MeetingChat = {
    post: async (where, card, { bubble }) => {
      this.#mustReach(where.conversationId, card);
      const activityId = `message-${this.#messages.size + 1}`;
      this.#spoken('post', () => {
        this.#messages.set(activityId, card);
        if (bubble && this.#runs) this.#bubbles.push(bubble.title);
      });
      return { activityId };
    },
    update: async (where, activityId, card) => {
      this.#mustReach(where.conversationId, card);
      if (!this.#messages.has(activityId)) throw failure('messageGone');
      this.#spoken('update', () => this.#messages.set(activityId, card));
    },
  };

  async happens(happening: Happening): Promise<void> {
    const { members, inMeeting } = this.#teams;
    switch (happening.what) {
      case 'starts':
        this.#runs = true;
        inMeeting.add(mai.id);
        return this.#tell({ kind: 'meetingStarted', ...this.#here, at: this.#now(), title: this.#teams.title });
      case 'ends':
        this.#runs = false;
        inMeeting.clear();
        return this.#tell({ kind: 'meetingEnded', ...this.#here, at: this.#now(), title: this.#teams.title });
      case 'joins':
        if (!members.some(({ id }) => id === happening.who.id)) this.#comes(happening.who);
        if (this.#runs) inMeeting.add(happening.who.id);
        return;
      case 'comesToChat':
        return this.#comes(happening.who);
      case 'leavesChat':
        inMeeting.delete(happening.who.id);
        this.#teams.members = members.filter(({ id }) => id !== happening.who.id);
        return this.#tell({ kind: 'rosterChanged', ...this.#here, at: this.#now() });
      case 'appRemoved':
        this.#tell({ kind: 'removed', conversation: this.conversation, at: this.#now() });
        this.#teams.isInstalled = false;
        return;
      case 'appAdded':
        this.#teams.isInstalled = true;
        return this.#tell({ kind: 'installed', ...this.#here, at: this.#now() });
      case 'renamed':
        this.#teams.title = happening.title;
        return this.#tell({ kind: 'renamed', ...this.#here, at: this.#now() });
      case 'says':
        return this.#says(happening);
    }
  }

  async taps({ who, message, verb, data }: Tapped, answer: OnTap): Promise<Shown> {
    try {
      const card = await answer({ verb, data, person: who.id, message, locale: 'en-US', ...this.#here });
      return card ? { card } : { sentence: '' };
    } catch (error) {
      if (error instanceof Problem) return { sentence: error.message };
      throw error;
    }
  }

  fails = (trouble: Trouble): void => void this.#troubles.push(trouble);
  heard = async (): Promise<readonly ChatEvent[]> => [...this.#told];
  shown = () => [...this.#messages].map(([id, card]) => ({ id, card }));
  bubbles = () => this.#bubbles;

  get #here() {
    return { meetingId: this.meetingId, conversation: this.conversation };
  }

  #now(): string {
    return new Date().toISOString();
  }

  #tell(event: ChatEvent): void {
    if (this.#teams.isInstalled) this.#told.push(event);
  }

  #comes(who: Person): void {
    const known = [guest, outsider].find(({ id }) => id === who.id);
    this.#teams.members = [...this.#teams.members, known ?? internal(who)];
    this.#tell({ kind: 'rosterChanged', ...this.#here, at: this.#now() });
  }

  #says({ who, text }: Extract<Happening, { what: 'says' }>): void {
    if (!text.startsWith('@Customer Moment')) return;
    const said = text.replace('@Customer Moment', '').trim();
    const messageId = `said-${this.#told.length + 1}`;
    const whose = { by: who, locale: undefined, zone: undefined, isPersonal: false };
    this.#tell({ kind: 'said', text: said, messageId, ...whose, ...this.#here });
  }

  #mustReach(conversationId: string, card: Card): void {
    const isHere = conversationId.split(';')[0] === this.conversation.conversationId;
    if (!isHere || !this.#teams.isInstalled) throw failure('gone');
    if (JSON.stringify(card).length > longest) throw failure('rejected');
  }

  #next(on: Trouble['on']): Trouble | undefined {
    const at = this.#troubles.findIndex((trouble) => trouble.on === on);
    return at < 0 ? undefined : this.#troubles.splice(at, 1)[0];
  }

  #spoken(on: 'post' | 'update', keep: () => void): void {
    const trouble = this.#next(on);
    if (!trouble || trouble.afterStoring) keep();
    if (!trouble) return;
    const { status, retryAfterSeconds } = trouble;
    if (status === 429) throw failure('throttled', retryAfterSeconds);
    if (status === 412) throw failure('retry');
    if (status !== 408 && status < 500) throw failure('rejected');
    throw failure(on === 'post' ? 'uncertain' : 'retry');
  }

  async #asked<T>(on: Trouble['on'], read: () => Promise<T>): Promise<T> {
    if (this.#next(on)) throw new Problem('unavailable', 'Teams can’t say just now.', { retryAfterSeconds: 5 });
    return read();
  }
}

function failure(kind: ChatFailure['kind'], retryAfterSeconds?: number): ChatFailure {
  return new ChatFailure(kind, retryAfterSeconds, new Error('The chat in memory.'));
}
