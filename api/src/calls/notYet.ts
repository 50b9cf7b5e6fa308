import { Problem } from '../../../domain/problems';

const wait = () => Promise.reject(new Problem('unavailable', 'This part of the library is not open yet.'));

/** Stands in until each of these is answered. */
export const notYet = {
  editCustomer: wait,
  noteConversation: wait,
  removeConversation: wait,
  captureDraft: wait,
  editMoment: wait,
  stepMoment: wait,
  stepMoments: wait,
  discardDraft: wait,
  thankTeller: wait,
  takeBackThanks: wait,
  passThanksOn: wait,
};
