import { isInternal, type Roster } from '../../../../domain/audience';
import type { MeetingCheck, Waiting, WholeCheck, Working } from '../../../../domain/chatChecks';
import { ImageId } from '../../../../domain/images';
import { mayRun, Occurrence, type Series } from '../../../../domain/meetings';
import { PersonId } from '../../../../domain/people';
import { Problem } from '../../../../domain/problems';
import { enterMeeting, type Entering, type Membership } from '../../access/membership';
import type { Ports } from '../../ports';
import { after, ChatRow, kept, keys, places, readChat } from '../../rows';
import type { Ask } from '../ask';
import { seriesOf } from '../meetings';
import { reach } from '../personal/personalChats';
import { stuckOf, stuckOfAll } from './stuckErrands';
import { listTroubledCards } from './troubledCards';

/** Whether all is well between one meeting and Teams; also where the app was taken out of its chat. */
export async function checkMeeting({ ports, by, params }: Ask<'checkMeeting'>): Promise<MeetingCheck> {
  const { membership, roster } = await enterToCheck(ports, { ...params, by });
  const { value: series } = await seriesOf(ports, membership);
  const isMine = mayRun(series, by.id);
  const [chat, sittings, cards, stuck, things] = await Promise.all([
    readChat(ports, series.conversationId),
    listSittings(ports, series),
    listTroubledCards(ports, series.key),
    isMine ? stuckOf(ports, series.key) : [],
    whatWorks(ports),
  ]);
  return {
    chat: chat ? (chat.value.gone ? 'gone' : 'here') : 'unknown',
    ...(roster && { roster: await countPeople(ports, roster) }),
    starts: { seen: sittings.filter(({ begunBy }) => begunBy === 'event').length, of: sittings.length },
    ends: endsSeen(sittings),
    ...things,
    cards,
    stuck,
    mayRun: isMine,
  };
}

interface Entered {
  readonly membership: Membership;
  /** `undefined`: Teams doesn't say now who is in the chat. */
  readonly roster?: Roster | undefined;
}

/** No roster is as new as that: Teams is asked. */
const readAnewMs = -1;

/** Who was in the chat when Teams last said so may ask what is wrong now: nothing of customers is answered. */
async function enterToCheck(ports: Ports, entering: Entering): Promise<Entered> {
  try {
    const membership = await enterMeeting(ports, { ...entering, rosterWithinMs: readAnewMs });
    return { membership, roster: membership.roster };
  } catch (refused) {
    const isUnread = refused instanceof Problem && ['appNotInMeeting', 'unavailable'].includes(refused.code);
    if (!isUnread) throw refused;
    return { membership: await enterMeeting(ports, { ...entering, rosterWithinMs: Infinity }) };
  }
}

async function countPeople(ports: Ports, { members }: Roster): Promise<NonNullable<MeetingCheck['roster']>> {
  const people = members.filter((member) => isInternal(member, ports.home));
  const ids = people.flatMap(({ id }) => PersonId.safeParse(id?.toLowerCase()).data ?? []);
  const reached = await Promise.all(ids.slice(0, mostAsked).map((id) => reach(ports, id)));
  const unreached = reached.filter((chat) => chat === undefined).length;
  return { people: members.length, outsiders: members.length - people.length, unreached };
}

/** So many people of one meeting are looked up at most. */
const mostAsked = 350;
const mostSittings = 3;
const lookedBackMs = 90 * 24 * 60 * 60_000;

/** The last few that are over. */
async function listSittings(ports: Ports, { key }: Series): Promise<Occurrence[]> {
  const since = new Date(ports.clock().getTime() - lookedBackMs).toISOString().slice(0, 10).replaceAll('-', '');
  const range = { ...places.meeting(ports.home, key), from: `occ:${since}`, to: after('occ:') };
  const rows = await ports.store.list(range);
  return rows
    .map((row) => kept(Occurrence, row).value)
    .filter(({ ended }) => ended !== undefined)
    .slice(-mostSittings);
}

/** Of those that somebody wrapped up nobody knows whether their end would have been told. */
function endsSeen(sittings: readonly Occurrence[]): MeetingCheck['ends'] {
  const told = sittings.flatMap(({ ended }) => (ended && ended.how !== 'person' ? [ended.how] : []));
  return { seen: told.filter((how) => how === 'event').length, of: told.length };
}

export async function checkAll({ ports, isCurator }: Ask<'checkAll'>): Promise<WholeCheck> {
  if (!isCurator) throw new Problem('notAllowed', 'Only a curator can see how all meetings stand.');
  const place = places.directory(ports.home);
  const [chats, stuck, things] = await Promise.all([
    ports.store.list({ ...place, from: 'chat:', to: after('chat:') }),
    stuckOfAll(ports),
    whatWorks(ports),
  ]);
  const gone = chats.filter((row) => kept(ChatRow, row).value.gone).length;
  return { chats: { known: chats.length, gone }, ...things, stuck };
}

const nobodysImage = ImageId.parse('0'.repeat(32));

async function whatWorks(ports: Ports): Promise<{ works: Working; waiting?: Waiting }> {
  const [tables, waiting, pictures] = await Promise.all([
    answers(ports, () => ports.store.read({ ...places.directory(ports.home), row: keys.stuck('') })),
    answers(ports, () => ports.queue.waiting()),
    answers(ports, () => ports.images.read(nobodysImage)),
  ]);
  const works = { tables: tables !== 'fails', queue: waiting !== 'fails', pictures: pictures !== 'fails' };
  return waiting === 'fails' ? { works } : { works, waiting };
}

async function answers<T>({ log }: Ports, ask: () => Promise<T>): Promise<T | 'fails'> {
  try {
    return await ask();
  } catch (cause) {
    log.problem('The self-check found something that does not answer.', cause);
    return 'fails';
  }
}
