import { useState } from 'react';
import type { ListedMoment } from '../../../domain/finding';
import type { Pin } from '../../../domain/meetings';
import { mayOpen } from '../../../domain/momentStates';
import { Notice } from '../../notices/Notice';
import { FindBox, momentsWith } from '../../parts/library/FindBox';
import { MomentList } from '../../parts/library/MomentList';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { MomentPreview } from '../library/MomentPreview';
import { useLibrary } from '../library/useLibrary';

interface MomentChooserProps {
  readonly isBusy: boolean;
  readonly onPin: (moment: ListedMoment, when: Pin['when']) => void;
}

/** The moments that may open a meeting today, each with its card and the two ways to pin it. */
export function MomentChooser({ isBusy, onPin }: MomentChooserProps) {
  const { kinds } = useWords().common;
  const words = useMeetingTabWords().organizer;
  const libraryWords = useLibraryWords();
  const { library, problem, openAgain } = useLibrary();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [looked, setLooked] = useState('');
  if (problem) return <Notice problem={problem} onTryAgain={openAgain} />;
  if (!library) return <p aria-busy="true">{libraryWords.loading}</p>;
  const all = library.moments.filter((moment) => mayOpen(moment, today));
  const found = momentsWith(looked, all, kinds);
  const verb = { type: 'button', className: 'button', 'aria-disabled': isBusy } as const;
  return (
    <section className="chooser" aria-label={words.chooserTitle}>
      <FindBox text={looked} onType={setLooked} found={found.length} all={all.length} />
      {found.length === 0 && <p>{libraryWords.nothingFound(looked.trim())}</p>}
      <MomentList
        label={words.chooserTitle}
        moments={found}
        preview={(moment) => <MomentPreview moment={moment} />}
        verbs={(moment) => (
          <div className="chooser-verbs">
            <button {...verb} aria-label={words.pinNextThis(moment.headline)} onClick={() => onPin(moment, 'next')}>
              {words.pinNext}
            </button>
            <button {...verb} aria-label={words.pinEveryThis(moment.headline)} onClick={() => onPin(moment, 'every')}>
              {words.pinEvery}
            </button>
          </div>
        )}
      />
    </section>
  );
}
