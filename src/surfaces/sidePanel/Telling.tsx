import type { Occurrence } from '../../../domain/meetings';
import type { MeetingAround } from '../../meeting/aroundNotes';
import { usePresentingWords } from '../../words/presentingWords';
import { AnswerQuestion } from './AnswerQuestion';
import { LibrarySmall } from './LibrarySmall';
import { NothingOpens } from './NothingOpens';
import { PassTurn } from '../../parts/presenting/PassTurn';
import { TellIt } from './TellIt';
import { useSayShown } from './useSayShown';
import '../../parts/presenting/presenting.css';

interface TellingProps {
  readonly view: MeetingAround;
  readonly occurrence: Occurrence;
  readonly part: 'turn' | 'doing';
}

/** Whose turn it is, above the moment; all that can be done with it, below. */
export function Telling({ view, occurrence, part }: TellingProps) {
  return part === 'turn' ? (
    <PassTurn view={view} showing={occurrence.showing} />
  ) : (
    <Doing view={view} occurrence={occurrence} />
  );
}

/** Fetched once what opens the meeting is on show. */
function Doing({ view, occurrence }: Omit<TellingProps, 'part'>) {
  const words = usePresentingWords();
  const { state, changedBy } = occurrence.showing;
  useSayShown(view, occurrence);
  switch (view.opening.kind) {
    case 'off':
      return <NothingOpens view={view} />;
    case 'question':
      return <AnswerQuestion meeting={view.title} occurrence={occurrence.key} />;
    case 'moment':
      if (state === 'released') return <p>{words.releasedBy(changedBy?.name ?? words.somebody)}</p>;
      return (
        <>
          {state !== 'discussed' && state !== 'skipped' && <LibrarySmall view={view} />}
          <TellIt view={view} showing={occurrence.showing} />
        </>
      );
    case 'veiled':
    case 'withdrawn':
      return null;
  }
}
