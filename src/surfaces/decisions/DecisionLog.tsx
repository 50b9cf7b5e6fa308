import { FoundPart } from '../../parts/library/FoundPart';
import { usePages } from '../../parts/library/usePages';
import { useDecisionLogWords } from '../../words/decisionLogWords';
import { PageHead } from '../library/PageHead';
import type { Go } from '../library/useRoute';
import { DecisionFilters } from './DecisionFilters';
import { LogFiles } from './LogFiles';
import { LoggedLine } from './LoggedLine';
import { useDecisionSearch } from './useDecisionSearch';
import '../../forms/fields.css';
import '../../parts/library/library.css';
import '../library/pages.css';
import './decisions.css';

interface DecisionLogProps {
  /** What is looked for, as the query of an address. */
  readonly find: string;
  readonly go: Go;
}

/** The decisions of all meetings: found by words, narrowed by filters, taken along as a file. */
export function DecisionLog({ find, go }: DecisionLogProps) {
  const words = useDecisionLogWords();
  const { finding, text, type, narrow, clear } = useDecisionSearch(find, go);
  const paging = usePages('findDecisions', finding);
  const { pages } = paging;
  const [first] = pages;
  const decisions = [
    ...new Map(pages.flatMap((page) => page.decisions).map((one) => [`${one.series} ${one.decision.id}`, one])),
  ];
  const isNarrowed = Object.values(finding).some(Boolean);
  const total = first?.total ?? 0;
  return (
    <div className="library-page decision-log">
      <PageHead title={words.title} back={words.back}>
        <p className="quiet">
          {words.about} {words.running}
        </p>
      </PageHead>
      <div className="find" role="search">
        <label htmlFor="find-decisions">{words.find}</label>
        <input
          id="find-decisions"
          className="form-control"
          type="search"
          maxLength={200}
          placeholder={words.findHint}
          value={text}
          onChange={({ target }) => type(target.value)}
        />
      </div>
      <DecisionFilters finding={finding} found={first} onNarrow={narrow} />
      <FoundPart
        {...paging}
        said={isNarrowed ? words.found(total) : words.all(total)}
        shown={decisions.length}
        total={first?.total}
        hasMore={pages.at(-1)?.next !== undefined}
        nothing={
          <p className="library-nothing">
            {isNarrowed ? words.nothing : words.nothingYet}{' '}
            {isNarrowed && (
              <button type="button" className="link-button" onClick={clear}>
                {words.clear}
              </button>
            )}
          </p>
        }
        onMore={paging.more}
        onTryAgain={paging.again}
      >
        <ul className="logged-list" aria-label={words.list}>
          {decisions.map(([key, logged]) => (
            <LoggedLine key={key} logged={logged} />
          ))}
        </ul>
      </FoundPart>
      {total > 0 && <LogFiles finding={finding} />}
    </div>
  );
}
