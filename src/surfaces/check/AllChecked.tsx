import { useWords } from '../../words';
import { useCheckWords } from '../../words/checkWords';
import { home, printRoute } from '../library/route';
import { useAnswer } from '../library/useAnswer';
import { wholeLines } from './checkLines';
import { CheckPage } from './CheckPage';
import { StuckList } from './StuckList';

const noParams = {};

/** How all meetings together stand with Teams: for curators. */
export function AllChecked() {
  const { common } = useWords();
  const words = useCheckWords();
  const { answer, problem, again } = useAnswer('checkAll', noParams);
  const lookAgain = () => void again();
  const back = (
    <a className="page-back" href={printRoute(home)}>
      {words.backToLibrary}
    </a>
  );
  const lines = answer && wholeLines(answer, { words, day: common.day, now: Date.now() });
  return (
    <CheckPage title={words.ofAll} back={back} lines={lines} problem={problem} onAgain={lookAgain}>
      {answer && <StuckList stuck={answer.stuck} onEnded={lookAgain} />}
    </CheckPage>
  );
}
