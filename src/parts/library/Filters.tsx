import { useState } from 'react';
import type { Counts, Finding } from '../../../domain/finding';
import { companyFunctions, momentKinds, storyLanguages } from '../../../domain/moments';
import { useWords } from '../../words';
import { useFinderWords } from '../../words/finderWords';
import { useLibraryWords } from '../../words/libraryWords';
import { chosenFilters } from './searching';

const statesLookedFor = ['draft', 'review', 'published', 'stale', 'archived'] as const;
const orders = ['newest', 'heard', 'headline'] as const;

interface FiltersProps {
  readonly finding: Finding;
  readonly counts: Counts | undefined;
  /** Restricted moments are for them to look for. */
  readonly isCurator: boolean;
  readonly onChange: (finding: Finding) => void;
}

/** Each filter with how many it would find; folded away where there is little room. */
export function Filters({ finding, counts, isCurator, onChange }: FiltersProps) {
  const { common } = useWords();
  const words = useFinderWords();
  const { states, languages } = useLibraryWords();
  const [isOpen, setOpen] = useState(false);
  const chosen = chosenFilters(finding).length;
  const pick = (part: keyof Finding) => (value: string) =>
    onChange({ ...finding, [part]: value === '' ? undefined : value });
  const tags = counts?.tag.map(({ tag }) => tag) ?? [];
  const about = ['me', 'toVerify', ...(isCurator ? ['restricted' as const] : [])] as const;
  return (
    <div className="filters" data-open={isOpen}>
      <button
        type="button"
        className="button filters-fold"
        aria-expanded={isOpen}
        aria-controls="filters"
        onClick={() => setOpen(!isOpen)}
      >
        {chosen === 0 ? words.filters : words.filtersChosen(chosen)}
      </button>
      <div id="filters" className="filters-all" role="group" aria-label={words.filters}>
        <FilterBy
          label={words.filter.kind}
          chosen={finding.kind}
          choices={momentKinds}
          counts={counts?.kind}
          say={(kind) => common.kinds[kind]}
          onPick={pick('kind')}
        />
        <FilterBy
          label={words.filter.state}
          none={words.anyState}
          chosen={finding.state}
          choices={statesLookedFor}
          counts={counts?.state}
          say={(state) => states[state]}
          onPick={pick('state')}
        />
        <FilterBy
          label={words.filter.team}
          chosen={finding.team}
          choices={companyFunctions}
          counts={counts?.team}
          say={(team) => common.functions[team]}
          onPick={pick('team')}
        />
        <FilterBy
          label={words.filter.language}
          chosen={finding.language}
          choices={storyLanguages}
          counts={counts?.language}
          say={(language) => languages[language]}
          onPick={pick('language')}
        />
        <FilterBy
          label={words.filter.tag}
          chosen={finding.tag}
          choices={finding.tag === undefined || tags.includes(finding.tag) ? tags : [finding.tag, ...tags]}
          counts={counts && Object.fromEntries(counts.tag.map(({ tag, count }) => [tag, count]))}
          say={(tag) => tag}
          onPick={pick('tag')}
        />
        <label className="filter">
          <span>{words.filter.order}</span>
          <select
            className="select"
            value={finding.order ?? 'newest'}
            onChange={({ target }) => pick('order')(target.value === 'newest' ? '' : target.value)}
          >
            {orders.map((order) => (
              <option key={order} value={order}>
                {words.orders[order]}
              </option>
            ))}
          </select>
        </label>
        <div className="filter-about" role="group" aria-label={words.filter.about}>
          {about.map((each) => (
            <button
              key={each}
              type="button"
              className="toggle-chip"
              aria-pressed={finding.about === each}
              onClick={() => pick('about')(finding.about === each ? '' : each)}
            >
              {words.about[each]}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

interface FilterByProps<T extends string> {
  readonly label: string;
  /** What it says while nothing is chosen. */
  readonly none?: string;
  readonly chosen: T | undefined;
  readonly choices: readonly T[];
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly say: (choice: T) => string;
  readonly onPick: (value: string) => void;
}

/** Only what finds something, and what is chosen. */
function FilterBy<T extends string>({ label, none, chosen, choices, counts, say, onPick }: FilterByProps<T>) {
  const words = useFinderWords();
  const offered = choices.filter((choice) => choice === chosen || (counts?.[choice] ?? 0) > 0);
  return (
    <label className="filter" data-chosen={chosen !== undefined}>
      <span>{label}</span>
      <select className="select" value={chosen ?? ''} onChange={({ target }) => onPick(target.value)}>
        <option value="">{none ?? words.any}</option>
        {offered.map((choice) => (
          <option key={choice} value={choice}>
            {`${say(choice)} (${words.number(counts?.[choice] ?? 0)})`}
          </option>
        ))}
      </select>
    </label>
  );
}
