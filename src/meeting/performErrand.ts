import { ActionId } from '../../domain/actions';
import { ConsiderationId } from '../../domain/considerations';
import { DecisionId } from '../../domain/decisions';
import type { MeetingAddress } from '../../domain/contract';
import type { MeetingView } from '../../domain/meetingView';
import type { Update } from '../../domain/updates';
import type { ApiClient } from '../apiClient';
import type { Errand } from './errands';

/** What the API answered: a record, or of what opens the meeting how it stands now. */
export type Sent = Update | { readonly kind: 'opening'; readonly view: MeetingView };

/** Tells the API; the answer is the record as it stands now, in the form in which others hear of it. */
export async function performErrand({ call }: ApiClient, meeting: MeetingAddress, errand: Errand): Promise<Sent> {
  const repeatable = { idempotencyKey: errand.key };
  const decision = () => ({ meeting, decision: DecisionId.parse(errand.record) });
  const consideration = () => ({ meeting, consideration: ConsiderationId.parse(errand.record) });
  const action = () => ({ meeting, action: ActionId.parse(errand.record) });
  const decided = (answer: Extract<Update, { kind: 'decision' }>['decision']): Update => ({
    kind: 'decision',
    decision: answer,
  });
  const considered = (answer: Extract<Update, { kind: 'consideration' }>['consideration']): Update => ({
    kind: 'consideration',
    consideration: answer,
  });
  const acted = (answer: Extract<Update, { kind: 'action' }>['action']): Update => ({ kind: 'action', action: answer });
  switch (errand.name) {
    case 'proposeDecision':
      return decided(await call(errand.name, { params: { meeting }, body: errand.body }, repeatable));
    case 'editDecision':
      return decided(await call(errand.name, { params: decision(), body: errand.body }, repeatable));
    case 'decide':
      return decided(await call(errand.name, { params: decision(), body: errand.body }, repeatable));
    case 'moveDecision':
      return decided(await call(errand.name, { params: decision(), body: errand.body }, repeatable));
    case 'supersede':
      return decided(await call(errand.name, { params: decision(), body: errand.body }, repeatable));
    case 'reviewDecision':
      return decided(await call(errand.name, { params: decision(), body: errand.body }, repeatable));
    case 'raiseConsideration':
      return considered(await call(errand.name, { params: { meeting }, body: errand.body }, repeatable));
    case 'editConsideration':
      return considered(await call(errand.name, { params: consideration(), body: errand.body }, repeatable));
    case 'moveConsideration':
      return considered(await call(errand.name, { params: consideration(), body: errand.body }, repeatable));
    case 'supportConsideration':
    case 'takeBackSupport':
      return { kind: 'support', support: await call(errand.name, { params: consideration() }, repeatable) };
    case 'takeAction':
      return acted(await call(errand.name, { params: { meeting }, body: errand.body }, repeatable));
    case 'editAction':
      return acted(await call(errand.name, { params: action(), body: errand.body }, repeatable));
    case 'closeAction':
    case 'reopenAction':
    case 'askOwner':
    case 'takeBackInquiry':
      return acted(await call(errand.name, { params: action() }, repeatable));
    case 'offerAction':
      return acted(await call(errand.name, { params: action(), body: errand.body }, repeatable));
    case 'takeBackOffer':
    case 'takeBackAnswer':
      return acted(await call(errand.name, { params: action(), query: errand.body }, repeatable));
    case 'answerOffer':
      return acted(await call(errand.name, { params: action(), body: errand.body }, repeatable));
    case 'moveShowing':
      return {
        kind: 'opening',
        view: await call(errand.name, { params: { meeting }, body: errand.body }, repeatable),
      };
  }
}
