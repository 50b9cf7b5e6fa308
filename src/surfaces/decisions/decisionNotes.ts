import type { Consideration } from '../../../domain/considerations';
import type { DecisionPage } from '../../../domain/decisionLog';
import type { Evidence } from '../../../domain/evidence';
import { priorityOf } from '../../../domain/weights';
import { dayOf } from '../../parts/dayOf';
import { marksOf } from '../../parts/marksOf';
import { actionFacts } from './actionFacts';
import type { FileWords } from './decisionFiles';
import { namedIn } from './namedIn';

/** What a note says, who would feel it, by which path, and whose note it is: in words, as a file tells it. */
export function toldIn(note: Consideration, { common, record, marks }: FileWords): string[] {
  const { effect, text, who, pathway, chain, by } = note;
  const said = [`${common.effects[effect]}: ${text}`, chain?.join(' → '), who, pathway && common.pathways[pathway]];
  return [...said, record.saidBy(by.name), ...marksOf(note, marks)].filter((part) => part !== undefined);
}

/** Where a note stands, what it weighs and why, for how many, and how many support it. */
export function standingOf(
  note: Consideration,
  { supports }: Pick<DecisionPage, 'supports'>,
  { considering, log }: Pick<FileWords, 'considering' | 'log'>,
): string[] {
  const { state, weight } = considering;
  const priority = priorityOf(note);
  const { reach, reversible } = note;
  const supporters = supports[note.id] ?? 0;
  return [
    state.states[note.state],
    ...(priority ? [`${weight.priority.title(priority)}: ${weight.priority.reason(priority)}`] : []),
    ...(reach === undefined ? [] : [weight.reaches[reach]]),
    ...(reversible === undefined || priority?.isIrreversible ? [] : [weight.reversed[reversible]]),
    ...(supporters > 0 ? [log.supported(supporters)] : []),
  ];
}

/** Which customers a note names, what it rests on, and what a regulated team has to foresee; a line each. */
export function groundsOf(note: Consideration, page: DecisionPage, { considering }: FileWords): string[] {
  const { known, regulated } = considering;
  const { customers = [], evidence, harm, vulnerable } = note;
  const names = namedIn(note, page);
  return [
    ...(customers.length === 0
      ? []
      : [names.length > 0 ? known.names(names.join(', ')) : known.count(customers.length)]),
    ...(evidence ? [evidenceSaid(evidence, page, considering)] : []),
    ...(harm === undefined ? [] : [regulated.harmSaid(harm)]),
    ...(vulnerable === undefined ? [] : [regulated.vulnerableSaid(vulnerable)]),
  ];
}

function evidenceSaid(
  evidence: Evidence,
  { moments }: Pick<DecisionPage, 'moments'>,
  { evidence: words }: FileWords['considering'],
): string {
  switch (evidence.kind) {
    case 'guess':
      return words.restsOnGuess;
    case 'number':
      return words.restsOnNumber(evidence.text);
    case 'link':
      return `${words.restsOnLink}: ${evidence.url}`;
    case 'moment':
      return words.restsOnMoment(moments.find(({ id }) => id === evidence.moment)?.headline);
  }
}

/** A line for each action that came of it. Days are written so that a table can order them. */
export function actionLines({ actions }: DecisionPage, { log }: FileWords): string[] {
  const telling = { words: log.actions, day: (day: string) => day, today: dayOf(new Date()) };
  return actions.map((action) => [action.text, ...actionFacts(action, telling)].join(' · '));
}

type Other = 'supersedes' | 'supersededBy';

/** What the decision reads that another replaces, or that replaced it. */
export type TextOf = (page: DecisionPage, which: Other) => string | undefined;

/** As it reads in the same file, else as the log tells it. Two meetings may have decisions of the same id. */
export function textsAmong(pages: readonly DecisionPage[]): TextOf {
  const texts = new Map(pages.map(({ listed: { series, decision } }) => [`${series} ${decision.id}`, decision.text]));
  return ({ listed: { series, decision }, supersedesText, supersededByText }, which) => {
    const told = { supersedes: supersedesText, supersededBy: supersededByText };
    return texts.get(`${series} ${decision[which]?.id}`) ?? told[which];
  };
}

export type Naming = (page: DecisionPage, which: Other) => string | undefined;

/** By its text, and by its id, by which it is found in the same file; by its id alone where nothing more is known. */
export function namingAmong(pages: readonly DecisionPage[], { log }: Pick<FileWords, 'log'>): Naming {
  const textOf = textsAmong(pages);
  return (page, which) => {
    const other = page.listed.decision[which];
    const text = textOf(page, which);
    return other && text !== undefined ? log.files.other(text, other.id) : other?.id;
  };
}
