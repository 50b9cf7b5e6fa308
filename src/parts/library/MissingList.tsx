import { fieldAt } from '../../forms/fieldProblems';
import { useMomentPageWords } from '../../words/momentPageWords';
import { momentFields } from './momentForm';
import { useMomentLabels } from './useMomentLabels';

interface MissingListProps {
  /** Paths into the moment: `consent.scope`. */
  readonly missing: readonly string[];
  /** The form, begun at the field; none, where it may not be edited. */
  readonly hrefOf: ((path: string) => string) | undefined;
}

/** What publishing still asks for, each a way to its field. */
export function MissingList({ missing, hrefOf }: MissingListProps) {
  const words = useMomentPageWords();
  const labelOf = useMomentLabels();
  const fields = [...new Set(missing.flatMap(pathsIn).map((path) => fieldAt(momentFields, path) ?? 'headline'))];
  if (fields.length === 0) return null;
  return (
    <section className="missing" aria-labelledby="missing-title">
      <h2 id="missing-title">{words.missing(fields.length)}</h2>
      <ul>
        {fields.map((field) => (
          <li key={field}>{hrefOf ? <a href={hrefOf(field)}>{labelOf(field)}</a> : labelOf(field)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where nothing is known of the consent, both things it needs are missing. */
function pathsIn(path: string): readonly string[] {
  return path === 'consent' ? ['consent.scope', 'consent.basis'] : [path];
}
