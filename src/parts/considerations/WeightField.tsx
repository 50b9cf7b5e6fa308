import { useId } from 'react';
import { CustomerEffect } from '../../../domain/considerations';
import { Likelihood, likelihoods, priorityOf, reaches, reversibilities, Reversible } from '../../../domain/weights';
import { Severity, severities } from '../../../domain/weights';
import type { Draft } from '../../meeting/errands';
import { useConsideringWords } from '../../words/consideringWords';
import { Chips } from '../Chips';

interface WeightFieldProps {
  readonly draft: Draft;
  readonly onWrite: (changed: Draft) => void;
}

/** One row of chips, all optional; what comes of them is said at once, with its reason. */
export function WeightField({ draft, onWrite }: WeightFieldProps) {
  const { weight } = useConsideringWords();
  const id = useId();
  const isAnyChosen = ['severity', 'likelihood', 'reach', 'reversible'].some((name) => draft[name]);
  const felt = draft['effect'] === 'helps' ? weight.gains : weight.severities;
  const group = (name: string, legend: string, choices: readonly (readonly [string | number, string])[]) => {
    const shown = new Map(choices.map(([value, words]) => [String(value), words]));
    return (
      <Chips
        legend={legend}
        choices={[...shown.keys()]}
        chosen={draft[name]}
        show={(choice) => shown.get(choice)}
        onChoose={(choice) => onWrite({ [name]: choice })}
        onUnchoose={() => onWrite({ [name]: '' })}
      />
    );
  };
  return (
    <div
      role="group"
      aria-labelledby={`${id}legend`}
      aria-describedby={isAnyChosen ? `${id}hint` : undefined}
      className="stack stack-tight"
    >
      <p id={`${id}legend`} className="lookup-label">
        {weight.legend}
      </p>
      <div className="weight-chips">
        {group(
          'severity',
          weight.severity,
          severities.map((one) => [one, felt[one]]),
        )}
        {group(
          'likelihood',
          weight.likelihood,
          likelihoods.map((one) => [one, weight.likelihoods[one]]),
        )}
        {group(
          'reach',
          weight.reach,
          reaches.map((one) => [one, weight.reachChips[one]]),
        )}
        {group(
          'reversible',
          weight.reversible,
          reversibilities.map((one) => [one, weight.reversibles[one]]),
        )}
      </div>
      <PriorityOf draft={draft} />
      {isAnyChosen && (
        <p id={`${id}hint`} className="quiet">
          {weight.hint}
        </p>
      )}
    </div>
  );
}

function PriorityOf({ draft }: { readonly draft: Draft }) {
  const { priority: words } = useConsideringWords().weight;
  const effect = CustomerEffect.safeParse(draft['effect']);
  const priority = priorityOf({
    effect: effect.data ?? 'unsure',
    severity: Severity.safeParse(Number(draft['severity'])).data,
    likelihood: Likelihood.safeParse(Number(draft['likelihood'])).data,
    reversible: Reversible.safeParse(draft['reversible']).data,
  });
  return (
    <p className="priority" role="status" data-level={priority?.level} data-securing={priority?.isSecuring}>
      {priority && (
        <>
          <span className="priority-title">{words.title(priority)}.</span> {words.reason(priority)}
        </>
      )}
    </p>
  );
}
