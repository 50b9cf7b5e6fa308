import type { FindingDecisions, FoundDecisions } from '../../../domain/decisionLog';
import { DecisionState, EffectOnDecision, effectsOnDecision } from '../../../domain/decisions';
import { SeriesKey } from '../../../domain/meetings';
import { useWords } from '../../words';
import { useDecisionLogWords } from '../../words/decisionLogWords';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { CustomerFilter } from './CustomerFilter';

interface DecisionFiltersProps {
  readonly finding: FindingDecisions;
  readonly found: FoundDecisions | undefined;
  readonly onNarrow: (changes: FindingDecisions) => void;
}

/** By effect, by state, by meeting, by customer; each choice says how many it would find. */
export function DecisionFilters({ finding, found, onNarrow }: DecisionFiltersProps) {
  const { common } = useWords();
  const words = useDecisionLogWords();
  const { states } = useDecisionRecordWords();
  const meetings = found?.meetings ?? [];
  const named = (count: number | undefined, name: string) => words.choice(name, count ?? 0);
  return (
    <div role="group" aria-label={words.filters} className="log-filters">
      <Filter
        label={words.effect}
        any={words.anyEffect}
        chosen={finding.effect}
        choices={effectsOnDecision.map((effect) => ({
          value: effect,
          text: named(found?.counts.effect[effect], common.effectsOnDecision[effect]),
        }))}
        onChoose={(value) => onNarrow({ effect: EffectOnDecision.safeParse(value).data })}
      />
      <Filter
        label={words.state}
        any={words.anyState}
        chosen={finding.state}
        choices={DecisionState.options.map((state) => ({
          value: state,
          text: named(found?.counts.state[state], states[state]),
        }))}
        onChoose={(value) => onNarrow({ state: DecisionState.safeParse(value).data })}
      />
      <Filter
        label={words.meeting}
        any={words.anyMeeting}
        chosen={finding.series}
        choices={meetings.map(({ series, title, count }) => ({
          value: series,
          text: named(count, title || words.noTitle),
        }))}
        onChoose={(value) => onNarrow({ series: SeriesKey.safeParse(value).data })}
      />
      <CustomerFilter chosen={finding.customer} found={found} onChoose={(customer) => onNarrow({ customer })} />
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly any: string;
  readonly chosen: string | undefined;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

function Filter({ label, any, chosen, choices, onChoose }: FilterProps) {
  return (
    <label className="log-filter">
      {label}
      <select className="form-control" value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{any}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
