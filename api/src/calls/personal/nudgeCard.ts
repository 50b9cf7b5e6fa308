import { shownName } from '../../../../domain/customers';
import { openingKey } from '../../../../domain/digestStandings';
import type { TellableMoment } from '../../../../domain/meetingView';
import type { SeriesKey } from '../../../../domain/meetings';
import type { Card } from '../../ports';
import { nudgeWords } from '../../words/nudge';
import type { Language } from '../../words/words';
import { box, card, plain, say, type Element } from '../cards/elements';
import { execute, quietVerb } from './digestCard';

/** What there is to say of the meeting to come; `moment` alone carries anything of a customer. */
export type NudgeTold =
  | { readonly kind: 'moment'; readonly told: TellableMoment; readonly isPinned: boolean }
  /** `hidden`: not known to be read by its organizer alone. */
  | { readonly kind: 'question' | 'hidden' | 'begun' | 'off' };

export interface NudgeSetting {
  readonly language: Language;
  readonly title: string;
  readonly panel: string;
  /** The name of the card. */
  readonly name: string;
  readonly series: SeriesKey;
}

/** What would open the meeting, for its organizer alone: kept or changed in one tap. */
export function nudgeCard(told: NudgeTold, setting: NudgeSetting): Card {
  const { language, title, panel } = setting;
  const says = nudgeWords[language];
  const head = box('accent', plain(title, { size: 'Medium', bold: true }), { bleed: true });
  const open = { title: says.open, url: panel };
  return card([head, ...bodyOf(told, setting)], { language, fallback: says.fallback, open });
}

function bodyOf(told: NudgeTold, setting: NudgeSetting): Element[] {
  const says = nudgeWords[setting.language];
  switch (told.kind) {
    case 'moment':
      return momentBody(told, setting);
    case 'question':
      return [say(says.question), buttons(never(setting))];
    case 'hidden':
      return [say(says.hidden)];
    case 'begun':
      return [say(says.begun, { subtle: true })];
    case 'off':
      return [say(says.off, { subtle: true }), buttons(quiet(setting, says.on, 'on'))];
  }
}

function momentBody({ told, isPinned }: Extract<NudgeTold, { kind: 'moment' }>, setting: NudgeSetting): Element[] {
  const { moment, customer } = told;
  const says = nudgeWords[setting.language];
  const data = { card: setting.name, moment: moment.id };
  const keep = { ...execute('keepMoment', says.keep, data), style: 'positive' };
  const swap = execute('swapMoment', says.swap, data);
  return [
    say(isPinned ? says.pinned : says.suggested),
    box('emphasis', [
      ...plain(moment.headline, { bold: true }),
      ...plain(shownName(customer), { size: 'Small', subtle: true, spacing: 'None' }),
    ]),
    buttons(...(isPinned ? [swap] : [keep, swap, never(setting)])),
  ];
}

function never(setting: NudgeSetting): Element {
  return quiet(setting, nudgeWords[setting.language].never, 'never');
}

function quiet({ name, series }: NudgeSetting, title: string, time: 'never' | 'on'): Element {
  return execute(quietVerb, title, { card: name, item: openingKey(series), for: time });
}

function buttons(...actions: readonly Element[]): Element {
  return { type: 'ActionSet', actions };
}
