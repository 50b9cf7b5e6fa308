import type { Finding } from '../../../domain/finding';
import { useWords } from '../../words';
import { useFinderWords } from '../../words/finderWords';
import { useLibraryWords } from '../../words/libraryWords';
import { chosenFilters, type Filter } from './searching';

interface ChosenFiltersProps {
  readonly finding: Finding;
  /** Of the customer whose moments are shown, where that is known. */
  readonly customerName: string | undefined;
  readonly onChange: (finding: Finding) => void;
}

/** What narrows the list, each with a way to take it off again. */
export function ChosenFilters({ finding, customerName, onChange }: ChosenFiltersProps) {
  const words = useFinderWords();
  const say = useFilterWords(finding, customerName);
  const chosen = chosenFilters(finding);
  if (chosen.length === 0) return null;
  const { q, order } = finding;
  return (
    <ul className="chosen-filters" aria-label={words.chosen}>
      {chosen.map((filter) => (
        <li key={filter} data-stands-above={filter !== 'customer'}>
          <button
            type="button"
            className="toggle-chip"
            aria-label={words.without(say(filter))}
            onClick={() => onChange({ ...finding, [filter]: undefined })}
          >
            {say(filter)}
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <button type="button" className="link-button" onClick={() => onChange({ q, order })}>
            {words.clearFilters}
          </button>
        </li>
      )}
    </ul>
  );
}

function useFilterWords({ kind, state, team, language, tag, about }: Finding, customerName: string | undefined) {
  const { common } = useWords();
  const words = useFinderWords();
  const { states, languages } = useLibraryWords();
  const said: Readonly<Record<Filter, string | undefined>> = {
    kind: kind && common.kinds[kind],
    state: state && states[state],
    team: team && common.functions[team],
    language: language && languages[language],
    tag,
    about: about && words.about[about],
    customer: customerName ?? words.oneCustomer,
  };
  return (filter: Filter) => said[filter] ?? '';
}
