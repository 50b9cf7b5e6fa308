import { useState } from 'react';
import { useApi } from '../../../ApiContext';
import { Notice } from '../../../notices/Notice';
import { FinderBox, type Option } from '../../../parts/library/FinderBox';
import { usePages } from '../../../parts/library/usePages';
import { wordsOf } from '../../../parts/library/searching';
import { useLibraryHomeWords } from '../../../words/libraryHomeWords';
import { useLibraryWords } from '../../../words/libraryWords';
import { FirstRun } from '../FirstRun';
import { LibraryRefused } from '../LibraryRefused';
import { SaidBar, useSaid } from '../SaidBar';
import { useDoing } from '../useDoing';
import type { Go } from '../useRoute';
import { CustomerShelf } from './CustomerShelf';
import { Gaps } from './Gaps';
import { HomeHead } from './HomeHead';
import { Manage } from './Manage';
import { MomentShelf } from './MomentShelf';
import { MyTeam } from './MyTeam';
import { ShelfTabs } from './ShelfTabs';
import type { HomeHere } from './useHome';
import { useSearch } from './useSearch';
import { useSeveral } from './useSeveral';
import { useWayBack } from './useWayBack';
import { Waiting } from './Waiting';
import './home.css';

interface LibraryHomeProps {
  readonly here: HomeHere;
  /** What is looked for, as the query of an address. */
  readonly find: string;
  readonly go: Go;
}

/** The library's first page: what waits, what is found, what is lacking. */
export function LibraryHome({ here, find, go }: LibraryHomeProps) {
  const words = useLibraryHomeWords();
  const { home, problem } = here;
  const { said, say } = useSaid();
  const searching = useSearch(find, go);
  const { search, text } = searching;
  const q = wordsOf(search) || undefined;
  const moments = usePages('findMoments', search.show === 'moments' ? search.finding : { q });
  const customers = usePages('findCustomers', search.show === 'customers' ? { q, about: search.about } : { q });
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const onChanged = async () => {
    await Promise.all([here.again(), moments.again(), customers.again()]);
  };
  const several = useSeveral({ say, onChanged });
  const samples = useSamples({ say, onChanged });
  const wayBack = useWayBack(home !== undefined);

  if (!home) {
    if (problem) return <LibraryRefused problem={problem} onTryAgain={() => void onChanged()} />;
    return <p aria-busy="true">{words.loading}</p>;
  }
  const choose = (option: Option) => {
    if (option.kind === 'customer') return go({ at: 'customer', customer: option.id });
    if (option.kind === 'moment') return go({ at: 'moment', moment: option.id });
    return searching.open({ show: 'moments', finding: { tag: option.text } });
  };
  const bar = (
    <>
      {/* Where several are changed, it is said beside them. */}
      {!several.isOn && <SaidBar said={said} />}
      {samples.problem && <Notice problem={samples.problem} />}
    </>
  );
  if (home.isEmpty) {
    return (
      <>
        {bar}
        <FirstRun
          isBusy={samples.isBusy}
          onAddCustomer={() => go({ at: 'addCustomer', forMoment: false })}
          onLoadSamples={samples.load}
          isCurator={home.me.isCurator}
        />
      </>
    );
  }
  return (
    <div className="library-home" onClickCapture={wayBack}>
      {bar}
      <HomeHead me={home.me} />
      <Waiting waiting={home.waiting} thanked={home.thanked} />
      <div className="home-sheet">
        <div className="home-shelves">
          <FinderBox text={text} onType={searching.type} onFind={searching.findNow} onChoose={choose} />
          <ShelfTabs search={search} moments={moments.pages[0]?.total} customers={customers.pages[0]?.total} />
          {search.show === 'moments' ? (
            <MomentShelf
              finding={search.finding}
              paging={moments}
              me={home.me}
              today={today}
              customersFound={customers.pages[0]?.total ?? 0}
              several={several}
              said={said}
              onChange={(finding) => searching.narrow({ show: 'moments', finding })}
            />
          ) : (
            <CustomerShelf
              search={search}
              paging={customers}
              today={today}
              momentsFound={moments.pages[0]?.total ?? 0}
              onChange={searching.narrow}
            />
          )}
        </div>
        <div className="home-beside">
          <Gaps gaps={home.gaps} isSmall={home.isSmall} />
          <Manage home={home} isBusy={samples.isBusy} onLoadSamples={samples.load} onRemoveSamples={samples.remove} />
          <MyTeam />
        </div>
      </div>
    </div>
  );
}

interface SamplesParts {
  readonly say: (text: string, undo?: () => void, undoName?: string) => void;
  readonly onChanged: () => Promise<void>;
}

/** In one tap, out in one tap, and back for whoever misses them. */
function useSamples({ say, onChanged }: SamplesParts) {
  const api = useApi();
  const words = useLibraryWords();
  const homeWords = useLibraryHomeWords();
  const { doing, problem, attempt } = useDoing();
  const load = async () => {
    const loaded = await attempt('loadSamples', (idempotencyKey) => api.call('loadSamples', {}, { idempotencyKey }));
    if (!loaded) return;
    say(homeWords.samplesAreIn);
    await onChanged();
  };
  const remove = async () => {
    const removed = await attempt('removeSamples', (idempotencyKey) =>
      api.call('removeSamples', {}, { idempotencyKey }),
    );
    if (!removed) return;
    say(words.samplesRemoved, () => void load(), words.putBack);
    await onChanged();
  };
  return { load: () => void load(), remove: () => void remove(), isBusy: doing !== undefined, problem };
}
