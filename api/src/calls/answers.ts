import type { CallName } from '../../../domain/contract';
import { closeAction, editAction, reopenAction, takeAction } from './actions';
import type { Answer } from './ask';
import { editConsideration, raiseConsideration } from './considerations';
import { addCustomer } from './customers';
import { decide, editDecision, proposeDecision } from './decisions';
import { readLibrary, readMoment } from './library';
import { connectLive, openMeeting, prepareStage, readChanges } from './meetings';
import { addMoment } from './moments';
import { pinMoment, skipMoment, unpinMoment } from './pins';
import { loadSamples, removeSamples, type SampleSource } from './samples';
import { notYet } from './notYet';
import { openingSoon } from './openingSoon';
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
    ...notYet,
    ...openingSoon,
    readLibrary,
    readMoment,
    addCustomer,
    addMoment,
    loadSamples: loadSamples(samplesFor),
    removeSamples,
  };
}
