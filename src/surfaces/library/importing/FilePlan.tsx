import { sheets } from '../../../../domain/spreadsheetColumns';
import { useImportingWords } from '../../../words/importingWords';
import { ColumnChoices } from './ColumnChoices';
import type { Plan, Planned } from './plan';
import { rowCount } from './readFile';
import { useFocus } from './useFocus';

interface FilePlanProps {
  readonly planned: Planned;
  readonly isHalfWay: boolean;
  readonly onChange: (plan: Plan) => void;
  readonly onCheck: () => void;
  readonly onAnother: () => void;
}

/** What the file holds as far as its headings say, and what is to become of it. */
export function FilePlan({ planned: { file, plan }, isHalfWay, onChange, onCheck, onAnother }: FilePlanProps) {
  const words = useImportingWords().import;
  const heading = useFocus();
  const { of, incomplete, mapping } = plan;
  const isAnyRead = file.kind === 'library' || Object.keys(mapping[of]).length > 0;
  return (
    <form
      className="importing-plan"
      onSubmit={(event) => {
        event.preventDefault();
        if (isAnyRead) onCheck();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {words.file(file.name, rowCount(file))}
      </h2>
      {isHalfWay && <p className="importing-note">{words.sameFile}</p>}
      {file.kind === 'table' && (
        <Choice
          legend={words.kindLegend}
          name="sheet"
          values={sheets}
          labels={words.kinds}
          chosen={of}
          onChoose={(chosen) => onChange({ ...plan, of: chosen })}
        />
      )}
      {file.kind === 'table' && (
        <ColumnChoices
          key={of}
          of={of}
          table={file.table}
          mapping={mapping[of]}
          onChange={(changed) => onChange({ ...plan, mapping: { ...mapping, [of]: changed } })}
        />
      )}
      {of === 'moments' && (
        <Choice
          legend={words.incompleteLegend}
          name="incomplete"
          values={['refuse', 'draft'] as const}
          labels={words.incomplete}
          chosen={incomplete}
          onChoose={(chosen) => onChange({ ...plan, incomplete: chosen })}
        />
      )}
      <p className="page-verbs">
        <button type="submit" className="button button-primary" aria-disabled={!isAnyRead}>
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
