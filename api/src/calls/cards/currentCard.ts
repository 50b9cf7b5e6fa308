import { internalPeople, mayShowCustomers } from '../../../../domain/audience';
import { OccurrenceKey, type Occurrence, type Series } from '../../../../domain/meetings';
import type { RoomQuestion, TellableMoment } from '../../../../domain/meetingView';
import { mayStayTold } from '../../../../domain/momentStates';
import { roomQuestion } from '../../../../domain/roomQuestions';
import { summarise } from '../../../../domain/summary';
import type { Card, MeetingChat, Ports } from '../../ports';
import { listRecords } from '../../recordRows';
import { listActions, readOccurrence, readRoster, readTold, type CardRow } from '../../rows';
import { words, type Language } from '../../words/words';
import { teamsPresent } from '../teams';
import { noteTelling } from '../told';
import { audienceNow } from './audienceNow';
import type { Chat } from './chats';
import { panelLink } from './links';
import { openingCard, type CardSetting, type Told } from './openingCard';
import { summaryCard, summaryLinkCard } from './summaryCard';

export interface CardPorts extends Ports {
  readonly chat: MeetingChat;
  /** The app's id in Teams, and where its tab is served: cards lead there. */
  readonly appId: string;
  readonly tabOrigin: string;
  readonly language?: Language | undefined;
  /** From 0 to 1: so that those who failed together don't come back together. */
  readonly random: () => number;
}

export interface CurrentCard {
  readonly card: Card;
  /** The bubble's title, when the card is also to be shown over the meeting. */
  readonly bubble?: string | undefined;
  /** Teams can't say just now who reads along: it shows less than it may have to show later. */
  readonly isGuarded?: boolean | undefined;
  /** What stood there before may not be read by everybody who reads it now: this waits for nothing. */
  readonly isUrgent?: boolean | undefined;
}

export interface CardPlace {
  readonly series: Series;
  readonly chat: Chat;
  readonly card: CardRow;
}

interface Showing {
  readonly series: Series;
  readonly occurrence: Occurrence;
  readonly internal: boolean;
  readonly setting: CardSetting & { readonly language: Language };
}

/** The card as it has to look now; `undefined`: there is nothing to show yet. */
export async function currentCard(
  ports: CardPorts,
  { series, chat, card }: CardPlace,
): Promise<CurrentCard | undefined> {
  const [kind, key] = card.errand.card.split(':');
  const occurrence = (await readOccurrence(ports, series.key, OccurrenceKey.parse(key)))?.value;
  if (!occurrence) return undefined;
  if (kind === 'opening') await noteTelling(ports, series.key, occurrence);
  if (kind === 'opening' && isUnwanted(series, { showing: occurrence.showing, card })) return undefined;
  // A summary waits for the end; once it is there it follows a meeting that goes on.
  if (kind === 'summary' && !occurrence.ended && card.activityId === undefined) return undefined;
  const audience = await audienceNow(ports, series, chat.conversation);
  const isGuarded = audience === 'unreadable';
  const internal = !isGuarded && mayShowCustomers(audience);
  const showing = { series, occurrence, internal, setting: settingOf(ports, series) };
  if (kind === 'summary') return { card: await currentSummary(ports, showing), isGuarded, isUrgent: !internal };
  return kind === 'opening' ? { ...(await currentOpening(ports, showing)), isGuarded } : undefined;
}

/** What was posted before follows all the same: it must not go on saying what is no longer so. */
function isUnwanted(
  { settings }: Series,
  { showing, card }: { showing: Occurrence['showing']; card: CardRow },
): boolean {
  if (card.activityId !== undefined) return false;
  return settings.card === 'none' || showing.off === true || isTaken(showing);
}

/** Taken out of the meeting again: skipped there, or not for these people. */
function isTaken({ state }: Occurrence['showing']): boolean {
  return state === 'skipped' || state === 'released';
}

function settingOf({ appId, tabOrigin, language = 'en' }: CardPorts, { conversationId }: Series) {
  return { panel: panelLink({ appId, tabOrigin, conversationId }), language };
}

async function currentOpening(ports: CardPorts, showing: Showing): Promise<CurrentCard> {
  const { internal, occurrence, setting } = showing;
  const told = await toldNow(ports, showing);
  // Over the meeting it comes up for everybody who is in it, outsiders too.
  const bubble = internal && !occurrence.ended ? words[setting.language].opening.bubble : undefined;
  return { card: openingCard(told, setting), bubble, isUrgent: told.kind !== 'moment' };
}

async function toldNow(ports: CardPorts, { series, occurrence: { showing }, internal }: Showing): Promise<Told> {
  if (isTaken(showing)) return { kind: 'notTold' };
  if (showing.moment === undefined) return { kind: 'question' };
  if (!internal || showing.state === 'blocked') return { kind: 'link' };
  if (series.settings.card !== 'content') return { kind: 'inPanel' };
  const told = await readShown(ports, showing);
  if (!told) return { kind: 'withdrawn' };
  return { kind: 'moment', told, why: showing.why, question: await questionOf(ports, series, told) };
}

/** The one that the panels ask. */
async function questionOf(ports: CardPorts, { key }: Series, told: TellableMoment): Promise<RoomQuestion> {
  const roster = (await readRoster(ports, key))?.value;
  const people = roster ? internalPeople(roster, ports.home) : [];
  return roomQuestion(told.moment, await teamsPresent(ports, told, people));
}

/** What was withdrawn, or is kept to a few by now, is told nowhere any more. */
async function readShown(ports: CardPorts, showing: Occurrence['showing']): Promise<TellableMoment | undefined> {
  if (showing.moment === undefined) return undefined;
  const told = await readTold(ports, { moment: showing.moment, customer: showing.customer });
  return told && mayStayTold(told.moment) ? told : undefined;
}

async function currentSummary(ports: CardPorts, { series, occurrence, internal, setting }: Showing): Promise<Card> {
  if (!internal) return summaryLinkCard(setting);
  const inPanelOnly = series.settings.card !== 'content';
  const [told, records, actions] = await Promise.all([
    inPanelOnly ? undefined : readShown(ports, occurrence.showing),
    listRecords(ports, series.key, occurrence.key),
    listActions(ports, series.key),
  ]);
  const summary = summarise({ title: series.title, occurrence, told, inPanelOnly, ...records, actions });
  return summaryCard(summary, setting);
}
