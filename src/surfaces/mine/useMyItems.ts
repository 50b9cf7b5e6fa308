import { useState } from 'react';
import { Action } from '../../../domain/actions';
import { keysOfActions, nameOf, withActions, type MyAction, type MyItems } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import type { Problem } from '../../../domain/problems';
import { useApi } from '../../ApiContext';
import { useAnswer } from '../library/useAnswer';
import { useDoing } from '../library/useDoing';
import { callsOn, type Change, type Trying } from './myItemCalls';
import { useLookingAgain } from './useLookingAgain';

const noParams = {};

/** What was tried and did not come about. */
export interface RefusedTry extends Trying {
  readonly problem: Problem;
}

/** What waits for one, with what was just done here laid over it: what stands elsewhere follows a moment later. */
export function useMyItems(me: Person) {
  const api = useApi();
  const { answer, problem, again } = useAnswer('readMyItems', noParams);
  const [known, setKnown] = useState<readonly MyAction[]>([]);
  const [tried, setTried] = useState<Trying>();
  const { doing, problem: refusal, attempt } = useDoing();
  useLookingAgain(again);
  const learn = (item: MyAction, action: Action) => {
    const changed = { ...item, action };
    setKnown((before) => [...before, changed]);
    return changed;
  };
  const change: Change = async (trying, send) => {
    const { item } = trying;
    const refuse = ({ theirs }: Problem) => {
      setTried(trying);
      const { data } = Action.safeParse(theirs);
      if (data?.id === item.action.id) learn(item, data);
      return false;
    };
    const place = { meeting: item.meeting, action: item.action.id };
    const action = await attempt(keyOf(trying), (key) => send(place, key), refuse);
    if (action) return learn(item, action);
    // Somebody else may have been faster.
    void again();
    return undefined;
  };
  const items: MyItems | undefined = answer && withActions(answer, known, me.id);
  const still = new Set(items && keysOfActions(items));
  const refused: RefusedTry | undefined = refusal && tried && { ...tried, problem: refusal };
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

/** Once the action is another, the same verb is another request: it is not answered with what came of the first. */
function keyOf({ verb, item, sent = '' }: Trying): string {
  return [verb, nameOf(item), item.action.revision, sent].join(' ');
}
