import { useState } from 'react';
import { headingOf, sheets, type Headings, type Sheet } from '../../../../domain/spreadsheetColumns';
import { useWords } from '../../../words';
import { useImportingWords } from '../../../words/importingWords';
import { headingsOf, rowsOf, type ReadFile } from './readFile';

export type Incomplete = 'refuse' | 'draft';

interface FilePlanProps {
  readonly file: ReadFile;
  readonly isHalfWay: boolean;
  readonly onCheck: (of: Sheet, incomplete: Incomplete) => void;
  readonly onAnother: () => void;
}

/** What the file holds as far as its headings say, and what is to become of it. */
export function FilePlan({ file, isHalfWay, onCheck, onAnother }: FilePlanProps) {
  const words = useImportingWords().import;
  const [of, setOf] = useState<Sheet>(file.kind === 'table' ? file.looksLike : 'moments');
  const [incomplete, setIncomplete] = useState<Incomplete>('refuse');
  const headings = headingsOf(file, of);
  return (
    <form
      className="importing-plan"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck(of, incomplete);
      }}
    >
      <h2>{words.file(file.name, rowsOf(file, of).length)}</h2>
      {isHalfWay && <p className="importing-note">{words.sameFile}</p>}
      {file.kind === 'table' && (
        <Choice
          legend={words.kindLegend}
          name="sheet"
          values={sheets}
          labels={words.kinds}
          chosen={of}
          onChoose={setOf}
        />
      )}
      {headings && <Columns headings={headings} written={file.kind === 'table' ? file.table.headings : []} of={of} />}
      {of === 'moments' && (
        <Choice
          legend={words.incompleteLegend}
          name="incomplete"
          values={['refuse', 'draft'] as const}
          labels={words.incomplete}
          chosen={incomplete}
          onChoose={setIncomplete}
        />
      )}
      <p className="page-verbs">
        <button type="submit" className="button button-primary">
          {words.check}
        </button>
        <button type="button" className="button" onClick={onAnother}>
          {words.another}
        </button>
      </p>
    </form>
  );
}

interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly name: string;
  readonly values: readonly V[];
  readonly labels: Readonly<Record<V, string>>;
  readonly chosen: V;
  readonly onChoose: (value: V) => void;
}

function Choice<V extends string>({ legend, name, values, labels, chosen, onChoose }: ChoiceProps<V>) {
  return (
    <fieldset className="importing-choice">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {labels[value]}
        </label>
      ))}
    </fieldset>
  );
}

interface ColumnsProps {
  readonly headings: Headings;
  readonly written: readonly string[];
  readonly of: Sheet;
}

function Columns({ headings: { columns, ignored, missing }, written, of }: ColumnsProps) {
  const words = useImportingWords().import;
  const language = useWords().common.language === 'vi' ? 'vi' : 'en';
  const named = (column: string) => headingOf(of, column, language);
  return (
    <div className="importing-columns">
      <details>
        <summary>{words.columnsTitle}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.inFile}</th>
              <th scope="col">{words.means}</th>
            </tr>
          </thead>
          <tbody>
            {written.map((heading, at) => {
              const column = columns[at];
              return column === undefined ? null : (
                <tr key={column}>
                  <td>{heading}</td>
                  <td>{named(column)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
      {ignored.length > 0 && (
        <p className="importing-note">
          {words.ignored(ignored.length)} {ignored.join(', ')}
        </p>
      )}
      {missing.length > 0 && (
        <p className="importing-note">
          {words.missing} {missing.map(named).join(', ')}
        </p>
      )}
    </div>
  );
}
