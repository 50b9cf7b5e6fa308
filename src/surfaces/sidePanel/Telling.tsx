import type { MeetingView } from '../../../domain/meetingView';
import type { Occurrence } from '../../../domain/meetings';
import { usePresentingWords } from '../../words/presentingWords';
import { AnswerQuestion } from './AnswerQuestion';
import { LibrarySmall } from './LibrarySmall';
import { NothingOpens } from './NothingOpens';
import { PassTurn } from '../../parts/presenting/PassTurn';
import { TellIt } from './TellIt';
import { useSayShown } from './useSayShown';
import '../../parts/presenting/presenting.css';

interface TellingProps {
  readonly view: MeetingView;
  readonly occurrence: Occurrence;
}

/** All that can be done with what opens the meeting; fetched once that is on show. */
export function Telling({ view, occurrence }: TellingProps) {
  const words = usePresentingWords();
  const { state, changedBy } = occurrence.showing;
  const isOver = state === 'discussed' || state === 'skipped';
  useSayShown(view, occurrence);
  switch (view.opening.kind) {
    case 'off':
      return <NothingOpens view={view} />;
    case 'question':
      return (
        <>
          <PassTurn view={view} showing={occurrence.showing} />
          <AnswerQuestion meeting={view.title} occurrence={occurrence.key} />
        </>
      );
    case 'moment':
      if (state === 'released') return <p>{words.releasedBy(changedBy?.name ?? words.somebody)}</p>;
      return (
        <>
          {!isOver && <PassTurn view={view} showing={occurrence.showing} />}
          <TellIt view={view} showing={occurrence.showing} />
          {!isOver && <LibrarySmall view={view} />}
        </>
      );
    case 'veiled':
    case 'withdrawn':
      return null;
  }
}
