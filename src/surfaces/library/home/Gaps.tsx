import { useState } from 'react';
import type { Gap } from '../../../../domain/gaps';
import type { LibraryHome } from '../../../../domain/libraryCalls';
import { printSearch, type Search } from '../../../parts/library/searching';
import { useWords } from '../../../words';
import { useLibraryHomeWords } from '../../../words/libraryHomeWords';
import { printRoute } from '../route';

/** So many are taken in at a glance. */
const shownFirst = 5;

/** What the library lacks, worst first, each with one thing to do about it. */
export function Gaps({ gaps, isSmall }: Pick<LibraryHome, 'gaps' | 'isSmall'>) {
  const words = useLibraryHomeWords();
  const say = useGapWords();
  const [isAll, setAll] = useState(false);
  if (gaps.length === 0 && !isSmall) return null;
  const shown = isAll ? gaps : gaps.slice(0, shownFirst);
  return (
    <aside className="home-card" aria-labelledby="gaps">
      <h2 id="gaps">{words.gaps}</h2>
      {isSmall && (
        <p className="small-library">
          {words.small} <a href={printRoute({ at: 'addMoment' })}>{words.smallWay}</a>
        </p>
      )}
      {shown.length > 0 && (
        <ul className="gaps">
          {shown.map((gap) => {
            const { sentence, way, href } = say(gap);
            return (
              <li key={sentence}>
                <span>{sentence}</span>
                <a href={href} aria-label={`${way}: ${sentence}`}>
                  {way}
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {!isAll && gaps.length > shownFirst && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.allGaps(gaps.length)}
        </button>
      )}
    </aside>
  );
}

interface GapWords {
  readonly sentence: string;
  readonly way: string;
  readonly href: string;
}

function useGapWords(): (gap: Gap) => GapWords {
  const { kinds, functions } = useWords().common;
  const words = useLibraryHomeWords();
  const see = (search: Search) => ({ way: words.see, href: printRoute({ at: 'home', find: printSearch(search) }) });
  return (gap) => {
    switch (gap.gap) {
      case 'noTeam': {
        const team = functions[gap.team];
        const href = printRoute({ at: 'addMoment', team: gap.team });
        return { sentence: words.gapTeam(team), way: words.add, href };
      }
      case 'noKind': {
        const kind = kinds[gap.kind];
        const href = printRoute({ at: 'addMoment', kind: gap.kind });
        return { sentence: words.gapKind(kind, gap.days), way: words.add, href };
      }
      case 'silentCustomers': {
        const way = see({ show: 'customers', about: 'silent' });
        return { sentence: words.gapSilent(gap.count), ...way };
      }
      case 'unspoken': {
        const way = see({ show: 'customers', about: 'unspoken' });
        return { sentence: words.gapUnspoken(gap.count), ...way };
      }
      case 'stale': {
        const way = see({ show: 'moments', finding: { state: 'stale' } });
        return { sentence: words.gapStale(gap.count), ...way };
      }
    }
  };
}
