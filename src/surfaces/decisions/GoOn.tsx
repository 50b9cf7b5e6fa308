import type { DecisionPage } from '../../../domain/decisionLog';
import type { Decision } from '../../../domain/decisions';
import type { Drafts } from '../../meeting/drafts';
import { useRef } from 'react';
import type { Problem } from '../../../domain/problems';
import { mayHaveArrived } from '../../forms/useForm';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useGoingOnWords } from '../../words/goingOnWords';
import { SaidBars, useEachSaid } from '../library/SaidBar';
import type { Doing } from '../library/useDoing';
import { GoOnOutcome } from './GoOnOutcome';
import { GoOnReplacing } from './GoOnReplacing';
import { GoOnReview } from './GoOnReview';
import { GoOnState } from './GoOnState';
import { NotDone } from './NotDone';
import { outcomeDraft } from './outcomeForm';
import { OutcomeLeft } from './OutcomeLeft';
import '../../forms/fields.css';
import '../library/library.css';

interface GoOnProps {
  readonly page: DecisionPage;
  readonly drafts: Drafts;
  /** Outlives this card: a refusal may say why it has gone. */
  readonly doing: Doing;
  readonly again: () => Promise<void>;
}

/** What is done stands on the page at once; `back` takes it back. */
export type Done = (text: string, back?: (idempotencyKey: string) => Promise<Decision>) => void;
/** What was typed is dropped; `back` brings it back. */
export type Dropped = (back: () => void) => void;
/** What was refused once and for all is read again, as it stands by now. */
export type LookAgain = (problem: Problem) => false;

/** One that was replaced, looked back on and replaces nothing itself leaves nothing to be done. */
function takesMore({ state, review, supersedes }: Decision): boolean {
  return state !== 'superseded' || !review || supersedes !== undefined;
}

/** For the people of its meeting: what becomes of a decision once that is over. */
export function GoOn({ page: { listed }, drafts, doing, again }: GoOnProps) {
  const words = useGoingOnWords();
  const record = useDecisionRecordWords();
  const { all, say, unsay } = useEachSaid();
  const undos = useRef(0);
  const { decision } = listed;
  const lookAgain: LookAgain = (problem) => {
    if (!mayHaveArrived(problem)) void again();
    return false;
  };
  const done: Done = (text, back) => {
    doing.forget();
    const name = `undo ${(undos.current += 1)}`;
    const refused = (problem: Problem) => {
      if (!mayHaveArrived(problem)) unsay(takeBack);
      return lookAgain(problem);
    };
    const undo = async () => {
      if (!back || !(await doing.attempt(name, back, refused))) return;
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
  const parts = { listed, doing, done, dropped, lookAgain, again };
  const left = decision.state === 'superseded' && (
    <OutcomeLeft drafts={drafts} of={outcomeDraft(listed.series, decision.id)} why={record.replacedLater} />
  );
  if (!takesMore(decision))
    return (
      <>
        <SaidBars all={all} of={decision.revision} />
        <NotDone problem={doing.problem} of={decision.revision} />
        {left}
      </>
    );
  return (
    <section className="page-card go-on" aria-labelledby="go-on">
      <h2 id="go-on">{words.title}</h2>
      <p className="quiet">{words.about}</p>
      <SaidBars all={all} of={decision.revision} />
      <NotDone problem={doing.problem} of={decision.revision} />
      <GoOnState {...parts} />
      <GoOnReplacing {...parts} />
      {left || <GoOnOutcome {...parts} drafts={drafts} />}
      {!decision.review && <GoOnReview {...parts} drafts={drafts} />}
    </section>
  );
}
