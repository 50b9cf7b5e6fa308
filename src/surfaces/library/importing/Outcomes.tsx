import { useMemo, useState } from 'react';
import { headingOf } from '../../../../domain/spreadsheetColumns';
import { useWords } from '../../../words';
import { useImportingWords } from '../../../words/importingWords';
import type { RunRow } from './batches';
import { countOutcomes, outcomeKinds, titleOf, type OutcomeKind } from './outcomes';
import { useReading, useReasons } from './reasons';

/** As many as are read at a glance; ten thousand at once would keep the page from answering. */
const rowsOnPage = 50;

/** The rows of the file with what they would do, one page and one outcome at a time. */
export function Outcomes({ rows }: { readonly rows: readonly RunRow[] }) {
  const words = useImportingWords().import;
  const counts = countOutcomes(rows);
  const [chosen, setChosen] = useState<OutcomeKind | 'all'>(counts.refused > 0 ? 'refused' : 'all');
  const [page, setPage] = useState(0);
  const shown = useMemo(
    () => rows.filter(({ outcome }) => outcome && (chosen === 'all' || outcome.outcome === chosen)),
    [rows, chosen],
  );
  const from = Math.min(page, Math.max(0, Math.ceil(shown.length / rowsOnPage) - 1)) * rowsOnPage;
  const choose = (kind: OutcomeKind | 'all') => {
    setChosen(kind);
    setPage(0);
  };
  const known = rows.filter(({ outcome }) => outcome).length;
  return (
    <section className="importing-outcomes" aria-label={words.tableLabel}>
      <div className="chips" role="group" aria-label={words.filterLabel}>
        {(['all', ...outcomeKinds] as const).map((kind) => (
          <label key={kind} className="chip" data-outcome={kind}>
            <input
              type="radio"
              className="visually-hidden"
              name="outcome"
              checked={kind === chosen}
              onChange={() => choose(kind)}
            />
            {kind === 'all' ? words.allRows : words.outcomes[kind]}{' '}
            <b>{words.number(kind === 'all' ? known : counts[kind])}</b>
          </label>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="quiet-line">{words.nothingHere}</p>
      ) : (
        <Rows rows={shown.slice(from, from + rowsOnPage)} />
      )}
      {shown.length > rowsOnPage && (
        <p className="page-verbs">
          <button
            type="button"
            className="button"
            aria-disabled={from === 0}
            onClick={() => from > 0 && setPage(from / rowsOnPage - 1)}
          >
            {words.previous}
          </button>
          <span role="status">{words.page(from + 1, Math.min(from + rowsOnPage, shown.length), shown.length)}</span>
          <button
            type="button"
            className="button"
            aria-disabled={from + rowsOnPage >= shown.length}
            onClick={() => from + rowsOnPage < shown.length && setPage(from / rowsOnPage + 1)}
          >
            {words.next}
          </button>
        </p>
      )}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly RunRow[] }) {
  const words = useImportingWords().import;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.of}-${row.row}`}>
            <th scope="row">{row.row}</th>
            <td>{titleOf(row)}</td>
            <td data-outcome={row.outcome?.outcome}>{row.outcome && words.outcomes[row.outcome.outcome]}</td>
            <td>
              <Why row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Why({ row }: { readonly row: RunRow }) {
  const language = useWords().common.language === 'vi' ? 'vi' : 'en';
  const reasons = useReasons()(row);
  const reading = useReading()(row);
  const { of, outcome } = row;
  if (reasons.length > 0)
    return (
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    );
  return (
    <>
      {outcome?.outcome === 'changed' && outcome.columns.map((column) => headingOf(of, column, language)).join(', ')}
      {reading !== undefined && <p className="quiet-line">{reading}</p>}
    </>
  );
}
