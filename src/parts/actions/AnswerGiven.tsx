import { Button } from '@fluentui/react-components';
import type { Action } from '../../../domain/actions';
import { isTakenOver, type HandOver } from '../../../domain/handOvers';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import type { Undoable } from '../../meeting/meetingState';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';

interface AnswerGivenProps {
  readonly action: Action;
  readonly handOver: HandOver;
  readonly undoable: Undoable;
}

/** What one just answered, for as long as it can be taken back. */
export function AnswerGiven({ action, handOver, undoable }: AnswerGivenProps) {
  const { common } = useWords();
  const words = useHandOverWords();
  const { undo } = useMeetingVerbs();
  return (
    <div className="undo-line">
      <span role="status">{isTakenOver(handOver) ? words.tookOver : words.saidNo}</span>
      <Button size="small" aria-label={words.undoAnswer(common.undo, action.text)} onClick={() => undo(undoable)}>
        {common.undo}
      </Button>
    </div>
  );
}
