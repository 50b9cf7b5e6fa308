import { useState } from 'react';
import { useApi } from '../../../ApiContext';
import { useImportingWords } from '../../../words/importingWords';
import { PageHead } from '../PageHead';
import { ChooseFile } from './ChooseFile';
import { FilePlan } from './FilePlan';
import { forgetHalfWay, readHalfWay, rememberHalfWay } from './halfWay';
import { createRun, type ImportRun } from './importRun';
import { planOf, type Planned } from './plan';
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
  const [planned, setPlanned] = useState<Planned>();
  const [isChoosing, setChoosing] = useState(true);
  const [run, setRun] = useState<ImportRun>();
  const [halfWay] = useState(readHalfWay);

  const take = (file: ReadFile) => {
    const left = !planned && halfWay?.mark === file.mark ? halfWay.plan : undefined;
    setPlanned({ file, plan: left ?? planOf(file, planned) });
    setChoosing(false);
  };
  const begin = ({ file, plan }: Planned) => {
    const { name, mark } = file;
    const { incomplete } = plan;
    const onKept = (kept: number, all: number) => {
      rememberHalfWay({ name, mark, kept, all, plan });
      onImported?.();
    };
    const begun = createRun({ api, rows: rowsOf(file, plan), incomplete, pauses, onKept });
    setRun(begun);
    void begun.check().then(() => {
      const { phase, all } = begun.state();
      if (phase === 'checked' && all === 0) forgetHalfWay(mark);
    });
  };
  const another = () => {
    run?.cancel();
    setRun(undefined);
    setChoosing(true);
  };
  const isPlanned = planned && !isChoosing;

  return (
    <div className="library-page importing">
      <PageHead title={words.import.title} back={words.back} />
      {!me.isCurator && <p className="importing-about">{words.import.notForYou}</p>}
      {me.isCurator && !isPlanned && <ChooseFile halfWay={halfWay} onRead={take} />}
      {isPlanned && !run && (
        <FilePlan
          planned={planned}
          isHalfWay={halfWay?.mark === planned.file.mark}
          onChange={(plan) => setPlanned({ ...planned, plan })}
          onCheck={() => begin(planned)}
          onAnother={another}
        />
      )}
      {isPlanned && run && (
        <RunView
          file={planned.file}
          run={run}
          onAnother={another}
          onLeave={onLeave}
          onCheckAgain={() => begin(planned)}
          onChangePlan={() => setRun(undefined)}
        />
      )}
    </div>
  );
}
