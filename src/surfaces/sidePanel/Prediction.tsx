import type { Consideration } from '../../../domain/considerations';
import type { DueReview } from '../../../domain/meetingView';
import { priorityOf } from '../../../domain/weights';
import { EffectMark } from '../../parts/considerations/EffectMark';
import { AmendedSaid } from '../../parts/AmendedSaid';
import { Marks } from '../../parts/Marks';
import { NotesRemoved } from '../../parts/NotesRemoved';
import { FoldedSaid } from '../../parts/considerations/FoldedSaid';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';

interface PredictionProps {
  /** Without its notes nothing is known of what was said. */
  readonly review: Pick<DueReview, 'decision'> & Partial<DueReview>;
}

/** What was decided, and what was said then of customers: who would feel it, by which path, and how much it weighs. */
export function Prediction({ review: { decision, considerations, hiddenNotes, removedNotes } }: PredictionProps) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  return (
    <dl>
      <dt>{words.decidedOutcome}</dt>
      <dd>
        {decision.outcome ?? words.noOutcome}
        {decision.effect && <span className="quiet"> · {common.effectsOnDecision[decision.effect]}</span>}{' '}
        <Marks record={decision} />
        <AmendedSaid record={decision} kind="decision" />
      </dd>
      {considerations && (
        <>
          <dt>{words.predicted}</dt>
          <dd>
            {considerations.length > 0 && (
              <ul>
                {considerations.map((note) => (
                  <Predicted key={note.id} note={note} />
                ))}
              </ul>
            )}
            {considerations.length === 0 && !hiddenNotes && !removedNotes && words.nothingPredicted}
            {hiddenNotes !== undefined && <p className="quiet">{words.notesWait(hiddenNotes)}</p>}
            <NotesRemoved removed={removedNotes} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** So much of a note is read at a glance; more of it is folded. */
const mostAtOnce = 2;

function Predicted({ note }: { readonly note: Consideration }) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const { effect, text, who, pathway, by } = note;
  const said = [who, pathway && common.pathways[pathway], words.saidBy(by.name)].filter(Boolean);
  return (
    <li>
      <EffectMark effect={effect} /> {text} <span className="quiet">{said.join(' · ')}</span> <Marks record={note} />
      <AmendedSaid record={note} kind="note" />
      {partsOf(note) > mostAtOnce ? (
        <details className="folded">
          <summary aria-label={words.moreOf(words.more, text)}>{words.more}</summary>
          <FoldedSaid consideration={note} />
        </details>
      ) : (
        <FoldedSaid consideration={note} />
      )}
    </li>
  );
}

function partsOf(note: Consideration): number {
  const { chain, reach, reversible, customers, evidence, harm, vulnerable } = note;
  const weighs = priorityOf(note) ?? reach ?? reversible;
  return [chain, weighs, customers, evidence, harm, vulnerable].filter((part) => part !== undefined).length;
}
