import { useLibraryWords } from '../../words/libraryWords';

interface FirstRunProps {
  readonly isBusy: boolean;
  readonly onAddCustomer: () => void;
  readonly onLoadSamples: () => void;
}

export function FirstRun({ isBusy, onAddCustomer, onLoadSamples }: FirstRunProps) {
  const words = useLibraryWords();
  return (
    <section className="first-run" aria-labelledby="first-run-title">
      <h1 id="first-run-title">{words.firstRun.title}</h1>
      <p>{words.firstRun.about}</p>
      <button type="button" className="button button-primary" onClick={onAddCustomer}>
        {words.firstRun.addCustomer}
      </button>
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
    </section>
  );
}
