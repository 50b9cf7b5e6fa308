import { useEffect, useRef, useState, type DragEvent } from 'react';
import { sheets, type Sheet } from '../../../../domain/spreadsheetColumns';
import { useWords } from '../../../words';
import { useImportingWords } from '../../../words/importingWords';
import { writeSheet } from './csv';
import type { HalfWay } from './halfWay';
import { readFile, type ReadFile, type Unread } from './readFile';
import { save } from './save';

interface ChooseFileProps {
  readonly halfWay: HalfWay | undefined;
  readonly onRead: (file: ReadFile) => void;
}

/** The page gets its turn between two parts of a long file. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

export function ChooseFile({ halfWay, onRead }: ChooseFileProps) {
  const words = useImportingWords().import;
  const [reading, setReading] = useState<string>();
  const [unread, setUnread] = useState<Unread>();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setUnread(undefined);
    setReading(file.name);
    const read = await readFile(file, pause);
    if (!isHere.current) return;
    setReading(undefined);
    if ('unread' in read) setUnread(read.unread);
    else onRead(read);
  };
  const over = (event: DragEvent, isIn: boolean) => {
    event.preventDefault();
    setOver(isIn);
  };
  return (
    <>
      <p className="importing-about">{words.about}</p>
      {halfWay && <p className="importing-note">{words.halfWay(halfWay.name, halfWay.kept, halfWay.all)}</p>}
      <div
        className="importing-drop"
        data-over={isOver}
        onDragOver={(event) => over(event, true)}
        onDragLeave={(event) => over(event, false)}
        onDrop={(event) => {
          over(event, false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={words.choose}
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file again, mended meanwhile, is a choice too.
            event.target.value = '';
          }}
        />
        <button type="button" className="button button-primary" onClick={() => input.current?.click()}>
          {words.choose}
        </button>
        <span className="quiet-line">{words.drop}</span>
        <span className="quiet-line">{words.accepted}</span>
      </div>
      <div role="status">{reading !== undefined && <p aria-busy="true">{words.reading(reading)}</p>}</div>
      {unread && (
        <p className="notice" role="alert">
          {words.unread[unread]}
        </p>
      )}
      <Templates />
    </>
  );
}

function Templates() {
  const { language } = useWords().common;
  const words = useImportingWords().import;
  const saveTemplate = (sheet: Sheet) =>
    save(`${words.templateName[sheet]}.csv`, writeSheet(sheet, [], language === 'vi' ? 'vi' : 'en'), 'text/csv');
  return (
    <p className="importing-templates">
      {words.templates}{' '}
      {sheets.map((sheet) => (
        <button key={sheet} type="button" className="link-button" onClick={() => saveTemplate(sheet)}>
          {words.template[sheet]}
        </button>
      ))}
    </p>
  );
}
