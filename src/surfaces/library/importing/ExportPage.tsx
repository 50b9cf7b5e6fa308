import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../../ApiContext';
import { Problem } from '../../../../domain/problems';
import { Notice } from '../../../notices/Notice';
import { useWords } from '../../../words';
import { useImportingWords } from '../../../words/importingWords';
import { PageHead } from '../PageHead';
import { exportFile, exportFormats, type ExportFormat } from './exportFiles';
import { gatherLibrary } from './gatherLibrary';
import { save, today } from './save';
import '../pages.css';
import './importing.css';

interface ExportPageProps {
  readonly me: { readonly isCurator: boolean };
}

type Going = { readonly at: 'waiting' } | { readonly at: 'gathering'; readonly records: number } | Ended;
type Ended =
  | { readonly at: 'saved'; readonly name: string }
  | { readonly at: 'empty' }
  | { readonly at: 'refused'; readonly problem: Problem; readonly format: ExportFormat };

/** The library as a file: gathered page by page, written here. */
export function ExportPage({ me }: ExportPageProps) {
  const words = useImportingWords();
  const exporting = useExport();
  const { going } = exporting;
  const isBusy = going.at === 'gathering';
  return (
    <div className="library-page importing">
      <PageHead title={words.export.title} back={words.back} />
      <p className="importing-about">{me.isCurator ? words.export.about : words.export.notForYou}</p>
      {me.isCurator && (
        <ul className="importing-formats">
          {exportFormats.map((format) => (
            <li key={format}>
              <button
                type="button"
                className="button"
                aria-describedby={`format-${format}`}
                aria-disabled={isBusy}
                onClick={() => !isBusy && void exporting.begin(format)}
              >
                {words.export.formats[format].label}
              </button>
              <span id={`format-${format}`} className="quiet-line">
                {words.export.formats[format].about}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {going.at === 'gathering' && <p aria-busy="true">{words.export.gathering(going.records)}</p>}
        {going.at === 'saved' && <p>{words.export.saved(going.name)}</p>}
        {going.at === 'empty' && <p>{words.export.empty}</p>}
      </div>
      {isBusy && (
        <button type="button" className="button importing-stop" onClick={exporting.cancel}>
          {words.import.cancel}
        </button>
      )}
      {going.at === 'refused' && <Notice problem={going.problem} onTryAgain={() => exporting.begin(going.format)} />}
    </div>
  );
}

function useExport() {
  const api = useApi();
  const { common } = useWords();
  const words = useImportingWords().export;
  const [going, setGoing] = useState<Going>({ at: 'waiting' });
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);

  const begin = async (format: ExportFormat) => {
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    const show = (shown: Going) => !signal.aborted && setGoing(shown);
    show({ at: 'gathering', records: 0 });
    try {
      const library = await gatherLibrary(api, signal, (records) => show({ at: 'gathering', records }));
      if (signal.aborted) return;
      if (library.customers.length + library.moments.length === 0) return void show({ at: 'empty' });
      const language = common.language === 'vi' ? 'vi' : 'en';
      const { kinds, functions, day, moment } = common;
      const file = exportFile(format, library, { ...words, language, kinds, functions, day, moment });
      const name = `${words.fileName[format]}-${today()}.${file.ending}`;
      save(name, file.text, file.type);
      show({ at: 'saved', name });
    } catch (refusal) {
      if (signal.aborted) return;
      if (!(refusal instanceof Problem)) throw refusal;
      show({ at: 'refused', problem: refusal, format });
    }
  };
  const cancel = () => {
    leaving.current.abort();
    setGoing({ at: 'waiting' });
  };
  return { going, begin, cancel };
}
