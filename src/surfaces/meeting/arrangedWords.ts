import type { Pin } from '../../../domain/meetings';
import { useWords } from '../../words';
import { useArrangingWords } from '../../words/arrangingWords';
import { useSittingWords } from '../../words/sittingWords';

export type ArrangedWords = ReturnType<typeof useArrangedWords>;

/** A sentence that is kept on show: put together when it is drawn, it follows the language. */
export type Sentence = (words: ArrangedWords) => string;

export function useArrangedWords() {
  const { common } = useWords();
  const { expected, lock } = useSittingWords();
  const { pin, skip, aside } = useArrangingWords();
  return { common, expected, lock, pin, skip, aside };
}

export function whenPinned({ common, pin }: ArrangedWords, { when, on }: Pick<Pin, 'when' | 'on'>): string {
  return when === 'date' ? pin.whens.date(on === undefined ? '' : common.day(on)) : pin.whens[when];
}

export function saidSetAside({ common, aside }: ArrangedWords, headline: string, until: string | undefined): string {
  return until === undefined ? aside.gone(headline) : aside.paused(headline, common.day(until));
}
