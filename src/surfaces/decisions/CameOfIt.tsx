import { isOverdue } from '../../../domain/actions';
import type { ActionOfDecision } from '../../../domain/decisionLog';
import { dayOf } from '../../parts/dayOf';
import { useWords } from '../../words';
import { useDecisionLogWords } from '../../words/decisionLogWords';
import { actionFacts } from './actionFacts';
import { LoggedPart } from './LoggedPart';

/** The actions that were made of a decision and of its notes: whose they are, until when, and whether they are done. */
export function CameOfIt({ actions }: { readonly actions: readonly ActionOfDecision[] }) {
  const { common } = useWords();
  const { page: words, actions: said } = useDecisionLogWords();
  const today = dayOf(new Date());
  if (actions.length === 0) return null;
  return (
    <LoggedPart title={words.cameOfIt}>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <span>{action.text}</span>
            <p className="quiet" data-overdue={isOverdue(action, today)}>
              {actionFacts(action, { words: said, day: common.day, today }).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </LoggedPart>
  );
}
