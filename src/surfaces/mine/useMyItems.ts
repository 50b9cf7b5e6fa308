import { useEffect, useState } from 'react';
import type { Action, ActionId } from '../../../domain/actions';
import type { MeetingAddress } from '../../../domain/contract';
import { keysOfActions, withActions, type MyAction, type MyItems } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import { useApi } from '../../ApiContext';
import { useAnswer } from '../library/useAnswer';
import { useDoing } from '../library/useDoing';

type Place = { readonly meeting: MeetingAddress; readonly action: ActionId };
type Send = (place: Place, idempotencyKey: string) => Promise<Action>;

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
  const change = async (verb: string, item: MyAction, send: Send): Promise<MyAction | undefined> => {
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
    /** Waited when the page was opened, and was dealt with here. */
    settled: new Set(answer && keysOfActions(answer).filter((key) => !still.has(key))),
    problem,
    again,
    isBusy: doing !== undefined,
    refused,
    close: (item: MyAction) =>
      change('close', item, (params, idempotencyKey) => api.call('closeAction', { params }, { idempotencyKey })),
    reopen: (item: MyAction) =>
      change('reopen', item, (params, idempotencyKey) => api.call('reopenAction', { params }, { idempotencyKey })),
    answer: (item: MyAction, accepted: boolean, reason?: string) =>
      change(accepted ? 'accept' : 'decline', item, (params, idempotencyKey) => {
        const offeredAt = item.action.offer?.at ?? '';
        const body = { offeredAt, accepted, ...(reason !== undefined && { reason }) };
        return api.call('answerOffer', { params, body }, { idempotencyKey });
      }),
    offer: (item: MyAction, { id, name }: Person) =>
      change(`offer to ${id}`, item, (params, idempotencyKey) =>
        api.call('offerAction', { params, body: { base: item.action.revision, to: { id, name } } }, { idempotencyKey }),
      ),
    takeBackOffer: (item: MyAction, offeredAt: string) =>
      change('ask no longer', item, (params, idempotencyKey) =>
        api.call('takeBackOffer', { params, query: { offeredAt } }, { idempotencyKey }),
      ),
    takeBackAnswer: (item: MyAction, offeredAt: string) =>
      change('think again', item, (params, idempotencyKey) =>
        api.call('takeBackAnswer', { params, query: { offeredAt } }, { idempotencyKey }),
      ),
  };
}
