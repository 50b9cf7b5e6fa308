import type { ListedDecision } from '../../../domain/decisionLog';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useGoingOnWords } from '../../words/goingOnWords';
import type { Doing } from '../library/useDoing';
import type { Done, LookAgain } from './GoOn';
import { useDecisionCalls } from './useDecisionCalls';

interface GoOnReplacingProps {
  readonly listed: ListedDecision;
  readonly doing: Doing;
  readonly done: Done;
  readonly lookAgain: LookAgain;
}

/** That it replaces an earlier one is taken back here: until then it can't be discussed again. */
export function GoOnReplacing({ listed, doing: { doing, attempt }, done, lookAgain }: GoOnReplacingProps) {
  const words = useGoingOnWords();
  const record = useDecisionRecordWords();
  const calls = useDecisionCalls(listed);
  const { supersedes, revision } = listed.decision;
  if (!supersedes) return null;
  const takeBack = async () => {
    const freed = await attempt(`replaces ${revision}`, (key) => calls.replace(revision, null, key), lookAgain);
    if (!freed) return;
    const { id, occurrence } = supersedes;
    done(words.replacesNothing, (key) => calls.replace(freed.revision, { id, occurrence }, key));
  };
  return (
    <button type="button" className="button" aria-disabled={doing !== undefined} onClick={() => void takeBack()}>
      {record.replacesNothing}
    </button>
  );
}
