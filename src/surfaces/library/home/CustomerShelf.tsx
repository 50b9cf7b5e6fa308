import type { CustomersAbout } from '../../../../domain/finding';
import { CustomerList } from '../../../parts/customers/CustomerList';
import { FoundPart } from '../../../parts/library/FoundPart';
import { printSearch, type Search } from '../../../parts/library/searching';
import type { Paging } from '../../../parts/library/usePages';
import { useFinderWords } from '../../../words/finderWords';
import { useLibraryWords } from '../../../words/libraryWords';
import { printRoute } from '../route';
import { hrefs } from './hrefs';

type CustomerSearch = Extract<Search, { show: 'customers' }>;

interface CustomerShelfProps {
  readonly search: CustomerSearch;
  readonly paging: Paging<'findCustomers'>;
  readonly today: string;
  /** Of the other shelf. */
  readonly momentsFound: number;
  readonly onChange: (search: Search) => void;
}

const offered = ['mine', 'unspoken', 'silent'] as const satisfies readonly CustomersAbout[];

/** Customers: who they are, how much is told about them, and with whom it is time to speak again. */
export function CustomerShelf(props: CustomerShelfProps) {
  const { search, paging, today, onChange } = props;
  const words = useFinderWords();
  const customers = [
    ...new Map(paging.pages.flatMap((page) => page.customers).map((customer) => [customer.id, customer])).values(),
  ];
  const total = paging.pages[0]?.total;
  const isNarrowed = search.q !== undefined || search.about !== undefined;
  const chosen = aboutsOf(search.about);
  const choose = (about: (typeof offered)[number]) => {
    const next = chosen.includes(about) ? chosen.filter((each) => each !== about) : [...chosen, about];
    onChange({ ...search, about: aboutOf(next, about) });
  };
  return (
    <section className="shelf" aria-label={words.customers}>
      <div className="filter-about" role="group" aria-label={words.filter.about}>
        {offered.map((about) => (
          <button
            key={about}
            type="button"
            className="toggle-chip"
            aria-pressed={chosen.includes(about)}
            onClick={() => choose(about)}
          >
            {words.aboutCustomers[about]}
          </button>
        ))}
      </div>
      <FoundPart
        {...paging}
        said={isNarrowed ? words.foundCustomers(total ?? 0) : words.allCustomers(total ?? 0)}
        shown={customers.length}
        total={total}
        hasMore={paging.pages.at(-1)?.next !== undefined}
        nothing={<Nothing {...props} />}
        onMore={paging.more}
        onTryAgain={paging.again}
      >
        <CustomerList customers={customers} today={today} hrefOf={hrefs.customer} />
      </FoundPart>
    </section>
  );
}

/** Mine and unspoken go together; else one at a time. */
function aboutsOf(about: CustomersAbout | undefined): readonly (typeof offered)[number][] {
  if (about === undefined) return [];
  return about === 'mineUnspoken' ? ['mine', 'unspoken'] : [about];
}

function aboutOf(chosen: readonly (typeof offered)[number][], last: (typeof offered)[number]) {
  if (chosen.includes('mine') && chosen.includes('unspoken') && last !== 'silent') return 'mineUnspoken';
  return chosen.includes(last) ? last : chosen[0];
}

/** Why there is nobody, and one way on. */
function Nothing({ search: { q, about }, momentsFound }: CustomerShelfProps) {
  const words = useFinderWords();
  const { addCustomer } = useLibraryWords();
  const at = (search: Search) => printRoute({ at: 'home', find: printSearch(search) });
  if (about !== undefined) {
    return (
      <p className="library-nothing">
        {words.nothingFiltered} <a href={at({ show: 'customers', q })}>{words.clearFilters}</a>
      </p>
    );
  }
  if (q === undefined) {
    return (
      <p className="library-nothing">
        {words.noCustomers} <a href={printRoute({ at: 'addCustomer', forMoment: false })}>{addCustomer}</a>
      </p>
    );
  }
  return (
    <p className="library-nothing">
      {words.nothing(q)}{' '}
      {momentsFound > 0 ? (
        <a href={at({ show: 'moments', finding: { q } })}>{words.showMoments(momentsFound)}</a>
      ) : (
        <a href={at({ show: 'customers' })}>{words.showAll}</a>
      )}
    </p>
  );
}
