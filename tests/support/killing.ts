/** The functions are killed while cards are on their way; what became of each card is told at the end. */
import { tableStore } from '../../api/src/adapters/tableStore';
import { tablesOf } from '../../api/src/adapters/tables';
import { en } from '../../api/src/words/en';
import { listRows, keys, places, seriesKeyOf, CardRow } from '../../api/src/rows';
import { startFunctionsProcess } from '../../local/functions/childHost';
import { home } from './apiPeople';
import { newDecision } from './apiNotes';
import { apiOverHttp, type OverHttp, type Wire } from './apiOverHttp';
import { crossing } from './crossings';

/** One card of one meeting: what its row says, and how often it stands in the chat. */
export interface Fate {
  readonly card: string;
  readonly state: CardRow['state'] | 'unknown';
  readonly times: number;
}

export interface Killings {
  /** How often the functions died on one of their calls; the others died when all was done. */
  readonly onTheWay: number;
  readonly fates: readonly Fate[];
}

const kinds = ['opening', 'summary'] as const;
/** So many calls come and go between the functions and the rest until both cards of a meeting are posted. */
const mostCrossings = 150;

export async function killAtRandom(
  times: number,
  random: () => number,
  onKilled: (time: number) => void = () => undefined,
): Promise<Killings> {
  const killer = newKiller();
  const ways = crossing(() => killer.atCrossing());
  let storage = '';
  const api = await apiOverHttp({
    startFunctions: async ({ hostFile, appDir }, settings) => {
      storage = settings['AzureWebJobsStorage'] ?? '';
      const env = { ...settings, AzureWebJobsStorage: await ways.over(storage), QUEUE_LEASE_SECONDS: '2' };
      return startFunctionsProcess({ hostFile, appDir, env });
    },
  });
  try {
    killer.kill = () => api.moment.killFunctions();
    api.moment.teams.connector.faults.watch(async (on) => void (await killer.atCrossing(on === 'post')));
    const meetings: string[] = [];
    for (let time = 0; time < times; time += 1) {
      // Just there the least of them would die by chance: while the chat takes a card.
      if (time % 5 === 2) killer.armAtPost(1 + Math.floor(random() * kinds.length * 2));
      else killer.arm(1 + Math.floor(random() * mostCrossings));
      meetings.push(await holdMeeting(api, killer));
      onKilled(time + 1);
    }
    killer.disarm();
    await settle(api, meetings, storage);
    return { onTheWay: killer.killed(), fates: await fatesOf(api, meetings, storage) };
  } finally {
    await api.close();
    await ways.close();
  }
}

function newKiller() {
  let left = Infinity;
  let onlyPosts = false;
  let killed = 0;
  let died: () => void = () => undefined;
  let dying = Promise.resolve();
  return {
    kill: () => Promise.resolve(),
    arm(after: number) {
      onlyPosts = false;
      left = after;
      dying = new Promise((resolve) => (died = resolve));
    },
    /** Counts when a post has come, and when it is stored and not answered yet. */
    armAtPost(after: number) {
      this.arm(after);
      onlyPosts = true;
    },
    disarm: () => void (left = Infinity),
    dying: () => dying,
    killed: () => killed,
    async atCrossing(isPost = false): Promise<boolean> {
      if (left > 0 && onlyPosts && !isPost) return false;
      left -= 1;
      if (left > 0) return false;
      if (left === 0) {
        await this.kill();
        killed += 1;
        died();
      }
      return true;
    },
  };
}

type Killer = ReturnType<typeof newKiller>;

/** Opened from Mai's panel and wrapped up again; the functions die somewhere on the way, or when both cards are there. */
async function holdMeeting(api: OverHttp, killer: Killer): Promise<string> {
  const { teams } = api.moment;
  await teams.do('mai', { verb: 'meetNow' });
  const { id, conversationId } = teams.state('mai').meeting;
  const params = { meeting: Buffer.from(id).toString('base64url') };
  const key = crypto.randomUUID();
  const held = (async () => {
    await insist(api, 'openMeeting', { params, body: { surface: 'sidePanel', onlyISeeThis: false } });
    await insist(api, 'proposeDecision', { params, body: newDecision, headers: { 'idempotency-key': `${key}-2` } });
    await insist(api, 'wrapUp', { params, headers: { 'idempotency-key': key } });
  })();
  await Promise.race([killer.dying(), bothPosted(api, conversationId)]);
  killer.disarm();
  await api.moment.killFunctions();
  // A lease that a dead worker held is over.
  await teams.do('mai', { verb: 'dayLater', days: 31 / 86_400 });
  await api.moment.restartFunctions();
  await held;
  return id;
}

/** Somebody who is not answered asks again. */
async function insist(api: OverHttp, name: 'openMeeting' | 'proposeDecision' | 'wrapUp', sent: Wire): Promise<void> {
  for (;;) {
    const answer = await api.send('mai', name, sent).catch(() => undefined);
    if (answer?.status === 200) return;
    const said = await answer?.text();
    if (answer && answer.status < 500) throw new Error(`${name} was answered ${answer.status}: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function bothPosted(api: OverHttp, conversationId: string): Promise<void> {
  return whenever(api, () => cardsIn(api, conversationId).length >= kinds.length);
}

function whenever(api: OverHttp, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = api.moment.teams.world.onChange(look);
    look();
  });
}

function cardsIn(api: OverHttp, conversationId: string): string[] {
  const meeting = api.moment.teams.world.current().meetings.find((one) => one.conversationId === conversationId);
  return (meeting?.chat ?? []).flatMap((entry) => ('card' in entry ? [JSON.stringify(entry.card)] : []));
}

async function rowsOf(meetingId: string, storage: string): Promise<CardRow[]> {
  const store = tableStore(tablesOf({ kind: 'thisMachine', connectionString: storage }));
  const place = { ...places.meeting(home, seriesKeyOf(meetingId)), prefix: keys.card('') };
  for (let tries = 1; ; tries += 1) {
    try {
      return (await listRows({ store, home }, place, CardRow)).map(({ value }) => value);
    } catch (failure) {
      if (tries === 5) throw failure;
    }
  }
}

/** Until every card is posted, or nobody knows: what was never queued is found by the timer. */
async function settle(api: OverHttp, meetings: readonly string[], storage: string): Promise<void> {
  const open = new Set(meetings);
  for (let rounds = 0; open.size > 0 && rounds < 60; rounds += 1) {
    await api.moment.teams.do('mai', { verb: 'dayLater', days: 130 / 86_400 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const meeting of open) {
      const settled = (await rowsOf(meeting, storage)).filter(
        ({ state }) => state === 'posted' || state === 'uncertain',
      );
      if (settled.length === kinds.length) open.delete(meeting);
    }
  }
}

/** One after the other: the local table service looks through all there is each time. */
async function fatesOf(api: OverHttp, meetings: readonly string[], storage: string): Promise<Fate[]> {
  const fates: Fate[] = [];
  for (const meeting of meetings) {
    const rows = await rowsOf(meeting, storage);
    const { conversationId } = api.moment.teams.world.current().meetings.find(({ id }) => id === meeting)!;
    const cards = cardsIn(api, conversationId);
    for (const kind of kinds) {
      const row = rows.find(({ errand }) => errand.card.startsWith(`${kind}:`));
      const times = cards.filter((card) => card.includes(JSON.stringify(en[kind].fallback))).length;
      fates.push({ card: `${kind} of ${conversationId}`, state: row?.state ?? 'unknown', times });
    }
  }
  return fates;
}
