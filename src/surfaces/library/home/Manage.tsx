import type { LibraryHome } from '../../../../domain/libraryCalls';
import { useLibraryHomeWords } from '../../../words/libraryHomeWords';
import { useLibraryWords } from '../../../words/libraryWords';
import { printRoute } from '../route';

interface ManageProps {
  readonly home: LibraryHome;
  readonly isBusy: boolean;
  readonly onLoadSamples: () => void;
  readonly onRemoveSamples: () => void;
}

/** What is done with the library as a whole: rarely, and out of the way of what is done each day. */
export function Manage({ home, isBusy, onLoadSamples, onRemoveSamples }: ManageProps) {
  const words = useLibraryHomeWords();
  const verbs = useLibraryWords();
  const samples = home.hasSamples ? onRemoveSamples : onLoadSamples;
  // Beside real customers only curators bring invented ones.
  if (!home.hasSamples && !home.me.isCurator) return null;
  return (
    <section className="home-card" aria-labelledby="manage">
      <h2 id="manage">{words.manage}</h2>
      {home.hasSamples && <p className="quiet">{words.hasSamples}</p>}
      <div className="manage-verbs">
        <button type="button" className="button" aria-disabled={isBusy} onClick={() => !isBusy && samples()}>
          {isBusy ? verbs.working : home.hasSamples ? verbs.removeSamples : verbs.loadSamples}
        </button>
        {home.me.isCurator && (
          <>
            <a className="button" href={printRoute({ at: 'import' })}>
              {words.bring}
            </a>
            <a className="button" href={printRoute({ at: 'export' })}>
              {words.takeAlong}
            </a>
            <a className="button" href={printRoute({ at: 'check' })}>
              {words.check}
            </a>
          </>
        )}
      </div>
    </section>
  );
}
