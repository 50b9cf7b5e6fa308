import { useCallback, useEffect, useMemo, useState } from 'react';
import { parseSearch, printSearch, withWords, wordsOf, type Search } from '../../../parts/library/searching';
import type { Go } from '../useRoute';

export interface Searching {
  readonly search: Search;
  /** What stands in the box, also before it is looked for. */
  readonly text: string;
  readonly type: (text: string) => void;
  /** Looked for now, without waiting for the next letter. */
  readonly findNow: () => void;
  /** Another filter; words that were just typed go with it. */
  readonly narrow: (search: Search) => void;
  /** Another search, whatever stands in the box. */
  readonly open: (search: Search) => void;
}

/** Somebody who types fast is waited for. */
const pause = 200;

/** The search in the address and the words in the box: each follows the other, and typing fills no history. */
export function useSearch(find: string, go: Go): Searching {
  const search = useMemo(() => parseSearch(find), [find]);
  const found = wordsOf(search);
  const [text, setText] = useState(found);
  /** The words that the box last sent into the address, and those that last stood there. */
  const [sent, setSent] = useState(found);
  const [seen, setSeen] = useState(found);
  // Only an address that changes by itself changes the box: what is typed meanwhile is newer than what was sent.
  if (found !== seen) {
    setSeen(found);
    if (found !== sent) {
      setSent(found);
      setText(found);
    }
  }
  const send = useCallback(
    (next: Search, words: string, instead: boolean) => {
      setText(words);
      setSent(wordsOf(next));
      go({ at: 'home', find: printSearch(next) }, { instead });
    },
    [go],
  );
  const typed = text.trim().slice(0, 200);
  const findNow = useCallback(() => {
    // The first letters are a place to go back from; the letters after them are not.
    if (typed !== found) send(withWords(search, typed), text, found !== '');
  }, [send, search, typed, found, text]);
  useEffect(() => {
    const timer = setTimeout(findNow, pause);
    return () => clearTimeout(timer);
  }, [findNow]);
  return {
    search,
    text,
    type: setText,
    findNow,
    narrow: (next) => send(typed === found ? next : withWords(next, typed), text, false),
    open: (next) => send(next, wordsOf(next), false),
  };
}
