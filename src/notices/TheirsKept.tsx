import { flushSync } from 'react-dom';
import type { Refused } from '../meeting/errands';
import { useMeetingVerbs } from '../meeting/MeetingContext';
import { OfferLine } from '../parts/OfferLine';
import { shortened } from '../parts/shortened';
import { useMergingWords } from '../words/mergingWords';

interface TheirsKeptProps {
  readonly refused: Refused;
  /** One's own words, that were let go of. */
  readonly mine: string;
}

/** Where somebody chose theirs over their own: to choose again, both stand there once more. */
export function TheirsKept({ refused, mine }: TheirsKeptProps) {
  const words = useMergingWords();
  const { chooseAgain } = useMeetingVerbs();
  const of = shortened(mine);
  const again = (line: HTMLElement) => {
    const around = line.parentElement;
    flushSync(() => chooseAgain(refused));
    around?.querySelector<HTMLElement>('.notice button')?.focus();
  };
  return <OfferLine said={words.theirsKept(of)} of={of} onUndo={again} isTaking />;
}
