import { mayShowCustomers } from '../../../../domain/audience';
import { OccurrenceKey, type Occurrence, type Series } from '../../../../domain/meetings';
import type { Card, MeetingChat } from '../../ports';
import { readOccurrence, type CardRow } from '../../rows';
import { words } from '../../words/words';
import { noteTelling } from '../told';
import { audienceNow } from './audienceNow';
import type { Chat } from './chats';
import { drawOpening, drawSummary, isSummaryWorthAMessage, type DrawingPorts, type Telling } from './drawing';
import { isTaken } from './showing';

export interface CardPorts extends DrawingPorts {
  readonly chat: MeetingChat;
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

/** The card as it has to look now; `undefined`: there is nothing to show yet. */
export async function currentCard(
  ports: CardPorts,
  { series, chat, card }: CardPlace,
): Promise<CurrentCard | undefined> {
  const [kind, key] = card.errand.card.split(':');
  const occurrence = (await readOccurrence(ports, series.key, OccurrenceKey.parse(key)))?.value;
  if (!occurrence) return undefined;
  if (kind === 'opening') await noteTelling(ports, series.key, occurrence);
  if (isTooLate(ports, { kind, occurrence, card })) return undefined;
  if (kind === 'opening' && isUnwanted(series, { showing: occurrence.showing, card })) return undefined;
  if (kind === 'summary' && !(await isWanted(ports, { series, occurrence, card }))) return undefined;
  const audience = await audienceNow(ports, series, chat.conversation);
  const isGuarded = audience === 'unreadable';
  const internal = !isGuarded && mayShowCustomers(audience);
  const { language = 'en' } = ports;
  const telling = { series, occurrence, internal, language };
  if (kind === 'summary') return { card: await drawSummary(ports, telling), isGuarded, isUrgent: !internal };
  if (kind !== 'opening') return undefined;
  const drawn = await drawOpening(ports, telling);
  // Over the meeting it comes up for everybody who is in it, outsiders too.
  const bubble = internal && !occurrence.ended ? words[language].opening.bubble : undefined;
  return { card: drawn.card, bubble, isGuarded, isUrgent: drawn.told !== 'moment' };
}

const longestGoneMs = 24 * 3_600_000;

/**
 * What could not be posted while the app wasn't in the chat: added again, it doesn't catch up. An opening card comes while
 * its meeting is on, a summary for a day after it.
 */
function isTooLate(
  { clock }: CardPorts,
  {
    kind,
    occurrence: { ended },
    card,
  }: { readonly kind: string | undefined; readonly occurrence: Occurrence; readonly card: CardRow },
): boolean {
  if (card.state !== 'gone' || card.activityId !== undefined || !ended) return false;
  return kind === 'opening' || clock().getTime() - Date.parse(ended.at) > longestGoneMs;
}

/** A summary waits for the end, and for something to tell; once it is there it follows whatever happens. */
async function isWanted(
  ports: CardPorts,
  { card, ...of }: { readonly series: Series; readonly occurrence: Occurrence; readonly card: CardRow },
): Promise<boolean> {
  if (card.activityId !== undefined) return true;
  return of.occurrence.ended !== undefined && isSummaryWorthAMessage(ports, of);
}

interface Now extends Pick<Telling, 'series' | 'occurrence' | 'internal'> {
  readonly setting: Pick<Telling, 'language'>;
}

/** As it stands, for who asks for it. */
export async function openingNow(ports: DrawingPorts, { setting, ...now }: Now): Promise<Card> {
  return (await drawOpening(ports, { ...now, language: setting.language })).card;
}

export function summaryNow(ports: DrawingPorts, { setting, ...now }: Now): Promise<Card> {
  return drawSummary(ports, { ...now, language: setting.language });
}

/** What was posted before follows all the same: it must not go on saying what is no longer so. */
function isUnwanted(
  { settings }: Series,
  { showing, card }: { showing: Occurrence['showing']; card: CardRow },
): boolean {
  if (card.activityId !== undefined) return false;
  return settings.card === 'none' || showing.off === true || isTaken(showing);
}
