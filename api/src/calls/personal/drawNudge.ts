import { outsideDomainsIn } from '../../../../domain/audience';
import { pinsInForce } from '../../../../domain/choosing';
import type { Series } from '../../../../domain/meetings';
import { mayStayTold } from '../../../../domain/momentStates';
import { localDay } from '../../../../domain/mornings';
import { openingKey } from '../../../../domain/digestStandings';
import type { PersonId } from '../../../../domain/people';
import { isQuiet } from '../../../../domain/quiet';
import type { Card } from '../../ports';
import { readRoster, readSeries, type Kept } from '../../rows';
import { nudgeWords } from '../../words/nudge';
import type { Language } from '../../words/words';
import { findChat } from '../cards/chats';
import type { DrawingPorts } from '../cards/drawing';
import { panelLink } from '../cards/links';
import { suggest } from '../suggestions';
import { readDigestState } from './digestRows';
import { nudgeCard, type NudgeSetting, type NudgeTold } from './nudgeCard';
import { nudgeName, readNudge, type NudgeRow } from './nudgeRows';
import { isInternalChat } from './personalAudience';
import { reach } from './personalChats';
import type { DrawPersonal } from './drawPersonal';
import { readToShow } from './shownAlone';
import { zoneOf } from './zones';

/** What would open the meeting tomorrow, as it stands now. */
export const drawNudge: DrawPersonal = async (ports, { errand, card: row }) => {
  const { person } = errand;
  const nudge = await readNudge(ports, person, errand.card);
  const chat = await reach(ports, person);
  if (!nudge || !chat) return undefined;
  const { conversation } = await findChat(ports, chat.conversationId);
  const isInternal = await isInternalChat(ports, conversation);
  const isPosted = row.activityId !== undefined;
  if (isInternal === false && !isPosted) return undefined;
  const now = await nudgeNow(ports, { person, nudge, language: chat.language, isInternal: isInternal === true });
  if (!now || (now.isOver && !isPosted)) return undefined;
  return { card: now.card, isGuarded: isInternal === 'unreadable' };
};

export interface NudgeOf {
  readonly person: PersonId;
  readonly nudge: NudgeRow;
  readonly language: Language;
  readonly isInternal: boolean;
}

/** `undefined`: the meeting is not known any more. `isOver`: nothing is to be decided any more. */
export async function nudgeNow(
  ports: DrawingPorts,
  of: NudgeOf,
): Promise<{ readonly card: Card; readonly isOver: boolean } | undefined> {
  const kept = await readSeries(ports, of.nudge.series);
  if (!kept) return undefined;
  const zone = await zoneOf(ports, of.person);
  const told = await toldNow(ports, { ...of, kept, zone });
  const isOver = told.kind === 'begun' || told.kind === 'off';
  return { card: nudgeCard(told, settingOf(ports, { ...of, series: kept.value, zone })), isOver };
}

interface Now extends NudgeOf {
  readonly kept: Kept<Series>;
  readonly zone: string;
}

async function toldNow(ports: DrawingPorts, { person, nudge, isInternal, kept, zone }: Now): Promise<NudgeTold> {
  const series = kept.value;
  if (series.open !== undefined || series.last !== nudge.last) return { kind: 'begun' };
  const { quiet } = (await readDigestState(ports, person)).value;
  const today = localDay(ports.clock().toISOString(), zone);
  if (isQuiet(quiet.items[openingKey(series.key)], today)) return { kind: 'off' };
  if (!isInternal) return { kind: 'hidden' };
  const roster = (await readRoster(ports, series.key))?.value;
  const [pin] = pinsInForce(series.pins, nudge.sitting);
  const suggested = pin ? undefined : await suggest(ports, kept, roster ? outsideDomainsIn(roster, ports.home) : []);
  const moment = pin?.moment ?? suggested?.told?.moment.id;
  if (moment === undefined) return { kind: 'question' };
  const card = nudgeName(nudge.series, nudge.last);
  const told = await readToShow(ports, { person, card, moment });
  // Withdrawn while this was drawn: whoever did it has this card drawn again.
  if (!told || !mayStayTold(told.moment)) return { kind: 'hidden' };
  return { kind: 'moment', told, isPinned: pin !== undefined };
}

interface Setting extends Pick<NudgeOf, 'nudge' | 'language'> {
  readonly series: Series;
  readonly zone: string;
}

function settingOf(ports: DrawingPorts, { series, nudge, language, zone }: Setting): NudgeSetting {
  const says = nudgeWords[language];
  const day = localDay(nudge.sitting, zone);
  const meeting = series.title || says.noTitle;
  // It is read on other days than the one on which it was drawn.
  const title = says.title(meeting, day);
  const panel = panelLink({ ...ports, conversationId: series.conversationId });
  return { language, title, panel, name: nudgeName(nudge.series, nudge.last), series: series.key };
}
