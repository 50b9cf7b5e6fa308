import type { Action } from '../../../domain/actions';
import { customerEffects, type Consideration } from '../../../domain/considerations';
import { shownName } from '../../../domain/customers';
import { isUndecided, type Decision } from '../../../domain/decisions';
import type { SummarisedDecision, Summary } from '../../../domain/summary';
import { priorityRank } from '../../../domain/weights';
import { dayOf } from '../../parts/dayOf';
import { marksOf } from '../../parts/marksOf';
import type { common } from '../../words/en/common';
import type { CopySummaryWords } from '../../words/en/copySummary';
import type { SittingWords } from '../../words/en/sitting';
import { plainText } from '../library/importing/markdown';

export const summaryFormats = ['text', 'markdown'] as const;
export type SummaryFormat = (typeof summaryFormats)[number];

export interface SummaryWords {
  readonly common: Pick<typeof common, 'effects' | 'effectsOnDecision' | 'day'>;
  readonly copy: CopySummaryWords;
  readonly marks: SittingWords['marks'];
}

interface Writing {
  readonly words: SummaryWords;
  readonly format: SummaryFormat;
  /** For whoever may read it: without customers, without notes, without names. */
  readonly isSafe: boolean;
}

/** What came of a meeting, to be pasted where people read who were away. */
export function summaryText(summary: Summary, writing: Writing): string {
  const { words, format } = writing;
  const { copy, common } = words;
  const write = writers[format];
  const day = common.day(dayOf(summary.occurrence.startedAt));
  const changed = summary.decisions.filter(({ decision }) => isChangedByCustomers(decision)).length;
  const parts = [
    write.title(copy.heading(summary.title, day)),
    ...openedWith(summary, writing),
    ...(changed > 0 ? [write.line(copy.changed(changed, summary.decisions.length))] : []),
    write.heading(copy.decisions),
    ...(summary.decisions.length === 0
      ? [write.line(copy.noDecisions)]
      : [summary.decisions.map((decision) => decisionLines(decision, writing)).join('\n')]),
    ...actionsPart(copy.actions, summary.actions, writing),
    ...actionsPart(copy.carriedOver, summary.carriedOver, writing),
    ...removedPart(summary, writing),
  ];
  return `${parts.join('\n\n')}\n`;
}

interface Writer {
  title(text: string): string;
  heading(text: string): string;
  line(text: string): string;
  /** `marks`: behind the text, as the record shows them. */
  item(text: string, marks: readonly string[], details: readonly string[]): string;
}

const writers: Readonly<Record<SummaryFormat, Writer>> = {
  text: {
    title: (text) => text,
    heading: (text) => text.toUpperCase(),
    line: (text) => text,
    item: (text, marks, details) =>
      [[`• ${text}`, ...marks].join(' · '), ...details.map((detail) => `  ${detail}`)].join('\n'),
  },
  markdown: {
    title: (text) => `# ${plainText(text)}`,
    heading: (text) => `## ${plainText(text)}`,
    line: plainText,
    item: (text, marks, details) =>
      [[`- **${plainText(text)}**`, ...marks].join(' · '), ...details.map((detail) => `  - ${plainText(detail)}`)].join(
        '\n',
      ),
  },
};

function openedWith({ told }: Summary, { words, format, isSafe }: Writing): string[] {
  if (!told || isSafe) return [];
  const { openedWith: label } = words.copy;
  return [writers[format].line(`${label}: ${shownName(told.customer)}, ${told.moment.headline}`)];
}

function isChangedByCustomers({ effect }: Decision): boolean {
  return effect === 'changed' || effect === 'deferred' || effect === 'dropped';
}

function decisionLines({ decision, considerations, byEffect }: SummarisedDecision, writing: Writing): string {
  const { words, format, isSafe } = writing;
  const { common, copy } = words;
  const effect = decision.effect && common.effectsOnDecision[decision.effect];
  const counts = customerEffects
    .filter((one) => byEffect[one] > 0)
    .map((one) => `${common.effects[one]} ${byEffect[one]}`);
  const considered = `${copy.considered(considerations.length)}: ${counts.join(', ')}`;
  const notes = [...considerations].sort((a, b) => priorityRank(a) - priorityRank(b));
  return writers[format].item(decision.text, marksOf(decision, words.marks), [
    ...(isUndecided(decision) ? [copy.undecided] : [effect, oneLine(decision.outcome ?? '')]).filter(isSaid),
    ...(considerations.length > 0 ? [considered] : []),
    ...(isSafe ? [] : notes.map((note) => noteLine(note, writing))),
  ]);
}

function noteLine(note: Consideration, { words }: Writing): string {
  const { effect, text, who, chain, by } = note;
  const { common, copy, marks } = words;
  const said = [`${common.effects[effect]}: ${oneLine(text)}`, who && copy.felt(who), chain?.join(' → '), by.name];
  return [...said, ...marksOf(note, marks)].filter(isSaid).join(' · ');
}

function actionsPart(title: string, actions: readonly Action[], writing: Writing): string[] {
  if (actions.length === 0) return [];
  const { words, format, isSafe } = writing;
  const lines = actions.map((action) => {
    const { text, owner, state, dueOn } = action;
    const when = state === 'done' ? words.copy.done : words.copy.due(words.common.day(dueOn));
    return writers[format].item(text, marksOf(action, words.marks), [isSafe ? when : `${owner.name}, ${when}`]);
  });
  return [writers[format].heading(title), lines.join('\n')];
}

function removedPart({ removedSince: { entries, by } }: Summary, { words, format, isSafe }: Writing): string[] {
  if (entries === 0) return [];
  const names = isSafe ? undefined : by.map(({ name }) => name).join(', ');
  return [writers[format].line(words.copy.removedSince(entries, names))];
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
