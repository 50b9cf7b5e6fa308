import { useCallback, useEffect, useRef } from 'react';
import { useDrafts } from '../../meeting/MeetingContext';
import type { Arrangement, Deed } from './useArrangement';

const field = 'expected';
/** What is on its way is kept too: a window that is closed meanwhile loses nothing. */
const onItsWay = 'expectedSent:';

/** Lines are sent one after the other, while the next is typed; one that is refused is given back to the field. */
export function useLinesInTurn({ arrange }: Arrangement) {
  const drafts = useDrafts();
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const giveBack = useCallback(
    (sent: string) => {
      const draft = drafts.read(sent);
      if (draft) drafts.giveBack(field, draft);
      drafts.clear(sent);
    },
    [drafts],
  );
  useEffect(() => drafts.fields().filter(isOnItsWay).forEach(giveBack), [drafts, giveBack]);
  return (line: { readonly id: string; readonly text: string }, deed: Deed): void => {
    const sent = `${onItsWay}${line.id}`;
    drafts.write(sent, { ...line });
    drafts.clear(field);
    turn.current = turn.current.then(async () => {
      if (await arrange(deed)) drafts.clear(sent);
      else giveBack(sent);
    });
  };
}

function isOnItsWay(name: string): boolean {
  return name.startsWith(onItsWay);
}
