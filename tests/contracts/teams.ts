import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { QueueMessage } from '../../api/src/calls/heard';
import { ChatFailure, type Card, type CardAction, type ChatEvent, type Conversation } from '../../api/src/ports';
import type { MeetingChat, MeetingRoster } from '../../api/src/ports';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import { ben, gil, home, linh, mai, olga } from '../support/apiPeople';

/** What happens in Teams, whoever stands for it. */
export type Happening =
  | { readonly what: 'starts' | 'ends' | 'appRemoved' | 'appAdded' }
  | { readonly what: 'joins' | 'comesToChat' | 'leavesChat'; readonly who: Person }
  | { readonly what: 'renamed'; readonly title: string }
  | { readonly what: 'says'; readonly who: Person; readonly text: string };

/** What the next call of that kind meets. */
export interface Trouble {
  readonly on: 'post' | 'update' | 'members' | 'participant' | 'meeting';
  readonly status: number;
  readonly retryAfterSeconds?: number;
  readonly afterStoring?: boolean;
}

export interface Tapped {
  readonly who: Person;
  /** The message that holds the card. */
  readonly message: string;
  readonly verb: string;
  readonly data: unknown;
}

/** What whoever tapped sees then. */
export type Shown = { readonly card: Card } | { readonly sentence: string };

export interface TeamsUnderTest {
  readonly chat: MeetingChat;
  readonly roster: MeetingRoster;
  readonly meetingId: string;
  readonly conversation: Conversation;
  readonly happens: (happening: Happening) => Promise<void>;
  readonly fails: (trouble: Trouble) => void;
  /** Somebody taps a card, and `answer` is what the product makes of it. */
  readonly taps: (tapped: Tapped, answer: OnTap) => Promise<Shown>;
  /** All that the product was told, oldest first. */
  readonly heard: () => Promise<readonly ChatEvent[]>;
  /** The app's messages as people see them in the chat now, oldest first. */
  readonly shown: () => readonly { readonly id: string; readonly card: Card | undefined }[];
  /** Titles of the pages that were opened over the meeting. */
  readonly bubbles: () => readonly string[];
  readonly close?: () => Promise<void>;
}

const cardSaying = (text: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
});

export type OnTap = (action: CardAction) => Promise<Card | undefined>;

/** What the product may believe of Teams, asked of every Teams that it is run with. */
export function teamsContract(name: string, open: () => Promise<TeamsUnderTest>): void {
  let teams: TeamsUnderTest;
  const elsewhere = (): Conversation => ({ ...teams.conversation, conversationId: '19:meeting_nowhere@thread.v2' });
  const post = (text = 'Ken', where = teams.conversation) => teams.chat.post(where, cardSaying(text), {});

  async function failureOf(call: Promise<unknown>): Promise<Pick<ChatFailure, 'kind' | 'retryAfterSeconds'>> {
    const error: unknown = await call.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (!(error instanceof ChatFailure)) throw new Error(`This is no failure of the chat: ${String(error)}`);
    return { kind: error.kind, retryAfterSeconds: error.retryAfterSeconds };
  }

  beforeEach(async () => {
    teams = await open();
  });
  afterEach(() => teams.close?.());

  describe(`${name}: the chat`, () => {
    test('shows a card that is posted, each under an id of its own', async () => {
      const [one, two] = [await post('one'), await post('two')];
      expect(one.activityId).not.toBe(two.activityId);
      expect(teams.shown()).toEqual([
        { id: one.activityId, card: cardSaying('one') },
        { id: two.activityId, card: cardSaying('two') },
      ]);
    });

    test('shows another card in its place', async () => {
      const { activityId: id } = await post('before');
      await teams.chat.update(teams.conversation, id, cardSaying('after'));
      await teams.chat.update(teams.conversation, id, cardSaying('after'));
      expect(teams.shown()).toEqual([{ id, card: cardSaying('after') }]);
    });

    test('takes a card in the thread of a meeting as in its chat', async () => {
      const { conversation } = teams;
      const thread = { ...conversation, conversationId: `${conversation.conversationId};messageid=1660758607740` };
      const { activityId: id } = await post('in the thread', thread);
      await teams.chat.update(thread, id, cardSaying('changed'));
      expect(teams.shown()).toEqual([{ id, card: cardSaying('changed') }]);
      expect((await teams.roster.members(thread))?.members).toHaveLength(3);
    });

    test('opens a page over the meeting while it runs', async () => {
      await teams.happens({ what: 'starts' });
      await teams.chat.post(teams.conversation, cardSaying('Ken'), { bubble: { title: "A customer's moment" } });
      await post('without');
      expect(teams.bubbles()).toEqual(["A customer's moment"]);
      expect(teams.shown()).toHaveLength(2);
    });

    test.each([
      ['429', { status: 429, retryAfterSeconds: 7 }, { kind: 'throttled', retryAfterSeconds: 7 }, 0],
      ['412', { status: 412 }, { kind: 'retry' }, 0],
      ['502, and was lost', { status: 502 }, { kind: 'uncertain' }, 0],
      ['502, and was stored', { status: 502, afterStoring: true }, { kind: 'uncertain' }, 1],
      ['500', { status: 500 }, { kind: 'uncertain' }, 0],
      ['408, and was stored', { status: 408, afterStoring: true }, { kind: 'uncertain' }, 1],
      ['400', { status: 400 }, { kind: 'rejected' }, 0],
    ])('says what became of a post that was answered %s, and never repeats it', async (_name, answer, kind, stored) => {
      teams.fails({ on: 'post', ...answer });
      expect(await failureOf(post())).toMatchObject(kind);
      expect(teams.shown()).toHaveLength(stored);
      await post();
      expect(teams.shown()).toHaveLength(stored + 1);
    });

    test.each([
      ['429', { status: 429, retryAfterSeconds: 7 }, { kind: 'throttled', retryAfterSeconds: 7 }],
      ['412', { status: 412 }, { kind: 'retry' }],
      ['502', { status: 502 }, { kind: 'retry' }],
      ['502, and was stored', { status: 502, afterStoring: true }, { kind: 'retry' }],
    ])('lets a change be made again that was answered %s', async (_name, answer, kind) => {
      const { activityId: id } = await post('before');
      teams.fails({ on: 'update', ...answer });
      const change = () => teams.chat.update(teams.conversation, id, cardSaying('after'));
      expect(await failureOf(change())).toMatchObject(kind);
      await change();
      expect(teams.shown()).toEqual([{ id, card: cardSaying('after') }]);
    });

    test('says where nobody can speak: in a chat that is none, and in one without the app', async () => {
      const { activityId: id } = await post();
      expect(await failureOf(post('Ken', elsewhere()))).toMatchObject({ kind: 'gone' });
      await teams.happens({ what: 'appRemoved' });
      expect(await failureOf(post())).toMatchObject({ kind: 'gone' });
      const change = teams.chat.update(teams.conversation, id, cardSaying('after'));
      expect(await failureOf(change)).toMatchObject({ kind: 'gone' });
      await teams.happens({ what: 'appAdded' });
      await teams.chat.update(teams.conversation, id, cardSaying('back'));
      expect(teams.shown()).toEqual([{ id, card: cardSaying('back') }]);
    });

    test('changes no message that was never posted, and takes none that is too long', async () => {
      const change = teams.chat.update(teams.conversation, 'never-posted', cardSaying('after'));
      expect(await failureOf(change)).toMatchObject({ kind: 'messageGone' });
      expect(await failureOf(post('x'.repeat(120_000)))).toMatchObject({ kind: 'rejected' });
      expect(teams.shown()).toEqual([]);
    });
  });

  describe(`${name}: the meeting`, () => {
    const members = async () => (await teams.roster.members(teams.conversation))?.members ?? [];

    test('has a title, an organizer and a chat', async () => {
      expect(await teams.roster.meeting(teams.meetingId)).toEqual({
        conversationId: teams.conversation.conversationId,
        title: 'Payment terms review',
        organizer: mai.id,
      });
    });

    test('has in its chat who was invited, and who comes by the link', async () => {
      expect((await members()).map(({ id }) => id)).toEqual([mai.id, ben.id, linh.id]);
      await teams.happens({ what: 'joins', who: gil });
      await teams.happens({ what: 'joins', who: olga });
      const [guest, outsider] = (await members()).slice(3);
      expect(guest).toMatchObject({ id: gil.id, tenantId: home, userRole: 'guest' });
      expect(outsider).toMatchObject({ id: olga.id, userRole: 'user' });
      expect(outsider?.tenantId).not.toBe(home);
      expect(guest?.upn).toContain('#EXT#');
      expect((await teams.roster.members(teams.conversation))?.readAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    });

    test('has no one in its chat any more who was taken off it', async () => {
      await teams.happens({ what: 'leavesChat', who: linh });
      expect((await members()).map(({ id }) => id)).toEqual([mai.id, ben.id]);
      expect(await teams.roster.participant(teams.meetingId, linh.id)).toBeUndefined();
    });

    test('has somebody in it only while it runs and they are there', async () => {
      const isIn = async (who: Person) => (await teams.roster.participant(teams.meetingId, who.id))?.inMeeting;
      expect([await isIn(mai), await isIn(ben), await isIn(olga)]).toEqual([false, false, undefined]);
      await teams.happens({ what: 'starts' });
      expect([await isIn(mai), await isIn(ben)]).toEqual([true, false]);
      await teams.happens({ what: 'joins', who: ben });
      expect([await isIn(mai), await isIn(ben)]).toEqual([true, true]);
      await teams.happens({ what: 'ends' });
      expect([await isIn(mai), await isIn(ben)]).toEqual([false, false]);
      expect((await teams.roster.participant(teams.meetingId, mai.id))?.role).toBe('Organizer');
    });

    test('is none of ours where the app is not, or where there is none', async () => {
      expect(await teams.roster.meeting('another meeting')).toBeUndefined();
      expect(await teams.roster.members(elsewhere())).toBeUndefined();
      expect(await teams.roster.participant('another meeting', mai.id)).toBeUndefined();
      await teams.happens({ what: 'appRemoved' });
      expect(await teams.roster.meeting(teams.meetingId)).toBeUndefined();
      expect(await teams.roster.members(teams.conversation)).toBeUndefined();
      expect(await teams.roster.participant(teams.meetingId, mai.id)).toBeUndefined();
    });

    test.each(['meeting', 'members', 'participant'] as const)(
      'is not said to be empty when Teams can’t say (%s)',
      async (on) => {
        const ask = {
          meeting: () => teams.roster.meeting(teams.meetingId),
          members: () => teams.roster.members(teams.conversation),
          participant: () => teams.roster.participant(teams.meetingId, mai.id),
        }[on];
        teams.fails({ on, status: 503 });
        await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
        expect(await ask()).toBeDefined();
      },
    );
  });

  describe(`${name}: a tap on a card`, () => {
    const tap = (message: string, answer: OnTap) =>
      teams.taps({ who: ben, message, verb: 'closeAction', data: { action: 'action-0001' } }, answer);

    test('tells who tapped what where, and shows them the card that is answered', async () => {
      const { activityId: message } = await post('before');
      const told: CardAction[] = [];
      const shown = await tap(message, async (action) => {
        told.push(action);
        return cardSaying('after');
      });
      expect(shown).toEqual({ card: cardSaying('after') });
      const { meetingId, conversation } = teams;
      const data = { action: 'action-0001' };
      expect(told).toEqual([
        { verb: 'closeAction', data, person: ben.id, message, meetingId, conversation, locale: expect.any(String) },
      ]);
      expect(teams.shown()).toEqual([{ id: message, card: cardSaying('before') }]);
    });

    test('is refused in a sentence', async () => {
      const { activityId: message } = await post();
      const refused = () => Promise.reject(new Problem('notAllowed', 'Only its owner can close this.'));
      expect(await tap(message, refused)).toEqual({ sentence: 'Only its owner can close this.' });
    });
  });

  describe(`${name}: what is told`, () => {
    const newest = async () => (await teams.heard()).at(-1);
    const kinds = async () => [...new Set((await teams.heard()).map(({ kind }) => kind))];
    const inChat = () => ({ meetingId: teams.meetingId, conversation: teams.conversation });

    test('a meeting that starts and ends', async () => {
      await teams.happens({ what: 'starts' });
      const told = { ...inChat(), at: expect.stringMatching(/Z$/), title: 'Payment terms review' };
      expect(await newest()).toEqual({ kind: 'meetingStarted', ...told });
      await teams.happens({ what: 'ends' });
      expect(await newest()).toEqual({ kind: 'meetingEnded', ...told });
    });

    test('people who come and go', async () => {
      await teams.happens({ what: 'comesToChat', who: olga });
      expect(await newest()).toMatchObject({ kind: 'rosterChanged', ...inChat() });
      await teams.happens({ what: 'leavesChat', who: olga });
      expect((await teams.heard()).map(({ kind }) => kind)).toEqual(['rosterChanged', 'rosterChanged']);
    });

    test('an app that is removed and added again', async () => {
      await teams.happens({ what: 'appRemoved' });
      expect(await newest()).toMatchObject({ kind: 'removed', conversation: teams.conversation });
      await teams.happens({ what: 'appAdded' });
      expect(await newest()).toMatchObject({ kind: 'installed', ...inChat() });
      expect(await kinds()).toEqual(['removed', 'installed']);
    });

    test('a meeting that gets another name', async () => {
      await teams.happens({ what: 'renamed', title: 'Terms for suppliers' });
      expect(await newest()).toMatchObject({ kind: 'renamed', ...inChat() });
      expect((await teams.roster.meeting(teams.meetingId))?.title).toBe('Terms for suppliers');
    });

    test('what somebody says to the app, without its name', async () => {
      await teams.happens({ what: 'says', who: ben, text: '@Customer Moment open items' });
      expect(await newest()).toMatchObject({ kind: 'said', text: 'open items', by: ben, ...inChat() });
    });

    test('nothing while the app is not there', async () => {
      await teams.happens({ what: 'appRemoved' });
      const before = await teams.heard();
      await teams.happens({ what: 'starts' });
      await teams.happens({ what: 'ends' });
      await teams.happens({ what: 'comesToChat', who: olga });
      expect(await teams.heard()).toEqual(before);
    });

    test('all of it in words that the queue brings unchanged, and a place where one can answer', async () => {
      await teams.happens({ what: 'starts' });
      await teams.happens({ what: 'says', who: ben, text: '@Customer Moment giúp' });
      await teams.happens({ what: 'renamed', title: 'Điều khoản' });
      await teams.happens({ what: 'comesToChat', who: olga });
      await teams.happens({ what: 'ends' });
      for (const heard of await teams.heard()) {
        const brought = QueueMessage.parse(JSON.parse(JSON.stringify({ tenant: home, heard })));
        expect(brought).toEqual({ tenant: home, heard });
        await post('answer', heard.conversation);
      }
      expect(teams.shown()).toHaveLength((await teams.heard()).length);
    });
  });
}
