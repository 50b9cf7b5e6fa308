import type { LibraryHome } from '../../../../domain/libraryCalls';
import { printSearch, type Search } from '../../../parts/library/searching';
import { useLibraryHomeWords } from '../../../words/libraryHomeWords';
import { printRoute } from '../route';

type Waits = keyof LibraryHome['waiting'];
const inOrder: readonly Waits[] = ['drafts', 'toReview', 'toVerify', 'unspoken', 'thanks'];

/** Where each leads to; thanks to the moment itself, where that is known. */
const searches: Readonly<Record<Waits, Search>> = {
  drafts: { show: 'moments', finding: { state: 'draft', about: 'me' } },
  toReview: { show: 'moments', finding: { state: 'review' } },
  toVerify: { show: 'moments', finding: { about: 'toVerify' } },
  unspoken: { show: 'customers', about: 'mineUnspoken' },
  thanks: { show: 'moments', finding: { about: 'me' } },
};

/** What waits for whoever looks: one tap to the very list. Nothing waits: nothing is shown. */
export function Waiting({ waiting, thanked }: Pick<LibraryHome, 'waiting' | 'thanked'>) {
  const words = useLibraryHomeWords();
  const waits = inOrder.filter((name) => waiting[name] > 0);
  if (waits.length === 0) return null;
  const hrefOf = (name: Waits) =>
    name === 'thanks' && thanked !== undefined
      ? printRoute({ at: 'moment', moment: thanked })
      : printRoute({ at: 'home', find: printSearch(searches[name]) });
  return (
    <section className="waiting" aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting}</h2>
      <ul>
        {waits.map((name) => (
          <li key={name}>
            <a className="waiting-link" href={hrefOf(name)}>
              {words[name](waiting[name])}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
