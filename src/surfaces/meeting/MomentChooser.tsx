import { useEffect, useState } from 'react';
import type { ListedMoment } from '../../../domain/finding';
import { mayOpen } from '../../../domain/momentStates';
import { FindBox } from '../../parts/library/FindBox';
import { FoundPart } from '../../parts/library/FoundPart';
import { MomentList } from '../../parts/library/MomentList';
import { usePages } from '../../parts/library/usePages';
import { useFinderWords } from '../../words/finderWords';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { MomentPreview } from '../library/MomentPreview';
import { PinVerbs, type PinWhen } from './PinVerbs';

interface MomentChooserProps {
  readonly isBusy: boolean;
  readonly onPin: (moment: ListedMoment, when: PinWhen) => void;
}

/** The moments that may open a meeting today, out of however many there are: each with its card and the ways to pin it. */
export function MomentChooser({ isBusy, onPin }: MomentChooserProps) {
  const words = useMeetingTabWords().organizer;
  const finder = useFinderWords();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [typed, setTyped] = useState('');
  const q = useWhatIsLookedFor(typed);
  const paging = usePages('findMoments', { state: 'published', ...(q === '' ? {} : { q }) });
  const { pages } = paging;
  const found = pages.flatMap(({ moments }) => moments).filter((moment) => mayOpen(moment, today));
  const total = pages[0]?.total;
  return (
    <section className="chooser" aria-label={words.chooserTitle}>
      <FindBox text={typed} onType={setTyped} />
      <FoundPart
        {...paging}
        said={q === '' ? finder.allMoments(total ?? 0) : finder.foundMoments(total ?? 0)}
        shown={found.length}
        total={total}
        hasMore={pages.at(-1)?.next !== undefined}
        nothing={<p className="library-nothing">{q === '' ? finder.noMoments : finder.nothing(q)}</p>}
        onMore={paging.more}
        onTryAgain={paging.again}
      >
        <MomentList
          label={words.chooserTitle}
          moments={found}
          today={today}
          preview={(moment) => <MomentPreview moment={moment} />}
          verbs={(moment) => (
            <div className="chooser-verbs">
              <PinVerbs headline={moment.headline} isBusy={isBusy} onPin={(when) => onPin(moment, when)} />
            </div>
          )}
        />
      </FoundPart>
    </section>
  );
}

/** Somebody who types fast is waited for. */
const pause = 200;

function useWhatIsLookedFor(typed: string): string {
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return q;
}
