import type { Consideration } from '../../../domain/considerations';
import type { DecisionPage } from '../../../domain/decisionLog';
import { decidedAt } from '../../../domain/decisions';
import { dayOf } from '../../parts/dayOf';
import { paragraphs, plainText } from '../library/importing/markdown';
import { amendedLines, notesRemovedLines } from '../../parts/amendedLines';
import { marksOf } from '../../parts/marksOf';
import type { FileWords } from './decisionFiles';
import { actionLines, groundsOf, namingAmong, standingOf, toldIn, type Naming } from './decisionNotes';

/** Decision records as teams keep them: status, people, context, options, outcome, consequences, and what came true. */
export function writeRecords(pages: readonly DecisionPage[], words: FileWords): string {
  const naming = namingAmong(pages, words);
  const parts = [`# ${plainText(words.log.files.document)}`, ...pages.flatMap((page) => recordOf(page, naming, words))];
  return `${parts.join('\n\n')}\n`;
}

function recordOf(record: DecisionPage, naming: Naming, words: FileWords): string[] {
  const { listed, considerations, hiddenNotes } = record;
  const { page, files } = words.log;
  const { decision } = listed;
  const { options = [], outcome } = decision;
  return [
    `## ${plainText(decision.text)}`,
    factsOf(record, naming, words),
    ...amendedLines(decision, 'decision', words).map(plainText),
    `### ${plainText(files.question)}`,
    ...(considerations.length === 0 && !hiddenNotes && !record.removedNotes
      ? [plainText(words.record.nothingPredicted)]
      : []),
    ...(considerations.length === 0 ? [] : [considerations.map((one) => noteLines(one, record, words)).join('\n')]),
    ...(hiddenNotes === undefined ? [] : [plainText(words.record.notesWait(hiddenNotes))]),
    ...notesRemovedLines(record.removedNotes, words).map(plainText),
    ...(listed.customers.length === 0
      ? []
      : [plainText(`${words.log.feltBy}: ${listed.customers.map(({ name }) => name).join(', ')}`)]),
    ...(options.length === 0 ? [] : [`### ${plainText(page.options)}`, list(options)]),
    `### ${plainText(page.outcome)}`,
    outcome === undefined ? plainText(page.noOutcome) : paragraphs(outcome),
    ...(record.actions.length === 0 ? [] : [`### ${plainText(page.cameOfIt)}`, list(actionLines(record, words))]),
    `### ${plainText(page.cameTrue)}`,
    ...cameTrue(decision, words),
  ];
}

function factsOf(whole: DecisionPage, naming: Naming, { common, log, record, marks, amending }: FileWords): string {
  const { files, page } = log;
  const { decision, title } = whole.listed;
  const decided = decidedAt(decision);
  const named = (people: readonly { readonly name: string }[] = []) => people.map(({ name }) => name).join(', ');
  const { state, effect } = decision;
  const status = [
    decision.removed ? amending.removedTag : record.states[state],
    effect && common.effectsOnDecision[effect],
    ...marksOf(decision, marks),
  ];
  const facts: readonly (readonly [string, string | undefined])[] = [
    [files.status, status.filter(Boolean).join(' · ')],
    [files.id, decision.id],
    [files.date, dayOf(decision.at)],
    [files.decided, decided && dayOf(decided)],
    [page.meeting, title],
    [page.by, decision.by.name],
    [files.driver, decision.driver?.name],
    [files.approver, decision.approver?.name],
    [files.contributors, named(decision.contributors)],
    [files.informed, named(decision.informed)],
    [files.columns.supersedes, naming(whole, 'supersedes')],
    [files.columns.supersededBy, naming(whole, 'supersededBy')],
    [files.review, decision.reviewOn],
  ];
  return facts
    .filter(([, said]) => said)
    .map(([label, said]) => `- **${plainText(label)}:** ${plainText(said ?? '')}`)
    .join('\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${plainText(line)}`).join('\n');
}

/** What was said, and below it where it stands and what it weighs. */
function noteLines(one: Consideration, record: DecisionPage, words: FileWords): string {
  const below = [
    standingOf(one, record, words).join(' · '),
    ...groundsOf(one, record, words),
    ...amendedLines(one, 'note', words),
  ];
  return [list([toldIn(one, words).join(' · ')]), ...below.map((line) => `  ${list([line])}`)].join('\n');
}

function cameTrue({ review }: DecisionPage['listed']['decision'], { log, record }: FileWords): string[] {
  if (!review) return [plainText(log.page.notYet)];
  const day = dayOf(review.at);
  return [
    `**${plainText(record.verdicts[review.verdict])}**`,
    paragraphs(review.observed),
    plainText(log.page.lookedBack(review.by.name, day)),
  ];
}
