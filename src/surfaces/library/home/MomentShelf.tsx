import type { Finding } from '../../../../domain/finding';
import type { LibraryHome } from '../../../../domain/libraryCalls';
import { ChosenFilters } from '../../../parts/library/ChosenFilters';
import { Filters } from '../../../parts/library/Filters';
import { FoundMoments } from '../../../parts/library/FoundMoments';
import { FoundPart } from '../../../parts/library/FoundPart';
import { chosenFilters, printSearch } from '../../../parts/library/searching';
import type { Paging } from '../../../parts/library/usePages';
import { useFinderWords } from '../../../words/finderWords';
import { useLibraryWords } from '../../../words/libraryWords';
import { printRoute } from '../route';
import type { Saying } from '../SaidBar';
import { hrefs } from './hrefs';
import { Several, SeveralBox, type SeveralHere } from './Several';

interface MomentShelfProps {
  readonly finding: Finding;
  readonly paging: Paging<'findMoments'>;
  readonly me: LibraryHome['me'];
  readonly today: string;
  /** Of the other shelf. */
  readonly customersFound: number;
  readonly several: SeveralHere;
  readonly said: Saying | undefined;
  readonly onChange: (finding: Finding) => void;
}

/** Moments: narrowed by filters with counts, and for curators changed many at once. */
export function MomentShelf(props: MomentShelfProps) {
  const { finding, paging, me, today, several } = props;
  const words = useFinderWords();
  const { pages } = paging;
  const moments = distinct(pages.flatMap((page) => page.moments));
  const total = pages[0]?.total;
  const isNarrowed = finding.q !== undefined || chosenFilters(finding).length > 0;
  return (
    <section className="shelf" aria-label={words.moments}>
      <Filters finding={finding} counts={pages[0]?.counts} isCurator={me.isCurator} onChange={props.onChange} />
      <ChosenFilters
        finding={finding}
        customerName={finding.customer && moments.find(({ customer }) => customer === finding.customer)?.customerName}
        onChange={props.onChange}
      />
      <FoundPart
        {...paging}
        said={isNarrowed ? words.foundMoments(total ?? 0) : words.allMoments(total ?? 0)}
        shown={moments.length}
        total={total}
        hasMore={pages.at(-1)?.next !== undefined}
        nothing={<Nothing finding={finding} customersFound={props.customersFound} />}
        beside={
          me.isCurator &&
          moments.length > 0 && (
            <button type="button" className="button button-quiet" onClick={several.toggle}>
              {several.isOn ? words.severalDone : words.several}
            </button>
          )
        }
        onMore={paging.more}
        onTryAgain={paging.again}
      >
        {several.isOn && <Several here={several} shown={moments} said={props.said} />}
        <FoundMoments
          moments={moments}
          today={today}
          hrefs={hrefs}
          chooser={several.isOn ? (moment) => <SeveralBox here={several} moment={moment} /> : undefined}
        />
      </FoundPart>
    </section>
  );
}

/** What was added meanwhile moves what comes after it onto the next page. */
function distinct<R extends { readonly id: string }>(records: readonly R[]): R[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

/** Why there is nothing, and one way on. */
function Nothing({ finding, customersFound }: Pick<MomentShelfProps, 'finding' | 'customersFound'>) {
  const words = useFinderWords();
  const { addMoment } = useLibraryWords();
  const { q } = finding;
  const isFiltered = chosenFilters(finding).length > 0;
  const way = (href: string, text: string) => <a href={href}>{text}</a>;
  const at = (find: string) => printRoute({ at: 'home', find });
  if (isFiltered) {
    const all = at(printSearch({ show: 'moments', finding: { q } }));
    return (
      <p className="library-nothing">
        {words.nothingFiltered} {way(all, words.clearFilters)}
      </p>
    );
  }
  if (q === undefined) {
    return (
      <p className="library-nothing">
        {words.noMoments} {way(printRoute({ at: 'addMoment' }), addMoment)}
      </p>
    );
  }
  const elsewhere = customersFound > 0;
  return (
    <p className="library-nothing">
      {words.nothing(q)}{' '}
      {elsewhere
        ? way(at(printSearch({ show: 'customers', q })), words.showCustomers(customersFound))
        : way(at(''), words.showAll)}
    </p>
  );
}
