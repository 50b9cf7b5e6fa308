import { outsideDomainsIn } from '../../../../domain/audience';
import { pinsInForce } from '../../../../domain/choosing';
import { shownName } from '../../../../domain/customers';
import type { Series } from '../../../../domain/meetings';
import type { TellableMoment } from '../../../../domain/meetingView';
import type { MomentId } from '../../../../domain/moments';
import { localDay, workdayBefore } from '../../../../domain/mornings';
import type { PersonId } from '../../../../domain/people';
import { isQuiet } from '../../../../domain/quiet';
import type { Card } from '../../ports';
import { readRoster, readSeries } from '../../rows';
import { nudgeWords } from '../../words/nudge';
import { words, type Language } from '../../words/words';
import { findChat } from '../cards/chats';
import type { DrawingPorts } from '../cards/drawing';
import { box, card, plain, say, type Element } from '../cards/elements';
import { panelLink } from '../cards/links';
import { suggest } from '../suggestions';
import { quietVerb } from './digestCard';
import { readDigestState } from './digestRows';
import { nudgeName, readNudge, type NudgeRow } from './nudgeRows';
import { nudgeItem } from './nudges';
import { isInternalChat } from './personalAudience';
import { reach } from './personalChats';
import type { DrawPersonal } from './personalRecipient';
import { zoneOf } from './zones';

/** What would open the meeting tomorrow, as it stands now. */
export const drawNudge: DrawPersonal = async (ports, { errand, card: row }) => {
  const nudge = await readNudge(ports, errand.person, errand.card);
  const chat = await reach(ports, errand.person);
  if (!nudge || !chat) return undefined;
  const { conversation } = await findChat(ports, chat.conversationId);
  const isInternal = await isInternalChat(ports, conversation);
  const isPosted = row.activityId !== undefined;
  if (isInternal === false && !isPosted) return undefined;
  const now = await nudgeNow(ports, {
    person: errand.person,
    nudge,
    language: chat.language,
    isInternal: isInternal === true,
  });
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
  { person, nudge, language, isInternal }: NudgeOf,
): Promise<{ readonly card: Card; readonly isOver: boolean } | undefined> {
  const kept = await readSeries(ports, nudge.series);
  if (!kept) return undefined;
  const series = kept.value;
  const says = nudgeWords[language];
  const setting = await settingOf(ports, { series, nudge, language, person });
  const ended = (sentence: string, buttons: readonly Element[] = []) => ({
    card: framed([titleBox(setting), say(sentence, { subtle: true }), ...row(buttons)], setting),
    isOver: true,
  });
  if (series.open !== undefined || series.last !== nudge.last) return ended(says.begun);
  const name = nudgeName(nudge.series, nudge.last);
  const item = nudgeItem(series.key);
  const { quiet } = (await readDigestState(ports, person)).value;
  if (isQuiet(quiet.items[item], setting.today))
    return ended(says.off, [execute(quietVerb, says.on, { card: name, item, for: 'on' })]);
  if (!isInternal) return { card: framed([titleBox(setting), say(says.hidden)], setting), isOver: false };
  const roster = (await readRoster(ports, series.key))?.value;
  const { told } = await suggest(ports, kept, roster ? outsideDomainsIn(roster, ports.home) : []);
  const isPinned = told !== undefined && isPinnedFor(series, nudge, told.moment.id);
  const never = execute(quietVerb, says.never, { card: name, item, for: 'never' });
  const body = told
    ? [
        say(isPinned ? says.pinned : says.suggested),
        momentBox(told),
        ...row(choices(told, { isPinned, name, never }, says)),
      ]
    : [say(says.question), ...row([never])];
  return { card: framed([titleBox(setting), ...body], setting), isOver: false };
}

function isPinnedFor(series: Series, { sitting }: NudgeRow, moment: MomentId): boolean {
  return pinsInForce(series.pins, sitting).some((pin) => pin.moment === moment);
}

interface Choices {
  readonly isPinned: boolean;
  readonly name: string;
  readonly never: Element;
}

function choices(
  { moment }: TellableMoment,
  { isPinned, name, never }: Choices,
  says: (typeof nudgeWords)['en'],
): Element[] {
  const data = { card: name, moment: moment.id };
  const keep = { ...execute('keepMoment', says.keep, data), style: 'positive' };
  const swap = execute('swapMoment', says.swap, data);
  return isPinned ? [swap] : [keep, swap, never];
}

interface NudgeSetting {
  readonly language: Language;
  readonly title: string;
  readonly today: string;
  readonly panel: string;
}

async function settingOf(
  ports: DrawingPorts,
  { series, nudge, language, person }: Pick<NudgeOf, 'nudge' | 'language' | 'person'> & { readonly series: Series },
): Promise<NudgeSetting> {
  const says = nudgeWords[language];
  const zone = await zoneOf(ports, person);
  const today = localDay(ports.clock().toISOString(), zone);
  const day = localDay(nudge.sitting, zone);
  const meeting = series.title || says.noTitle;
  const isTomorrow = Date.parse(day) - Date.parse(workdayBefore(day)) === 86_400_000;
  const title = isTomorrow ? says.title(meeting) : says.later(meeting, words[language].day(day));
  return { language, title, today, panel: panelLink({ ...ports, conversationId: series.conversationId }) };
}

function titleBox({ title }: NudgeSetting): Element {
  return box('accent', plain(title, { size: 'Medium', bold: true }), { bleed: true });
}

function momentBox({ moment, customer }: TellableMoment): Element {
  return box('emphasis', [
    ...plain(moment.headline, { bold: true }),
    ...plain(shownName(customer), { size: 'Small', subtle: true, spacing: 'None' }),
  ]);
}

function row(actions: readonly Element[]): Element[] {
  return actions.length > 0 ? [{ type: 'ActionSet', actions }] : [];
}

function execute(verb: string, title: string, data: object): Element {
  return { type: 'Action.Execute', verb, title, data };
}

function framed(body: readonly Element[], { language, panel }: NudgeSetting): Card {
  const says = nudgeWords[language];
  return card(body, { language, fallback: says.fallback, open: { title: says.open, url: panel } });
}
