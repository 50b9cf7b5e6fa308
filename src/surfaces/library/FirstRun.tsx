import { useLibraryHomeWords } from '../../words/libraryHomeWords';
import { useLibraryWords } from '../../words/libraryWords';
import { printRoute } from './route';

interface FirstRunProps {
  readonly isBusy: boolean;
  readonly onAddCustomer: () => void;
  readonly onLoadSamples: () => void;
  readonly isCurator: boolean;
}

export function FirstRun({ isBusy, onAddCustomer, onLoadSamples, isCurator }: FirstRunProps) {
  const { bring, decisions, mine } = useLibraryHomeWords();
  const words = useLibraryWords();
  return (
    <section className="first-run" aria-labelledby="first-run-title">
      <h1 id="first-run-title">{words.firstRun.title}</h1>
      <p>{words.firstRun.about}</p>
      <button type="button" className="button button-primary" onClick={onAddCustomer}>
        {words.firstRun.addCustomer}
      </button>
      {isCurator && <a href={printRoute({ at: 'import' })}>{bring}</a>}
      <div className="first-run-samples">
        <p id="samples-about">{words.firstRun.samplesAbout}</p>
        <button
          type="button"
          className="button"
          aria-describedby="samples-about"
          aria-disabled={isBusy}
          onClick={() => !isBusy && onLoadSamples()}
        >
          {isBusy ? words.working : words.firstRun.loadSamples}
        </button>
      </div>
      {/* Both are there without a customer: meetings fill them. */}
      <a href={printRoute({ at: 'decisions', find: '' })}>{decisions}</a>
      <a href={printRoute({ at: 'mine' })}>{mine}</a>
    </section>
  );
}
