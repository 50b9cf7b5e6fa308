import { useState } from 'react';
import { useApi } from '../../../ApiContext';
import type { Sheet } from '../../../../domain/spreadsheetColumns';
import { useImportingWords } from '../../../words/importingWords';
import { PageHead } from '../PageHead';
import { ChooseFile } from './ChooseFile';
import { FilePlan, type Incomplete } from './FilePlan';
import { forgetHalfWay, readHalfWay, rememberHalfWay } from './halfWay';
import { createRun, type ImportRun } from './importRun';
import { rowsOf, type ReadFile } from './readFile';
import { RunView } from './RunView';
import '../pages.css';
import './importing.css';

interface ImportPageProps {
  readonly me: { readonly isCurator: boolean };
  readonly onLeave: () => void;
  /** Something of the file is in the library now. */
  readonly onImported?: () => void;
  /** Milliseconds before each further try. */
  readonly pauses?: readonly number[];
}

/** From a file to the library: choose it, see what would happen, bring it in. */
export function ImportPage({ me, onLeave, onImported, pauses }: ImportPageProps) {
  const words = useImportingWords();
  const api = useApi();
  const [file, setFile] = useState<ReadFile>();
  const [run, setRun] = useState<ImportRun>();
  const [halfWay] = useState(readHalfWay);

  const begin = (chosen: ReadFile, of: Sheet, incomplete: Incomplete) => {
    const { name, mark } = chosen;
    const onKept = (kept: number, all: number) => {
      rememberHalfWay({ name, mark, kept, all });
      onImported?.();
    };
    const begun = createRun({ api, rows: rowsOf(chosen, of), incomplete, pauses, onKept });
    setRun(begun);
    void begun.check().then(() => {
      const { phase, all } = begun.state();
      if (phase === 'checked' && all === 0) forgetHalfWay(mark);
    });
  };
  const another = () => {
    run?.cancel();
    setRun(undefined);
    setFile(undefined);
  };

  return (
    <div className="library-page importing">
      <PageHead title={words.import.title} back={words.back} />
      {!me.isCurator && <p className="importing-about">{words.import.notForYou}</p>}
      {me.isCurator && !file && <ChooseFile halfWay={halfWay} onRead={setFile} />}
      {file && !run && (
        <FilePlan
          file={file}
          isHalfWay={halfWay?.mark === file.mark}
          onCheck={(of, incomplete) => begin(file, of, incomplete)}
          onAnother={another}
        />
      )}
      {file && run && (
        <RunView file={file} run={run} onAnother={another} onLeave={onLeave} onAgain={() => setRun(undefined)} />
      )}
    </div>
  );
}
