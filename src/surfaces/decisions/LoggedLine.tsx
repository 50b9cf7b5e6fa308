import { removedSinceLock } from '../../../domain/amendments';
import { isUndecided } from '../../../domain/decisions';
import { reviewWaits } from '../../../domain/reviews';
import type { ListedDecision } from '../../../domain/decisionLog';
import { useWords } from '../../words';
import { useAmendingWords } from '../../words/amendingWords';
import { useDecisionLogWords } from '../../words/decisionLogWords';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { printRoute } from '../library/route';
import { dayOf } from '../../parts/dayOf';
import { printFinding } from './useDecisionSearch';

/** One decision of the log: it leads to its page, and its customers to all that they would feel. */
export function LoggedLine({ logged }: { readonly logged: ListedDecision }) {
  const { common } = useWords();
  const words = useDecisionLogWords();
  const { states, verdicts, ...record } = useDecisionRecordWords();
  const amending = useAmendingWords();
  const { series, title, decision, considered, isOn, customers } = logged;
  const gone = removedSinceLock(decision);
  const { id, text, state, effect, outcome, by, at, review, reviewOn } = decision;
  const asked = reviewWaits(decision, dayOf(new Date())) ? record.reviewWaits : words.due;
  const facts = [
    title || words.noTitle,
    common.day(dayOf(at)),
    words.by(by.name),
    // Of a meeting that is on the notes are counted when it ends.
    (considered > 0 || !(isOn || isUndecided(decision))) && words.considered(considered),
    review ? `${words.reviewed}: ${verdicts[review.verdict]}` : reviewOn && asked(common.day(reviewOn)),
  ];
  return (
    <li className="logged">
      <p className="logged-marks">
        <span className="tag">{gone ? amending.removedTag : states[state]}</span>
        {effect && <span className="tag">{common.effectsOnDecision[effect]}</span>}
      </p>
      <a className="logged-link" href={printRoute({ at: 'decision', series, decision: id })}>
        {text}
      </a>
      {outcome !== undefined && <p>{outcome}</p>}
      {gone && <p className="quiet">{amending.removed(gone.by.name, common.day(dayOf(gone.at)))}</p>}
      <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
      {customers.length > 0 && (
        <p className="quiet">
          {words.feltBy}{' '}
          {customers.map(({ id: customer, name }) => (
            <a
              key={customer}
              className="logged-customer"
              aria-label={words.onlyFeltBy(name)}
              href={printRoute({ at: 'decisions', find: printFinding({ customer }) })}
            >
              {name}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}
