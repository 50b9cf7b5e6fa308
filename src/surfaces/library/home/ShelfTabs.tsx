import { printSearch, wordsOf, type Search } from '../../../parts/library/searching';
import { useFinderWords } from '../../../words/finderWords';
import { printRoute } from '../route';

interface ShelfTabsProps {
  readonly search: Search;
  /** Unknown until they are counted. */
  readonly moments: number | undefined;
  readonly customers: number | undefined;
}

/** The two shelves, and how many each has of what is looked for. */
export function ShelfTabs({ search, moments, customers }: ShelfTabsProps) {
  const words = useFinderWords();
  const q = wordsOf(search) || undefined;
  const tab = (to: Search, name: string, count: number | undefined) => (
    <a
      className="shelf-tab"
      href={printRoute({ at: 'home', find: printSearch(to) })}
      {...(to.show === search.show && { 'aria-current': 'page' })}
    >
      {name} <span className="library-count">{count !== undefined && words.number(count)}</span>
    </a>
  );
  return (
    <nav className="shelf-tabs" aria-label={words.shelves}>
      {tab({ show: 'moments', finding: { q } }, words.moments, moments)}
      {tab({ show: 'customers', q }, words.customers, customers)}
    </nav>
  );
}
