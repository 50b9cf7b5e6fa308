import type { Action, ActionId } from '../../../domain/actions';
import type { MeetingAddress } from '../../../domain/contract';
import type { MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import type { ApiClient } from '../../apiClient';

type Place = { readonly meeting: MeetingAddress; readonly action: ActionId };
type Send = (place: Place, idempotencyKey: string) => Promise<Action>;

/** Sends what changes an item, under the name of the verb, and shows what became of it. */
export type Change = (verb: string, item: MyAction, send: Send) => Promise<MyAction | undefined>;

/** What can be done with an action that waits for one, or stands still with somebody else. */
export function callsOn(api: ApiClient, change: Change) {
  return {
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
    ask: (item: MyAction) =>
      change('ask its owner', item, (params, idempotencyKey) => api.call('askOwner', { params }, { idempotencyKey })),
    takeBackInquiry: (item: MyAction, askedAt: string) =>
      change('take back what was asked', item, (params, idempotencyKey) =>
        api.call('takeBackInquiry', { params, query: { askedAt } }, { idempotencyKey }),
      ),
  };
}
