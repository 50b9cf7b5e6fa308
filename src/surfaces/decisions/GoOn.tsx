import type { DecisionPage } from '../../../domain/decisionLog';
import type { Decision } from '../../../domain/decisions';
import type { Drafts } from '../../meeting/drafts';
import { Notice } from '../../notices/Notice';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useGoingOnWords } from '../../words/goingOnWords';
import { SaidBars, useEachSaid } from '../library/SaidBar';
import { useDoing } from '../library/useDoing';
import { GoOnOutcome } from './GoOnOutcome';
import { GoOnReplacing } from './GoOnReplacing';
import { GoOnReview } from './GoOnReview';
import { GoOnState } from './GoOnState';
import { outcomeDraft } from './outcomeForm';
import { OutcomeLeft } from './OutcomeLeft';
import '../../forms/fields.css';
import '../library/library.css';

interface GoOnProps {
  readonly page: DecisionPage;
  readonly drafts: Drafts;
  readonly again: () => Promise<void>;
}

/** What is done stands on the page at once; `back` takes it back. */
export type Done = (text: string, back?: (idempotencyKey: string) => Promise<Decision>) => void;
/** What was typed is dropped; `back` brings it back. */
export type Dropped = (back: () => void) => void;

/** For the people of its meeting: what becomes of a decision once that is over. */
export function GoOn({ page: { listed }, drafts, again }: GoOnProps) {
  const words = useGoingOnWords();
  const record = useDecisionRecordWords();
  const { all, say, unsay } = useEachSaid();
  const undoing = useDoing();
  const { decision } = listed;
  const done: Done = (text, back) => {
    undoing.forget();
    const undo = async () => {
      if (!back || !(await undoing.attempt(text, back))) return;
      unsay(takeBack);
      say(words.takenBack);
      await again();
    };
    const takeBack = () => void undo();
    say(text, back && takeBack);
    void again();
  };
  const dropped: Dropped = (back) => {
    const undo = () => {
      back();
      unsay(undo);
      say(words.takenBack);
    };
    say(words.dropped, undo);
  };
  const parts = { listed, done, dropped, again };
  return (
    <section className="page-card go-on" aria-labelledby="go-on">
      <h2 id="go-on">{words.title}</h2>
      <p className="quiet">{words.about}</p>
      <SaidBars all={all} of={decision.revision} />
      {undoing.problem && <Notice problem={undoing.problem} />}
      <GoOnState {...parts} />
      <GoOnReplacing {...parts} />
      {decision.state === 'superseded' ? (
        <OutcomeLeft drafts={drafts} of={outcomeDraft(listed.series, decision.id)} why={record.replacedLater} />
      ) : (
        <GoOnOutcome {...parts} drafts={drafts} />
      )}
      {!decision.review && <GoOnReview {...parts} drafts={drafts} />}
    </section>
  );
}
