import { internalPeople } from '../../../../domain/audience';
import type { Occurrence, Series } from '../../../../domain/meetings';
import type { RoomQuestion, TellableMoment } from '../../../../domain/meetingView';
import { mayStayTold } from '../../../../domain/momentStates';
import { roomQuestion } from '../../../../domain/roomQuestions';
import { isWorthAMessage, summarise } from '../../../../domain/summary';
import { listActionsOf } from '../../actionRows';
import type { Card, Ports } from '../../ports';
import { listRecords } from '../../recordRows';
import { readRoster, readTold } from '../../rows';
import type { Language } from '../../words/words';
import { zoneOf } from '../personal/zones';
import { teamsPresent } from '../teams';
import type { Viewer } from './buttons';
import { concernedByOpening, concernedBySummary, tapsOf } from './concerned';
import { panelLink } from './links';
import { openingCard, type CardSetting, type Told } from './openingCard';
import { pictureUrl } from './pictureUrls';
import { isTaken } from './showing';
import { summaryCard, summaryLinkCard } from './summaryCard';

export interface DrawingPorts extends Ports {
  /** The app's id in Teams, and where its tab is served: cards lead there. */
  readonly appId: string;
  readonly tabOrigin: string;
  readonly language?: Language | undefined;
}

/** What a card tells of, and to whom. */
export interface Telling {
  readonly series: Series;
  readonly occurrence: Occurrence;
  /** Everybody in the chat is known to belong to the organization. */
  readonly internal: boolean;
  /** Somebody who gets the card as they alone may see it. */
  readonly viewer?: Viewer | undefined;
  readonly language: Language;
}

export interface DrawnOpening {
  readonly card: Card;
  readonly told: Told['kind'];
}

export async function drawOpening(ports: DrawingPorts, telling: Telling): Promise<DrawnOpening> {
  const { series, occurrence, internal, viewer } = telling;
  const told = await toldNow(ports, telling);
  // Once it is over nothing more can be said here.
  const isOver = series.open !== occurrence.key;
  const about = { series, viewer, concerned: concernedByOpening(series) };
  const taps = internal && !isOver ? await tapsOf(ports, `opening:${occurrence.key}`, about) : undefined;
  return {
    card: openingCard(told, { ...settingOf(ports, telling), taps, isOver }, occurrence.showing),
    told: told.kind,
  };
}

/** Of a meeting in which nothing was recorded nobody wants to read in the chat; the meeting tab has its record. */
export async function isSummaryWorthAMessage(
  ports: Ports,
  { series, occurrence }: Pick<Telling, 'series' | 'occurrence'>,
): Promise<boolean> {
  return isWorthAMessage(
    summarise({ title: series.title, occurrence, ...(await listWritten(ports, series, occurrence)) }),
  );
}

export async function drawSummary(ports: DrawingPorts, telling: Telling): Promise<Card> {
  const { series, occurrence, internal, viewer } = telling;
  const setting = { ...settingOf(ports, telling), isOver: series.open !== occurrence.key };
  if (!internal) return summaryLinkCard(setting);
  const inPanelOnly = series.settings.card !== 'content';
  const [told, written, zone] = await Promise.all([
    inPanelOnly ? undefined : readShown(ports, occurrence.showing),
    listWritten(ports, series, occurrence),
    zoneOf(ports, series.organizer),
  ]);
  const summary = summarise({ title: series.title, occurrence, told, inPanelOnly, ...written });
  const about = { series, viewer, concerned: concernedBySummary(series, summary) };
  return summaryCard(summary, { ...setting, zone, taps: await tapsOf(ports, `summary:${occurrence.key}`, about) });
}

async function listWritten(ports: Ports, { key }: Series, occurrence: Occurrence) {
  const [records, actions] = await Promise.all([
    listRecords(ports, key, occurrence.key),
    listActionsOf(ports, key, occurrence.key),
  ]);
  return { ...records, actions };
}

function settingOf({ appId, tabOrigin }: DrawingPorts, { series: { conversationId }, language }: Telling) {
  return { panel: panelLink({ appId, tabOrigin, conversationId }), language } satisfies CardSetting;
}

async function toldNow(ports: DrawingPorts, { series, occurrence, internal }: Telling): Promise<Told> {
  const { showing } = occurrence;
  if (isTaken(showing)) return { kind: 'notTold' };
  if (showing.moment === undefined) return { kind: 'question' };
  if (!internal || showing.state === 'blocked') return { kind: 'link' };
  if (series.settings.card !== 'content') return { kind: 'inPanel' };
  const told = await readShown(ports, showing);
  if (!told) return { kind: 'withdrawn' };
  const [question, url] = await Promise.all([
    questionOf(ports, series, told),
    pictureUrl(ports, { series: series.key, occurrence, moment: told.moment }),
  ]);
  return { kind: 'moment', told, why: showing.why, question, pictureUrl: url };
}

/** The one that the panels ask. */
async function questionOf(ports: Ports, { key }: Series, told: TellableMoment): Promise<RoomQuestion> {
  const roster = (await readRoster(ports, key))?.value;
  const people = roster ? internalPeople(roster, ports.home) : [];
  return roomQuestion(told.moment, await teamsPresent(ports, told, people));
}

/** What was withdrawn, or is kept to a few by now, is told nowhere any more. */
async function readShown(ports: Ports, showing: Occurrence['showing']): Promise<TellableMoment | undefined> {
  if (showing.moment === undefined) return undefined;
  const told = await readTold(ports, { moment: showing.moment, customer: showing.customer });
  return told && mayStayTold(told.moment) ? told : undefined;
}
