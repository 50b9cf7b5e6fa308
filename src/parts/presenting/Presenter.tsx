import type { Person } from '../../../domain/people';
import { usePresentingWords } from '../../words/presentingWords';
import './presenting.css';

interface PresenterProps {
  readonly presenter: Person;
  /** Nobody, where all look at the same screen. */
  readonly me?: Person | undefined;
}

/** Whose turn it is to tell the moment. */
export function Presenter({ presenter, me }: PresenterProps) {
  const words = usePresentingWords();
  const isMine = presenter.id === me?.id;
  return (
    <p className="presenter" data-mine={isMine} role="status">
      {isMine ? words.yourTurn(presenter.name) : words.presents(presenter.name)}
    </p>
  );
}
