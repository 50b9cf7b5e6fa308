import type { Action, ActionId } from '../../../domain/actions';
import type { MeetingAddress } from '../../../domain/contract';
import type { MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import type { ApiClient } from '../../apiClient';
import type { MyVerb } from '../../words/en/mine';

type Place = { readonly meeting: MeetingAddress; readonly action: ActionId };
type Send = (place: Place, idempotencyKey: string) => Promise<Action>;

/** What is tried, and with what. */
export interface Trying {
  readonly verb: MyVerb;
  readonly item: MyAction;
  /** What is sent besides: with something else it is another request. */
  readonly sent?: string;
  /** Whom it is about. */
  readonly person?: Person;
}

/** Sends what changes an item, and shows what became of it. */
export type Change = (trying: Trying, send: Send) => Promise<MyAction | undefined>;

/** What can be done with an action that waits for one, or stands still with somebody else. */
export function callsOn(api: ApiClient, change: Change) {
  return {
    close: (item: MyAction) =>
      change({ verb: 'close', item }, (params, idempotencyKey) =>
        api.call('closeAction', { params }, { idempotencyKey }),
      ),
    reopen: (item: MyAction) =>
      change({ verb: 'reopen', item }, (params, idempotencyKey) =>
        api.call('reopenAction', { params }, { idempotencyKey }),
      ),
    answer: (item: MyAction, accepted: boolean, reason?: string) => {
      const offeredAt = item.action.offer?.at ?? '';
      const body = { offeredAt, accepted, ...(reason !== undefined && { reason }) };
      return change(
        { verb: accepted ? 'accept' : 'decline', item, sent: `${offeredAt} ${reason ?? ''}` },
        (params, idempotencyKey) => api.call('answerOffer', { params, body }, { idempotencyKey }),
      );
    },
    offer: (item: MyAction, { id, name }: Person) =>
      change({ verb: 'offer', item, sent: id, person: { id, name } }, (params, idempotencyKey) =>
        api.call('offerAction', { params, body: { base: item.action.revision, to: { id, name } } }, { idempotencyKey }),
      ),
    takeBackOffer: (item: MyAction, offeredAt: string) =>
      change({ verb: 'takeBackOffer', item, sent: offeredAt }, (params, idempotencyKey) =>
        api.call('takeBackOffer', { params, query: { offeredAt } }, { idempotencyKey }),
      ),
    takeBackAnswer: (item: MyAction, offeredAt: string) =>
      change({ verb: 'takeBackAnswer', item, sent: offeredAt }, (params, idempotencyKey) =>
        api.call('takeBackAnswer', { params, query: { offeredAt } }, { idempotencyKey }),
      ),
    ask: (item: MyAction) =>
      change({ verb: 'ask', item, person: item.action.owner }, (params, idempotencyKey) =>
        api.call('askOwner', { params }, { idempotencyKey }),
      ),
    takeBackInquiry: (item: MyAction, askedAt: string) =>
      change({ verb: 'takeBackInquiry', item, sent: askedAt }, (params, idempotencyKey) =>
        api.call('takeBackInquiry', { params, query: { askedAt } }, { idempotencyKey }),
      ),
  };
}
