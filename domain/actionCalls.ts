import * as z from 'zod/mini';
import { Action, ActionId } from './actions';
import { inMeeting } from './addresses';
import { NewOffer, OfferAnswer, PossibleOwners, TakenBackOffer } from './handOvers';
import { TakenBackInquiry } from './inquiries';
import { MyItems } from './myItems';

const nothing = z.object({});
const ofAction = z.object({ ...inMeeting.shape, action: ActionId });

/** How actions change hands, and what waits for one across all meetings. */
export const actionCalls = {
  /** Of the meeting's people those to whom it can be offered; told to whoever may. */
  readPossibleOwners: {
    method: 'GET',
    path: 'meetings/{meeting}/actions/{action}/offer/people',
    params: ofAction,
    query: nothing,
    body: nothing,
    answer: PossibleOwners,
  },
  offerAction: {
    method: 'PUT',
    path: 'meetings/{meeting}/actions/{action}/offer',
    params: ofAction,
    query: nothing,
    body: NewOffer,
    answer: Action,
  },
  takeBackOffer: {
    method: 'DELETE',
    path: 'meetings/{meeting}/actions/{action}/offer',
    params: ofAction,
    query: TakenBackOffer,
    body: nothing,
    answer: Action,
  },
  answerOffer: {
    method: 'PUT',
    path: 'meetings/{meeting}/actions/{action}/offer/answer',
    params: ofAction,
    query: nothing,
    body: OfferAnswer,
    answer: Action,
  },
  takeBackAnswer: {
    method: 'DELETE',
    path: 'meetings/{meeting}/actions/{action}/offer/answer',
    params: ofAction,
    query: TakenBackOffer,
    body: nothing,
    answer: Action,
  },
  /** How it stands: asked of its owner, once a day by each who asks. */
  askOwner: {
    method: 'PUT',
    path: 'meetings/{meeting}/actions/{action}/inquiry',
    params: ofAction,
    query: nothing,
    body: nothing,
    answer: Action,
  },
  takeBackInquiry: {
    method: 'DELETE',
    path: 'meetings/{meeting}/actions/{action}/inquiry',
    params: ofAction,
    query: TakenBackInquiry,
    body: nothing,
    answer: Action,
  },
  /** Soonest due first. */
  readMyItems: { method: 'GET', path: 'me/items', params: nothing, query: nothing, body: nothing, answer: MyItems },
} as const;
