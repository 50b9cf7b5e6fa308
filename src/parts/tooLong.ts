import { useWords } from '../words';

/** How long each text may be, as the API takes it. */
export const longest = { decision: 200, action: 300, consideration: 1000, who: 200, outcome: 500 };

/** What is said at a field whose text is too long to be sent; the text itself stays as it was typed or pasted. */
export function useTooLong(text: string | undefined, most: number): string | undefined {
  const { common } = useWords();
  const tooMany = (text ?? '').trim().length - most;
  return tooMany > 0 ? common.tooLong(tooMany) : undefined;
}
