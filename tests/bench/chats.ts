/** Many meetings in the local Teams, whose chats take no more than Teams does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DecisionId } from '../../domain/decisions';
import { en } from '../../api/src/words/en';
import { startCustomerMoment } from '../../local/start';
import type { PersonKey } from '../../local/teams/protocol';
import type { Teams } from '../../local/teams/teamsServer';
import { createApiClient, type ApiClient } from '../../src/apiClient';
import { meetingAddressOf } from '../../src/meeting/meetingAddress';

export interface Chats {
  /** So many more meetings of Mai's, each with its opening card in the chat. */
  open(count: number): Promise<ChatOf[]>;
  /**
   * Ends them all at once; when each summary stood in its chat, in milliseconds after its end was told. `meanwhile` begins
   * when all are told.
   */
  end(meetings: readonly ChatOf[], meanwhile?: () => Promise<void>): Promise<number[]>;
  /** Somebody taps “Discussed” on the opening card; milliseconds until the new card is there. */
  tap(meeting: ChatOf, by: PersonKey): Promise<number>;
  close(): Promise<void>;
}

export interface ChatOf {
  readonly id: string;
  readonly conversationId: string;
}

export async function openChats(root: string): Promise<Chats> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'customer-moment-'));
  const running = await startCustomerMoment({
    port: 0,
    fresh: true,
    storage: 'memory',
    dataDir,
    distDir: path.join(root, 'dist'),
    hostFile: path.join(root, '.build', 'local', 'functionsHost.cjs'),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const { teams, innerUrl } = running;
  teams.connector.settings.hasLimits = true;
  const mai = createApiClient({
    getToken: () => tokenOf(teams, 'mai'),
    fetch: (asked, options) => fetch(new URL(String(asked), innerUrl), options),
  });
  await mai.call('loadSamples', {});
  return {
    async open(count) {
      const meetings: ChatOf[] = [];
      for (let nth = 0; nth < count; nth += 1) meetings.push(await openOne(teams, mai));
      await inChats(teams, meetings, 'opening');
      return meetings;
    },
    end: (meetings, meanwhile) => endAll(teams, meetings, meanwhile),
    tap: (meeting, by) => tapDiscussed(teams, meeting, by),
    close: async () => {
      await running.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function tokenOf(teams: Teams, person: PersonKey): Promise<string> {
  const answer = await teams.token(person);
  if ('error' in answer) throw new Error(answer.error);
  return answer.token;
}

async function openOne(teams: Teams, mai: ApiClient): Promise<ChatOf> {
  await teams.do('mai', { verb: 'meetNow' });
  const { id, conversationId } = teams.state('mai').meeting;
  const params = { meeting: meetingAddressOf(id) };
  await mai.call('openMeeting', { params, body: { surface: 'sidePanel', onlyISeeThis: false } });
  const body = { id: DecisionId.parse(crypto.randomUUID()), text: 'Pay the smallest suppliers first' };
  await mai.call('proposeDecision', { params, body });
  return { id, conversationId };
}

async function endAll(teams: Teams, meetings: readonly ChatOf[], meanwhile?: () => Promise<void>): Promise<number[]> {
  const toldAt = new Map<string, number>();
  const shown = inChats(teams, meetings, 'summary');
  for (const { id, conversationId } of meetings) {
    await teams.do('mai', { verb: 'switchMeeting', meetingId: id });
    toldAt.set(conversationId, performance.now());
    teams.tellAgain('end');
  }
  await meanwhile?.();
  return [...(await shown)].map(([conversationId, at]) => at - (toldAt.get(conversationId) ?? 0));
}

const patienceMs = 10 * 60_000;

/** When the card stood in each of the chats. */
function inChats(
  teams: Teams,
  meetings: readonly ChatOf[],
  kind: 'opening' | 'summary',
): Promise<ReadonlyMap<string, number>> {
  const awaited = new Set(meetings.map(({ conversationId }) => conversationId));
  const shownAt = new Map<string, number>();
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      stop();
      reject(new Error(`${awaited.size} of ${meetings.length} cards never came: ${kind}.`));
    }, patienceMs);
    const look = () => {
      for (const { conversationId, chat } of teams.world.current().meetings)
        if (awaited.has(conversationId) && cardIn(chat, kind)) {
          awaited.delete(conversationId);
          shownAt.set(conversationId, performance.now());
        }
      if (awaited.size > 0) return;
      clearTimeout(tooLong);
      stop();
      resolve(shownAt);
    };
    const stop = teams.world.onChange(look);
    look();
  });
}

type Chat = ReturnType<Teams['world']['current']>['meetings'][number]['chat'];

function cardIn(chat: Chat, kind: 'opening' | 'summary') {
  return chat.find((entry) => 'card' in entry && entry.card?.['fallbackText'] === en[kind].fallback);
}

async function tapDiscussed(teams: Teams, { id }: ChatOf, by: PersonKey): Promise<number> {
  await teams.do('mai', { verb: 'switchMeeting', meetingId: id });
  const meeting = teams.world.current().meetings.find((one) => one.id === id);
  const found = meeting && cardIn(meeting.chat, 'opening');
  if (!found || !('card' in found)) throw new Error('There is no opening card.');
  const action = actionIn(found.card, 'discussed');
  if (!action) throw new Error('The opening card has no button to say that it was discussed.');
  const began = performance.now();
  await teams.tapCard({ by, messageId: found.id, action, trigger: 'manual' });
  return performance.now() - began;
}

/** Wherever it stands in the card. */
function actionIn(part: unknown, verb: string): Record<string, unknown> | undefined {
  if (Array.isArray(part)) return part.map((one) => actionIn(one, verb)).find((found) => found !== undefined);
  if (typeof part !== 'object' || part === null) return undefined;
  const { verb: itsVerb } = part as { verb?: unknown };
  if (itsVerb === verb) return part as Record<string, unknown>;
  return actionIn(Object.values(part), verb);
}
