import { readRosterAgain } from '../access/rosters';
import { keep } from '../keep';
import type { ChatEvent, Conversation, Ports } from '../ports';
import { listCards, readChat, readRoster, readSeries, seriesKeyOf } from '../rows';
import { end } from './endings';
import { beginOccurrence, type Beginning, type Opened } from './openings';
import { meetPerson } from './personal/meetPerson';
import { hearSaid } from './replies/said';
import { forgetChat, knowSeries, listChatsInTeam, nameAgain, rememberChat, type Known } from './series';

/** What the chat tells, taken in. Told twice is told once, and what was told late counts by its own time. */
export async function onChatEvent(ports: Ports, event: ChatEvent): Promise<void> {
  switch (event.kind) {
    case 'meetingStarted':
      await begin(ports, { ...event, at: event.at ?? now(ports), begunBy: 'event' });
      return;
    case 'meetingEnded':
      await rememberChat(ports, event.conversation, event);
      await end(ports, (await knowSeries(ports, event)).value.key, event.at ?? now(ports));
      return;
    case 'installed':
      await comeBack(ports, event);
      await inEachOf(ports, event, (conversationId) =>
        comeBack(ports, { ...event, meetingId: undefined, conversation: { ...event.conversation, conversationId } }),
      );
      return;
    case 'removed':
      await forgetChat(ports, event.conversation, event.at);
      await inEachOf(ports, event, (conversationId) => forgetChat(ports, { conversationId }, event.at));
      return;
    case 'rosterChanged':
      await followRoster(ports, event.conversation, event.meetingId);
      return;
    case 'renamed':
      await followName(ports, event.conversation, event.meetingId);
      return;
    case 'met':
      await meetPerson(ports, event);
      return;
    case 'said':
      await hearSaid(ports, event);
  }
}

function now({ clock }: Ports): string {
  return clock().toISOString();
}

export type Begin = Known & Pick<Beginning, 'at' | 'begunBy'> & { readonly team?: string | undefined };

/** `undefined`: that sitting is over already. */
export async function begin(ports: Ports, { at, begunBy, ...known }: Begin): Promise<Opened | undefined> {
  await rememberChat(ports, known.conversation, { meetingId: known.meetingId, team: known.team, at });
  const series = await knowSeries(ports, known);
  return beginOccurrence(ports, { series, at, begunBy });
}

/** Leaves room in the transaction for everything else. */
const mostCards = 80;

type Installed = Extract<ChatEvent, { kind: 'installed' | 'rosterChanged' | 'renamed' }>;

/** The app is in the chat, perhaps again: then its cards there show what was so when it was taken out. */
async function comeBack(ports: Ports, { conversation, meetingId, at, team }: Installed): Promise<void> {
  const before = (await readChat(ports, conversation.conversationId))?.value;
  await rememberChat(ports, conversation, { meetingId, at, team, isNew: true });
  const meeting = meetingId ?? before?.meetingId;
  if (meeting === undefined) return;
  const { key, open, last } = (await knowSeries(ports, { conversation, meetingId: meeting })).value;
  const occurrence = open ?? last;
  if (!before?.gone || !occurrence) return;
  const posted = (await listCards(ports, key)).filter(({ activityId }) => activityId !== undefined);
  const due = open ? [`opening:${open}`] : [`summary:${occurrence}`];
  const cards = [...due, ...posted.map(({ errand }) => errand.card).reverse()];
  const update = { kind: 'meeting', revision: ports.ids() } as const;
  await keep(ports, { series: key, occurrence, rows: [], update, cards: [...new Set(cards)].slice(0, mostCards) });
}

const besideEachOther = 10;

/** What is told of a team is told of each of its channels' chats; what is told of one channel, of the chats in it. */
async function inEachOf(
  ports: Ports,
  { team, conversation: { conversationId: told } }: Pick<Installed, 'team' | 'conversation'>,
  tell: (conversationId: string) => Promise<void>,
): Promise<void> {
  const chats = team === undefined || told.includes(';') ? [] : await listChatsInTeam(ports, team);
  const concerned = chats.filter((chat) => chat !== told && (told === team || chat.startsWith(`${told};`)));
  for (let from = 0; from < concerned.length; from += besideEachOther)
    await Promise.all(concerned.slice(from, from + besideEachOther).map(tell));
}

/** The chat of a meeting is called as the meeting is. */
async function followName(ports: Ports, conversation: Conversation, told: string | undefined): Promise<void> {
  const meetingId = await meetingOf(ports, conversation, told);
  if (meetingId !== undefined) await nameAgain(ports, seriesKeyOf(meetingId));
}

async function meetingOf(ports: Ports, { conversationId }: Conversation, told: string | undefined) {
  return told ?? (await readChat(ports, conversationId))?.value.meetingId;
}

/** Somebody came or left: who may see what is known at once, not a minute later. */
async function followRoster(ports: Ports, conversation: Conversation, told: string | undefined): Promise<void> {
  const meetingId = await meetingOf(ports, conversation, told);
  if (meetingId === undefined) return;
  const series = seriesKeyOf(meetingId);
  const [state, before] = await Promise.all([readSeries(ports, series), readRoster(ports, series)]);
  await readRosterAgain(ports, { series, state: state?.value, before: before?.value, conversation });
}
