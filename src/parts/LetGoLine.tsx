import type { LetGo } from '../meeting/lettingGo';
import { wordsIn } from '../meeting/written';
import { useWrittenWords } from '../words/writtenWords';
import { OfferLine } from './OfferLine';
import { shortened } from './shortened';

interface LetGoLineProps {
  readonly one: LetGo;
  readonly onUndo: (line: HTMLElement) => void;
  readonly isTaking?: boolean;
}

/** Words that were dropped, or taken along elsewhere, for as long as that can be taken back. */
export function LetGoLine({ one, onUndo, isTaking = false }: LetGoLineProps) {
  const words = useWrittenWords();
  const of = shortened(
    wordsIn(one.draft)
      .map(({ text }) => text.trim().replace(/\s+/g, ' '))
      .join(' '),
  );
  const said = one.moved ? words.gone.moved(of) : words.letGo(of);
  return <OfferLine said={said} of={of} onUndo={onUndo} isTaking={isTaking} />;
}
