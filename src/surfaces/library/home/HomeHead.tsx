import type { LibraryHome } from '../../../../domain/libraryCalls';
import { useLibraryHomeWords } from '../../../words/libraryHomeWords';
import { useLibraryWords } from '../../../words/libraryWords';
import { printRoute } from '../route';

interface HomeHeadProps {
  readonly home: LibraryHome;
  readonly isBusy: boolean;
  readonly onLoadSamples: () => void;
  readonly onRemoveSamples: () => void;
}

/** What this is, what one may do here, and the ways to add. */
export function HomeHead({ home, isBusy, onLoadSamples, onRemoveSamples }: HomeHeadProps) {
  const words = useLibraryHomeWords();
  const verbs = useLibraryWords();
  const samples = home.hasSamples ? onRemoveSamples : onLoadSamples;
  return (
    <header className="library-head">
      <div>
        <h1>{words.title}</h1>
        <p className="library-about-page">
          {words.about} {home.me.isCurator ? words.curator : words.member}
        </p>
      </div>
      <div className="library-verbs">
        <a className="button button-primary" href={printRoute({ at: 'addMoment' })}>
          {verbs.addMoment}
        </a>
        <a className="button" href={printRoute({ at: 'capture' })}>
          {words.capture}
        </a>
        <a className="button" href={printRoute({ at: 'addCustomer', forMoment: false })}>
          {verbs.addCustomer}
        </a>
        {home.me.isCurator && (
          <>
            <a className="button button-quiet" href={printRoute({ at: 'import' })}>
              {words.bring}
            </a>
            <a className="button button-quiet" href={printRoute({ at: 'export' })}>
              {words.takeAlong}
            </a>
          </>
        )}
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={isBusy}
          onClick={() => !isBusy && samples()}
        >
          {isBusy ? verbs.working : home.hasSamples ? verbs.removeSamples : verbs.loadSamples}
        </button>
      </div>
    </header>
  );
}
