import type { Action, ActionEdit, ActionId, NewAction } from '../../domain/actions';
import type { Consideration, ConsiderationEdit, NewConsideration } from '../../domain/considerations';
import type { ConsiderationState } from '../../domain/considerationStates';
import type {
  Decision,
  DecisionEdit,
  DecisionId,
  NewDecision,
  Outcome,
  DecisionState,
  EarlierDecision,
} from '../../domain/decisions';
import type { OfferAnswer } from '../../domain/handOvers';
import type { MeetingView } from '../../domain/meetingView';
import type { Answered, Asked } from '../../domain/contract';
import type { openingCalls } from '../../domain/openingCalls';
import type { sittingCalls } from '../../domain/sittingCalls';
import type { Person } from '../../domain/people';
import type { Problem } from '../../domain/problems';
import type { NewReview } from '../../domain/reviews';
import type { Drafts } from './drafts';
import type { Form, Refused } from './errands';
import type { Preferences } from './preferences';

/** How news arrives: pushed, asked for every few seconds, or not at all. */
export type Reach = 'connecting' | 'push' | 'polling' | 'offline';

export interface Connection {
  readonly reach: Reach;
  /** Written here and not yet confirmed by the API. */
  readonly kept: number;
  /** Is one of them on its way now? */
  readonly isSending: boolean;
  /** Why what is kept can't be sent, as the last try said. */
  readonly stuckOn: Problem | undefined;
  /** How many were sent after the connection came back; 0 once there was time to read it. */
  readonly backWith: number;
}

/** A removal, an action made in one tap, an answer to an offer, or what an owner was asked: taken back for ten seconds. */
export interface Undoable {
  readonly noun: 'decision' | 'consideration' | 'action';
  readonly did: 'removed' | 'made' | 'answered' | 'asked';
  readonly id: string;
  /** What it says. */
  readonly text: string;
  /** Which offer was answered. */
  readonly offeredAt?: string;
}

export interface MeetingState {
  readonly status: 'opening' | 'open' | 'refused';
  /** With what was written here and is still being sent laid over it. */
  readonly view: MeetingView | undefined;
  /** Why the meeting can't be shown, or why the last thing asked of it failed. */
  readonly problem: Problem | undefined;
  readonly connection: Connection;
  /** Ids of records that are shown although the API hasn't confirmed them yet. */
  readonly sending: ReadonlySet<string>;
  /** What the API would not take, with its sentence; the text is back where it was written. */
  readonly refused: readonly Refused[];
  readonly undoable: readonly Undoable[];
  /** False: the browser keeps nothing for this page; drafts live only while it is open. */
  readonly draftsLast: boolean;
}

/** An edit without the revision: that is the one on screen. */
type Changes<Edit> = Omit<Edit, 'base' | 'removed'>;

/** What is decided about what opens this meeting and the next ones; `arranging.ts` has a verb for each. */
export type Arrangement = keyof typeof openingCalls | keyof typeof sittingCalls;
export interface Arranged<N extends Arrangement> {
  readonly params?: Omit<Asked<N>['params'], 'meeting'>;
  readonly query?: Asked<N>['query'];
  readonly body?: Asked<N>['body'];
}

export type LookUp = 'suggestSteps' | 'findAffected' | 'readNames';

/** `form`: where the words stood that are sent. It is emptied, and gets them back if the API won't take them. */
export interface MeetingVerbs {
  openAgain(): Promise<void>;
  /** "Only I can see this": lifts the veil for this panel. */
  seeAlone(): Promise<void>;

  proposeDecision(said: Omit<NewDecision, 'id'>, form?: Form): void;
  editDecision(decision: Decision, changes: Changes<DecisionEdit>, form?: Form): void;
  removeDecision(decision: Decision): void;
  decide(decision: Decision, outcome: Omit<Outcome, 'base'>, form?: Form): void;
  moveDecision(decision: Decision, state: DecisionState): void;
  /** Without one: it replaces nothing after all. */
  supersede(decision: Decision, earlier: EarlierDecision | null): void;
  reviewDecision(decision: Decision, said: Omit<NewReview, 'base'>, form?: Form): void;

  /** Reads what was said about a decision before; throws the API's Problem. */
  readEarlier(decision: DecisionId): Promise<void>;
  raiseConsideration(said: Omit<NewConsideration, 'id'>, form?: Form): void;
  editConsideration(consideration: Consideration, changes: Changes<ConsiderationEdit>, form?: Form): void;
  removeConsideration(consideration: Consideration): void;
  moveConsideration(consideration: Consideration, to: ConsiderationState): void;
  supportConsideration(consideration: Consideration): void;
  takeBackSupport(consideration: Consideration): void;

  /** Answers with the id of the action, so that it can be edited at once. */
  takeAction(said: Omit<NewAction, 'id'>, form?: Form): ActionId;
  editAction(action: Action, changes: Changes<ActionEdit>, form?: Form): void;
  removeAction(action: Action): void;
  closeAction(action: Action): void;
  reopenAction(action: Action): void;
  offerAction(action: Action, to: Person, form?: Form): void;
  takeBackOffer(action: Action): void;
  /** How it stands. */
  askOwner(action: Action): void;
  answerOffer(action: Action, answer: Omit<OfferAnswer, 'offeredAt'>, form?: Form): void;

  /** What helps in writing: read in this meeting, kept by nobody. */
  lookUp<N extends LookUp>(name: N, query: Asked<N>['query']): Promise<Answered<N>>;

  /** Whether a step of earlier paths is suggested to others; waits for the API and throws its Problem. */
  offerStep(step: string, offered: boolean): Promise<void>;

  undo(undoable: Undoable): void;
  /** After a conflict: mine is sent again on top of theirs. */
  keepMine(refused: Refused): void;
  /** After a conflict: what stands there is kept; that can be chosen again for ten seconds. */
  keepTheirs(refused: Refused): void;
  chooseAgain(refused: Refused): void;
  forget(refused: Refused): void;

  /** From how the screen shows it: begun, discussed, skipped, and back again. */
  moveShowing(to: Asked<'moveShowing'>['body']['to']): void;

  /** These wait for the API's answer and throw its Problem. */
  arrange<N extends Arrangement>(name: N, asked: Arranged<N>): Promise<void>;
  wrapUp(): Promise<void>;
  /** Asks whether the stage may carry customer content now; throws the Problem that says why not. */
  prepareStage(): Promise<void>;
}

export interface Meeting {
  state(): MeetingState;
  subscribe(changed: () => void): () => void;
  readonly verbs: MeetingVerbs;
  readonly drafts: Drafts;
  readonly preferences: Preferences;
  /** Another window of the same person wrote something, had it sent, or dealt with what was refused. */
  reread(): void;
  /** Drops the connection; what is kept stays kept. */
  leave(): void;
}
