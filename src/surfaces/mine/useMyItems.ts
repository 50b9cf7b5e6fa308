import { useEffect, useState } from 'react';
import { keysOfActions, withActions, type MyAction, type MyItems } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import { useApi } from '../../ApiContext';
import { useAnswer } from '../library/useAnswer';
import { useDoing } from '../library/useDoing';
import { callsOn, type Change } from './myItemCalls';

const noParams = {};

/** What waits for one, with what was just done here laid over it: what stands elsewhere follows a moment later. */
export function useMyItems(me: Person) {
  const api = useApi();
  const { answer, problem, again } = useAnswer('readMyItems', noParams);
  const [known, setKnown] = useState<readonly MyAction[]>([]);
  const { doing, problem: refused, attempt } = useDoing();
  useEffect(() => {
    const lookAgain = () => void (document.visibilityState === 'visible' && again());
    document.addEventListener('visibilitychange', lookAgain);
    return () => document.removeEventListener('visibilitychange', lookAgain);
  }, [again]);
  const change: Change = async (verb, item, send) => {
    const place = { meeting: item.meeting, action: item.action.id };
    const action = await attempt(`${verb} ${item.series} ${item.action.id}`, (key) => send(place, key));
    if (!action) {
      // Somebody else may have been faster.
      void again();
      return undefined;
    }
    const changed = { ...item, action };
    setKnown((before) => [...before, changed]);
    return changed;
  };
  const items: MyItems | undefined = answer && withActions(answer, known, me.id);
  const still = new Set(items && keysOfActions(items));
  return {
    items,
    me,
    /** Waited when the page was opened, and was dealt with here. */
    settled: new Set(answer && keysOfActions(answer).filter((key) => !still.has(key))),
    problem,
    again,
    isBusy: doing !== undefined,
    refused,
    ...callsOn(api, change),
  };
}
