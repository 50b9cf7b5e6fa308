import { isTheirs } from '../../../../domain/actions';
import { mayShowCustomers } from '../../../../domain/audience';
import type { CallName } from '../../../../domain/contract';
import { mayRun, type Series } from '../../../../domain/meetings';
import type { Person } from '../../../../domain/people';
import { Problem } from '../../../../domain/problems';
import { addressOf, enterMeeting, type Membership } from '../../access/membership';
import { readAction } from '../../actionRows';
import type { Card, CardAction, Conversation, Ports } from '../../ports';
import { hashed, readChat, readOccurrence, readSeries } from '../../rows';
import { languageOf } from '../../words/words';
import type { Answers } from '../answers';
import type { Ask, Once } from '../ask';
import { opened } from '../decisions';
import { showSharedMoment } from '../extension/showMoment';
import { tapPersonalCard } from '../personal/personalTaps';
import { drawOpening, drawSummary, type DrawingPorts } from './drawing';
import { proveItIsThere } from './provenThere';
import { occurrenceOf, Tap } from './tap';

export interface Tapping {
  readonly ports: DrawingPorts;
  readonly answers: Answers;
}

/** Somebody of the meeting at one of our buttons, with what makes this tap the same tap again. */
interface Tapped extends Tapping {
  readonly tap: Tap;
  readonly by: Person;
  readonly series: Series;
  readonly action: CardAction;
}

/**
 * A button on a card in a meeting's chat: it asks for what the panel would ask for, as the same person with the same
 * rights. Answers with the card as it stands then for whoever clicked; why not is a Problem's sentence.
 */
export async function tapCard(tapping: Tapping, action: CardAction): Promise<Card | undefined> {
  const { ports } = tapping;
  const alone = tapPersonalCard(tapping, action) ?? showSharedMoment(ports, action);
  if (alone) return alone;
  const tap = tapOf(action);
  const membership = await enter(tapping, action);
  const series = opened(membership.state);
  if (chatOf(series) !== chatOf(action.conversation)) throw notOurs();
  const by = namedIn(membership, action);
  await proveItIsThere(ports, { tenant: ports.home, series: series.key, card: tap.card }, action.message);
  await sayingWhoWasFaster(doWhatIsAsked({ ...tapping, tap, by, series, action }));
  const [sitting, kept] = await Promise.all([
    readOccurrence(ports, series.key, occurrenceOf(tap.card)),
    readSeries(ports, series.key),
  ]);
  if (!sitting || !kept) throw notOurs();
  const [occurrence, now] = [sitting.value, kept.value];
  const internal = mayShowCustomers(membership.audience);
  const viewer = { id: by.id, mayRun: mayRun(now, by.id) };
  const telling = { series: now, occurrence, internal, viewer, language: languageOf(action.locale) };
  return tap.card.startsWith('summary:') ? drawSummary(ports, telling) : (await drawOpening(ports, telling)).card;
}

function tapOf({ verb, data }: CardAction): Tap {
  const tap = Tap.safeParse({ ...Object(data), verb });
  if (tap.success) return tap.data;
  throw notOurs();
}

/** In a channel a conversation also names the message that it stands under: a card may have begun one of its own. */
function chatOf({ conversationId }: Pick<Conversation, 'conversationId'>): string {
  return conversationId.split(';messageid=')[0] ?? '';
}

function notOurs(): Problem {
  return new Problem('badRequest', "This button isn't one of ours.");
}

/** The chat says which meeting it is, never the button. */
async function enter({ ports }: Tapping, { meetingId, conversation, person }: CardAction): Promise<Membership> {
  const known = meetingId ?? (await meetingOf(ports, conversation));
  if (known === undefined) throw notOurs();
  return enterMeeting(ports, { meeting: addressOf({ meetingId: known }), by: { id: person, name: 'Somebody' } });
}

async function meetingOf(ports: Ports, conversation: Conversation): Promise<string | undefined> {
  const chats = [...new Set([conversation.conversationId, chatOf(conversation)])];
  const rows = await Promise.all(chats.map((chat) => readChat(ports, chat)));
  return rows.find((row) => row?.value.meetingId !== undefined)?.value.meetingId;
}

/** Under the name that Teams' roster gives. */
function namedIn({ roster }: Membership, { person }: CardAction): Person {
  const member = roster.members.find(({ id }) => id?.toLowerCase() === person.toLowerCase());
  return { id: person, name: member?.name.slice(0, 200) || 'Somebody' };
}

async function doWhatIsAsked(tapped: Tapped): Promise<void> {
  const { tap, answers } = tapped;
  const meeting = addressOf(tapped.series);
  switch (tap.verb) {
    case 'refresh':
      return;
    case 'closeAction':
      await answers.closeAction(ask(tapped, { params: { meeting, action: tap.action }, query: {}, body: {} }));
      return;
    case 'takeOver':
      return takeOver(tapped, tap);
    case 'acceptOffer':
    case 'declineOffer': {
      const body = { offeredAt: tap.offeredAt, accepted: tap.verb === 'acceptOffer' };
      await answers.answerOffer(ask(tapped, { params: { meeting, action: tap.action }, query: {}, body }));
      return;
    }
    case 'support': {
      const params = { meeting, consideration: tap.consideration };
      await answers.supportConsideration(ask(tapped, { params, query: {}, body: {} }));
      return;
    }
    case 'discussed': {
      const body = { occurrence: occurrenceOf(tap.card), from: tap.from, to: 'discussed' } as const;
      await answers.moveShowing(ask(tapped, { params: { meeting }, query: {}, body }));
      return;
    }
    case 'notForUs':
      await answers.setMomentAside(ask(tapped, { params: { meeting, moment: tap.moment }, query: {}, body: {} }));
  }
}

/** Offered to oneself and accepted: who may offer it to somebody may do so, and of two at once one gets it. */
async function takeOver(tapped: Tapped, tap: Extract<Tap, { verb: 'takeOver' }>): Promise<void> {
  const { ports, answers, by, series } = tapped;
  const action = (await readAction(ports, series.key, tap.action))?.value;
  if (action?.owner.id === by.id) return;
  if (action && !isTheirs(action, by.id) && !mayRun(series, by.id))
    throw new Problem('notAllowed', 'Ask its owner or the organizer to hand this over to you.');
  const params = { meeting: addressOf(series), action: tap.action };
  const offer = ask(tapped, { params, query: {}, body: { base: tap.revision, to: by } }, 'offer');
  const offered = (await answers.offerAction(offer)).offer;
  if (offered?.to.id !== by.id) throw new Problem('conflict', fasterThanYou);
  const body = { offeredAt: offered.at, accepted: true };
  await answers.answerOffer(ask(tapped, { params, query: {}, body }, 'accept'));
}

/** What a click asks for; which of several steps of it, where it takes more than one. */
function ask<A extends Pick<Ask<CallName>, 'params' | 'query' | 'body'>>(tapped: Tapped, asked: A, step = 'only') {
  const { ports, by, action } = tapped;
  return { ...asked, ports, by, isCurator: false, language: languageOf(action.locale), once: onceOf(tapped, step) };
}

/** The same button of the same message, tapped by the same person while it showed the same: delivered twice it counts once. */
function onceOf({ tap, action }: Tapped, step: string): Once {
  const hash = hashed(JSON.stringify([action.message, tap, step]));
  return { key: `tap-${hash}`, hash };
}

const fasterThanYou = 'Somebody was faster. The card shows in a moment how it stands now.';

/** What a panel solves by showing both: here the card itself is about to show how it stands. */
async function sayingWhoWasFaster(doing: Promise<void>): Promise<void> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') throw new Problem('conflict', fasterThanYou);
    throw error;
  }
}
