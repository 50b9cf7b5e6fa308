import type { CallName } from '../../../domain/contract';
import { closeAction, editAction, reopenAction, takeAction } from './actions';
import { findAffected, readNames } from './affected';
import type { Answer } from './ask';
import { checkAll, checkMeeting } from './checks/checks';
import { dropStuck, retryStuck } from './checks/stuckErrands';
import { dismissCard, postAgain, readUnsureCards } from './checks/unsureCards';
import { editConsideration, moveConsideration, raiseConsideration } from './considerations';
import { noteConversation, removeConversation } from './conversations';
import { addCustomer, editCustomer } from './customers';
import { exportDecisions, findDecisions, openDecision } from './decisionLog';
import { decide, editDecision, moveDecision, proposeDecision } from './decisions';
import { openCustomer } from './customerPages';
import { readConsiderations } from './earlierNotes';
import { dropExpected, expectDecision, rewordExpected } from './expected';
import {
  answerOffer,
  askOwner,
  offerAction,
  readPossibleOwners,
  takeBackAnswer,
  takeBackInquiry,
  takeBackOffer,
} from './handOvers';
import { readMyItems } from './myItems';
import { quietDigest, readMyDigest, sayZone } from './personal/myDigest';
import { exportLibrary } from './exports';
import { findCustomers, findMoments, typeAhead } from './finding';
import { checkImport, importRows } from './imports';
import { openLibrary } from './library';
import { openMoment, readMoment } from './momentPages';
import { connectLive, openMeeting, prepareStage, readChanges } from './meetings';
import { stepMoments } from './manySteps';
import { addMoment, captureDraft, discardDraft, editMoment } from './moments';
import { stepMoment } from './momentSteps';
import { pinMoment, unpinMoment } from './pins';
import { chooseToPresent, passTurn } from './presenting';
import { reviewDecision } from './reviews';
import { changeSettings } from './seriesSettings';
import { setMomentAside, skipMoment, takeMomentBack, unskipMoment } from './setAsides';
import { moveShowing } from './showings';
import { loadSamples, removeSamples, type SampleSource } from './samples';
import { lockRecord, revealNotes, unlockRecord, writePrivately } from './sittings';
import { supersede } from './supersedings';
import { passThanksOn, takeBackThanks, thankTeller } from './thanks';
import { offerStep, suggestSteps } from './steps';
import { supportConsideration, takeBackSupport } from './supports';
import { readMyTeam, sayMyTeam } from './teams';
import { wrapUp } from './wrapUps';

/** Who answers each call of the contract: one that is missing does not compile. */
export type Answers = { readonly [N in CallName]: Answer<N> };

const answers: Omit<Answers, 'loadSamples'> = {
  openMeeting,
  readChanges,
  connectLive,
  prepareStage,
  pinMoment,
  unpinMoment,
  skipMoment,
  unskipMoment,
  setMomentAside,
  takeMomentBack,
  changeSettings,
  chooseToPresent,
  passTurn,
  moveShowing,
  readMyTeam,
  sayMyTeam,
  wrapUp,
  writePrivately,
  revealNotes,
  lockRecord,
  unlockRecord,
  expectDecision,
  rewordExpected,
  dropExpected,
  readUnsureCards,
  postAgain,
  dismissCard,
  checkMeeting,
  checkAll,
  retryStuck,
  dropStuck,
  proposeDecision,
  editDecision,
  decide,
  moveDecision,
  supersede,
  reviewDecision,
  findDecisions,
  openDecision,
  exportDecisions,
  raiseConsideration,
  readConsiderations,
  editConsideration,
  moveConsideration,
  supportConsideration,
  takeBackSupport,
  suggestSteps,
  offerStep,
  findAffected,
  readNames,
  takeAction,
  editAction,
  closeAction,
  reopenAction,
  readPossibleOwners,
  offerAction,
  takeBackOffer,
  answerOffer,
  takeBackAnswer,
  askOwner,
  takeBackInquiry,
  readMyItems,
  readMyDigest,
  quietDigest,
  sayZone,
  openLibrary,
  findMoments,
  typeAhead,
  findCustomers,
  openCustomer,
  openMoment,
  readMoment,
  addCustomer,
  editCustomer,
  noteConversation,
  removeConversation,
  addMoment,
  captureDraft,
  editMoment,
  stepMoment,
  stepMoments,
  discardDraft,
  thankTeller,
  takeBackThanks,
  passThanksOn,
  removeSamples,
  checkImport,
  importRows,
  exportLibrary,
};

export function answersWith({ samplesFor }: { readonly samplesFor: SampleSource }): Answers {
  return { ...answers, loadSamples: loadSamples(samplesFor) };
}
