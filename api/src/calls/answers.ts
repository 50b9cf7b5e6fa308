import type { CallName } from '../../../domain/contract';
import { closeAction, editAction, reopenAction, takeAction } from './actions';
import type { Answer } from './ask';
import { editConsideration, raiseConsideration } from './considerations';
import { noteConversation, removeConversation } from './conversations';
import { addCustomer, editCustomer } from './customers';
import { decide, editDecision, proposeDecision } from './decisions';
import { openCustomer } from './customerPages';
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
import { changeSettings } from './seriesSettings';
import { setMomentAside, skipMoment, takeMomentBack, unskipMoment } from './setAsides';
import { moveShowing } from './showings';
import { loadSamples, removeSamples, type SampleSource } from './samples';
import { passThanksOn, takeBackThanks, thankTeller } from './thanks';
import { readMyTeam, sayMyTeam } from './teams';
import { wrapUp } from './wrapUps';

/** Who answers each call of the contract: one that is missing does not compile. */
export type Answers = { readonly [N in CallName]: Answer<N> };

export function answersWith({ samplesFor }: { readonly samplesFor: SampleSource }): Answers {
  return {
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
    proposeDecision,
    editDecision,
    decide,
    raiseConsideration,
    editConsideration,
    takeAction,
    editAction,
    closeAction,
    reopenAction,
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
    loadSamples: loadSamples(samplesFor),
    removeSamples,
    checkImport,
    importRows,
    exportLibrary,
  };
}
