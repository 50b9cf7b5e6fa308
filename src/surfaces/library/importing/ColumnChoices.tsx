import { useId, useMemo, useState } from 'react';
import { columnsOf, headingOf, neededColumns, type Sheet } from '../../../../domain/spreadsheetColumns';
import { useWords } from '../../../words';
import { useImportingWords } from '../../../words/importingWords';
import type { FileTable } from './csv';
import { fileColumns, leftOut, missingIn, readFrom, type FileColumn, type Mapping } from './mapping';

interface ColumnChoicesProps {
  readonly of: Sheet;
  readonly table: FileTable;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** From which column of the file each field is read: as its headings say, or as somebody says who knows better. */
export function ColumnChoices({ of, table, mapping, onChange }: ColumnChoicesProps) {
  const words = useImportingWords().import;
  const columns = useMemo(() => fileColumns(table), [table]);
  const [isOpenAtFirst] = useState(() => missingIn(of, mapping).length > 0);
  return (
    <div className="importing-columns">
      <Said of={of} table={table} mapping={mapping} />
      <details open={isOpenAtFirst}>
        <summary>{words.columnsTitle}</summary>
        <div className="importing-fields" role="group" aria-label={words.columnsTitle}>
          {Object.keys(columnsOf[of]).map((field) => (
            <Field
              key={field}
              of={of}
              field={field}
              columns={columns}
              at={mapping[field]}
              onChoose={(at) => onChange(readFrom(mapping, field, at))}
            />
          ))}
        </div>
      </details>
    </div>
  );
}

interface FieldProps {
  readonly of: Sheet;
  readonly field: string;
  readonly columns: readonly FileColumn[];
  readonly at: number | undefined;
  readonly onChoose: (at: number | undefined) => void;
}

function Field({ of, field, columns, at, onChoose }: FieldProps) {
  const words = useImportingWords().import;
  const language = useWords().common.language === 'vi' ? 'vi' : 'en';
  const id = useId();
  const named = ({ at: place, heading, isNumbered }: FileColumn) =>
    isNumbered ? words.column(place + 1, heading) : heading;
  return (
    <div className="importing-field">
      <label htmlFor={id}>
        {headingOf(of, field, language)}{' '}
        {neededColumns[of].includes(field) && <span className="quiet-line">{words.needed}</span>}
      </label>
      <select
        id={id}
        className="select"
        value={at ?? ''}
        onChange={({ target: { value } }) => onChoose(value === '' ? undefined : Number(value))}
      >
        <option value="">{words.notInFile}</option>
        {columns.map((column) => (
          <option key={column.at} value={column.at}>
            {named(column)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What becomes of the file as it is read now. */
function Said({ of, table: { headings }, mapping }: Pick<ColumnChoicesProps, 'of' | 'table' | 'mapping'>) {
  const words = useImportingWords().import;
  const language = useWords().common.language === 'vi' ? 'vi' : 'en';
  const ignored = leftOut(mapping, headings);
  const missing = missingIn(of, mapping).map((field) => headingOf(of, field, language));
  const isAnyRead = Object.keys(mapping).length > 0;
  return (
    <div className="importing-said" role="status">
      {!isAnyRead && <p className="importing-note">{words.noneRead}</p>}
      {isAnyRead && ignored.length > 0 && (
        <p className="importing-note">
          {words.ignored(ignored.length)} {ignored.join(', ')}
        </p>
      )}
      {isAnyRead && missing.length > 0 && (
        <p className="importing-note">
          {words.missing} {missing.join(', ')}
        </p>
      )}
    </div>
  );
}
