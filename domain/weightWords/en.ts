import type { Priority, PriorityLevel, Severity, Likelihood } from '../weights';

const levels = { high: 'high priority', medium: 'medium priority', low: 'low priority' } satisfies Record<
  PriorityLevel,
  string
>;

const severities = {
  1: 'barely noticed',
  2: 'an annoyance',
  3: 'real trouble for their day or business',
  4: 'harm: money, safety, rights, or losing them',
} satisfies Record<Severity, string>;

/** Of an effect that helps. */
const gains = {
  1: 'barely noticed',
  2: 'something nice',
  3: 'a better day or business',
  4: 'a change of their life or business',
} satisfies Record<Severity, string>;

const likelihoods = { 1: 'unlikely', 2: 'could happen', 3: 'likely' } satisfies Record<Likelihood, string>;

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

export const weightWords = {
  title: ({ level, isSecuring }: Priority): string =>
    isSecuring ? `Worth securing: ${levels[level]}` : capital(levels[level]),
  reason: (priority: Priority): string => {
    const { isSecuring, severity, likelihood, isLikelihoodAssumed, isIrreversible, isLifted } = priority;
    const likely = isLikelihoodAssumed
      ? `nobody said how likely, so it counts as “${likelihoods[2]}”`
      : likelihoods[likelihood];
    const lifted = isLifted ? ' It can’t be taken back: one step higher.' : ' It can’t be taken back.';
    return `${capital((isSecuring ? gains : severities)[severity])}; ${likely}.${isIrreversible ? lifted : ''}`;
  },
};

export type WeightWords = typeof weightWords;
