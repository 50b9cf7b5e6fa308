import type { Decision } from '../../../domain/decisions';
import { namedRoles } from '../../parts/decisions/namedRoles';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';

/** Who carries the decision, and between what it was made. */
export function RecordedPeople({ decision }: { readonly decision: Decision }) {
  const words = useDecisionRecordWords();
  const { options = [] } = decision;
  const roles = namedRoles(decision);
  if (roles.length + options.length === 0) return null;
  return (
    <dl className="recorded-people">
      {roles.map(({ role, names }) => (
        <div key={role}>
          <dt>{words[role]}</dt>
          <dd>{names}</dd>
        </div>
      ))}
      {options.length > 0 && (
        <div>
          <dt>{words.options}</dt>
          {options.map((option) => (
            <dd key={option} className="recorded-option">
              {option}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
