import { CustomerEffect } from '../../../domain/considerations';
import { Likelihood, likelihoods, priorityOf, reaches, reversibilities, Reversible } from '../../../domain/weights';
import { Severity, severities } from '../../../domain/weights';
import type { Draft } from '../../meeting/errands';
import { useConsideringWords } from '../../words/consideringWords';

interface WeightFieldProps {
  readonly draft: Draft;
  readonly onWrite: (changed: Draft) => void;
}

/** Four chips in one row, all optional; what comes of them is said at once, with its reason. */
export function WeightField({ draft, onWrite }: WeightFieldProps) {
  const { weight } = useConsideringWords();
  const severityWords = draft['effect'] === 'helps' ? weight.gains : weight.severities;
  const chip = (name: string, label: string, choices: readonly (readonly [string | number, string])[]) => (
    <ChipSelect
      label={label}
      chosen={draft[name] ?? ''}
      choices={choices}
      onChoose={(chosen) => onWrite({ [name]: chosen })}
    />
  );
  return (
    <fieldset className="plain-fieldset">
      <legend className="lookup-label">{weight.legend}</legend>
      <div className="weight-chips">
        {chip(
          'severity',
          weight.severity,
          severities.map((one) => [one, severityWords[one]]),
        )}
        {chip(
          'likelihood',
          weight.likelihood,
          likelihoods.map((one) => [one, weight.likelihoods[one]]),
        )}
        {chip(
          'reach',
          weight.reach,
          reaches.map((one) => [one, weight.reaches[one]]),
        )}
        {chip(
          'reversible',
          weight.reversible,
          reversibilities.map((one) => [one, weight.reversibles[one]]),
        )}
      </div>
      <p className="quiet" role="status">
        <PriorityOf draft={draft} />
      </p>
    </fieldset>
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
  return priority && `${words.title(priority)}: ${words.reason(priority)}`;
}

interface ChipSelectProps {
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly (readonly [string | number, string])[];
  readonly onChoose: (chosen: string) => void;
}

function ChipSelect({ label, chosen, choices, onChoose }: ChipSelectProps) {
  return (
    <select
      className="chip-select"
      aria-label={label}
      data-chosen={chosen !== ''}
      value={chosen}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">{label}</option>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
