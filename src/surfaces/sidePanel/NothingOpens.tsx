import { lazy, Suspense, useState } from 'react';
import { loadPatiently } from '../../loadPatiently';
import type { MeetingAround } from '../../meeting/aroundNotes';
import { Mishap } from '../../notices/Mishap';
import { usePresentingWords } from '../../words/presentingWords';

const SettingsForm = lazy(async () => ({
  default: (await loadPatiently(() => import('../meeting/SettingsForm'))).SettingsForm,
}));

/** Nothing was pinned and nothing is chosen by itself: whoever runs the meeting can change that here. */
export function NothingOpens({ view }: { readonly view: MeetingAround }) {
  const words = usePresentingWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card">
      <h2 className="moment-headline">{words.off}</h2>
      <p className="quiet">{words.offAbout}</p>
      {view.me.mayRun && (
        <>
          <button type="button" className="button start" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words.offWay}
          </button>
          <Mishap>
            <Suspense fallback={null}>{isOpen && <SettingsForm view={view} />}</Suspense>
          </Mishap>
        </>
      )}
    </section>
  );
}
