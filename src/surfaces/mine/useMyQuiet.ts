import type { MyDigest } from '../../../domain/myDigest';
import type { Quieting } from '../../../domain/quiet';
import { useWords } from '../../words';
import { useMorningWords } from '../../words/morningWords';
import { sayDone, type Saying } from './doneAndBack';
import { textOf } from './ForToday';
import type { useMyDigest } from './useMyDigest';

/** What is put off, or told again, with what is said of it. */
export function useMyQuiet({ digest, quiet }: ReturnType<typeof useMyDigest>, saying: Saying) {
  const { common } = useWords();
  const words = useMorningWords();
  return async (asked: Quieting) => {
    const { item: key } = asked;
    const item = digest && key !== undefined ? itemIn(digest, key) : undefined;
    const before = digest && untilIn(digest, key);
    const now = await quiet(asked);
    // Of the message as a whole its own part says how it stands.
    if (!now || !item || key === undefined) return;
    const text = textOf(item, words);
    const until = untilIn(now, key);
    if (until !== undefined)
      sayDone(saying, {
        text,
        said: (of) => (until === 'never' ? words.saidNever(of) : words.saidPutOff(common.day(until), of)),
        takeBack: () => quiet({ item: key, for: 'on' }),
        saidBack: words.saidAgain,
      });
    else if (before === 'never')
      sayDone(saying, {
        text,
        said: words.saidAgain,
        takeBack: () => quiet({ item: key, for: 'never' }),
        saidBack: words.saidNever,
      });
    // Put off anew, it would be until another day.
    else saying.say(words.saidAgain(text));
  };
}

function itemIn({ items, putOff = [] }: MyDigest, key: string) {
  return [...items, ...putOff.map(({ item }) => item)].find((item) => item.key === key);
}

function untilIn({ putOff = [] }: MyDigest, key: string | undefined) {
  return putOff.find(({ item }) => item.key === key)?.until;
}
