import { botWords } from '../../../../domain/botWords';
import type { Card } from '../../ports';
import { replyWords, type ReplyWords } from '../../words/replies';
import type { Language } from '../../words/words';
import { box, card, say, type Element } from '../cards/elements';

/** Where an answer leads, and in which language it is given. */
export interface ReplySetting {
  readonly language: Language;
  readonly open: { readonly title: string; readonly url: string };
  /** In a chat of one person with the app. */
  readonly isAlone: boolean;
}

export function framedReply(body: readonly Element[], { language, open }: ReplySetting): Card {
  return card(body, { language, open, fallback: replyWords[language].fallback });
}

/** A short answer without anything of a customer. */
export function sentenceCard(title: string, more: string, setting: ReplySetting): Card {
  return framedReply([titleBox(title), say(more, { subtle: true })], setting);
}

export function titleBox(title: string): Element {
  return box('accent', [say(title, { size: 'Medium', bold: true, heading: true })], { bleed: true });
}

/** What the app does, and what can be asked of it. */
export function helpCard(setting: ReplySetting): Card {
  const says = replyWords[setting.language];
  const { where, whereAlone } = says;
  const body = [titleBox(says.title), say(says.what), say(says.type), ...wordLines(says, setting)];
  return framedReply([...body, say(setting.isAlone ? whereAlone : where, { subtle: true })], setting);
}

/** To whatever else it is told. */
export function notUnderstoodCard(setting: ReplySetting): Card {
  const says = replyWords[setting.language];
  return framedReply([say(says.notUnderstood), ...wordLines(says, setting)], setting);
}

function wordLines(says: ReplyWords, { isAlone }: ReplySetting): Element[] {
  const words = isAlone ? says.wordsAlone : says.words;
  const facts = botWords.map((word) => ({ title: words[word][0], value: words[word][1] }));
  return [{ type: 'FactSet', facts }];
}
