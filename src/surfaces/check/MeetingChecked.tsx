import type { MeetingAddress } from '../../../domain/contract';
import { useWords } from '../../words';
import { useCheckWords } from '../../words/checkWords';
import { useAnswer } from '../library/useAnswer';
import { meetingLines } from './checkLines';
import { CheckPage } from './CheckPage';
import { StuckList } from './StuckList';
import { UnsureCards } from './UnsureCards';

interface MeetingCheckedProps {
  readonly meeting: MeetingAddress;
  readonly onBack: () => void;
}

/** How one meeting stands with Teams. */
export function MeetingChecked({ meeting, onBack }: MeetingCheckedProps) {
  const { common } = useWords();
  const words = useCheckWords();
  const { answer, problem, again } = useAnswer('checkMeeting', { meeting });
  const lookAgain = () => void again();
  const back = (
    <button type="button" className="link-button" onClick={onBack}>
      {words.backToMeeting}
    </button>
  );
  const lines = answer && meetingLines(answer, { words, day: common.day, now: Date.now() });
  return (
    <CheckPage title={words.ofMeeting} back={back} lines={lines} problem={problem} onAgain={lookAgain}>
      {answer?.mayRun && <UnsureCards meeting={meeting} onSettled={lookAgain} />}
      {answer && <StuckList stuck={answer.stuck} onEnded={lookAgain} />}
    </CheckPage>
  );
}
