import * as z from 'zod/mini';
import { ActionId } from '../../domain/actions';
import { ConsiderationId } from '../../domain/considerations';
import type { Answered, Asked, MeetingAddress } from '../../domain/contract';
import { DecisionId } from '../../domain/decisions';
import type { MeetingView } from '../../domain/meetingView';
import type { ApiClient } from '../apiClient';
import type { Errand, Form } from './errands';
import type { Fresh } from './keepFresh';
import type { Arranged, Arrangement, LookUp, MeetingVerbs, Undoable } from './meetingState';
import { withBase } from './rebasing';
import type { Refusals } from './refusals';
import type { Undoing } from './undoing';

interface VerbParts {
  readonly api: ApiClient;
  readonly address: MeetingAddress;
  readonly fresh: Fresh;
  readonly refusals: Refusals;
  readonly undoing: Undoing;
  view(): MeetingView | undefined;
  opened(view: Answered<'openMeeting'>): void;
  readEarlier(decision: DecisionId, page: Answered<'readConsiderations'>): void;
  /**
   * Answers with what is sent: out of a form to which it was given back, that may be what was sent before. `isApart`: its
   * form has other words by now, and keeps them.
   */
  send(errand: Errand, isApart?: boolean): Errand;
}

/** All that can be done in a meeting. What is written goes through the queue; what runs the meeting waits for its answer. */
export function verbsOf(parts: VerbParts): MeetingVerbs {
  return {
    ...openingVerbs(parts),
    ...decisionVerbs(parts),
    ...considerationVerbs(parts),
    ...actionVerbs(parts),
    ...secondThoughts(parts),
  };
}

function begin(record: string, form: Form | undefined) {
  return { key: crypto.randomUUID(), at: new Date().toISOString(), record, ...(form ? { form } : {}) };
}

function openingVerbs({ api, address, fresh, opened, readEarlier, view, send }: VerbParts) {
  const params = { meeting: address };
  /** Asked again without an answer to it, it is done once; asked again after something else, it is done again. */
  let unanswered: { readonly said: string; readonly key: string } | undefined;
  return {
    openAgain: fresh.open,
    seeAlone: fresh.seeAlone,
    moveShowing: (to) => {
      const { key: occurrence, showing } = view()?.occurrence ?? {};
      if (!occurrence || !showing) return;
      send({ ...begin(occurrence, undefined), name: 'moveShowing', body: { occurrence, from: showing.state, to } });
    },
    arrange: async <N extends Arrangement>(name: N, asked: Arranged<N>) => {
      const said = JSON.stringify([name, asked]);
      const asking = unanswered?.said === said ? unanswered : { said, key: crypto.randomUUID() };
      unanswered = asking;
      // Each of these calls takes the meeting's address besides what is given.
      const all = { ...asked, params: { ...params, ...asked.params } as Asked<N>['params'] };
      const answer = await api.call(name, all, { idempotencyKey: asking.key });
      if (unanswered === asking) unanswered = undefined;
      // The answer is veiled again where not everybody is internal.
      if (fresh.isAlone()) await fresh.readAgain();
      else opened(answer as Answered<'openMeeting'>);
    },
    readEarlier: async (decision: DecisionId) => {
      const before = view()?.earlier?.[decision]?.before;
      if (before === undefined) return;
      readEarlier(decision, await api.call('readConsiderations', { params, query: { decision, before } }));
    },
    // Each of these calls takes the meeting's address and nothing else.
    lookUp: <N extends LookUp>(name: N, query: Asked<N>['query']) =>
      api.call(name, { params: params as Asked<N>['params'], query }),
    offerStep: async (step, offered) => {
      await api.call('offerStep', { params, body: { step, offered } });
    },
    wrapUp: async () => opened(await api.call('wrapUp', { params })),
    prepareStage: async () => {
      await api.call('prepareStage', { params });
    },
  } satisfies Partial<MeetingVerbs>;
}

function decisionVerbs({ send, undoing }: VerbParts) {
  return {
    proposeDecision: (said, form) => {
      const id = DecisionId.parse(crypto.randomUUID());
      send({ ...begin(id, form), name: 'proposeDecision', body: { id, ...said } });
    },
    editDecision: ({ id, revision }, changes, form) =>
      send({ ...begin(id, form), name: 'editDecision', body: { base: revision, ...changes } }),
    removeDecision: ({ id, revision, text }) => {
      send({ ...begin(id, undefined), name: 'editDecision', body: { base: revision, removed: true } });
      undoing.offer({ noun: 'decision', did: 'removed', id, text });
    },
    decide: ({ id, revision }, outcome, form) =>
      send({ ...begin(id, form), name: 'decide', body: { base: revision, ...outcome } }),
    moveDecision: ({ id, revision }, state) =>
      send({ ...begin(id, undefined), name: 'moveDecision', body: { base: revision, state } }),
    supersede: ({ id, revision }, earlier) =>
      send({ ...begin(id, undefined), name: 'supersede', body: { base: revision, earlier } }),
    reviewDecision: ({ id, revision, occurrence }, said, form) =>
      send({ ...begin(id, form), name: 'reviewDecision', body: { base: revision, occurrence, ...said } }),
  } satisfies Partial<MeetingVerbs>;
}

function considerationVerbs({ send, undoing }: VerbParts) {
  return {
    raiseConsideration: (said, form) => {
      const id = ConsiderationId.parse(crypto.randomUUID());
      send({ ...begin(id, form), name: 'raiseConsideration', body: { id, ...said } });
    },
    editConsideration: ({ id, revision }, changes, form) =>
      send({ ...begin(id, form), name: 'editConsideration', body: { base: revision, ...changes } }),
    removeConsideration: ({ id, revision, text }) => {
      send({ ...begin(id, undefined), name: 'editConsideration', body: { base: revision, removed: true } });
      undoing.offer({ noun: 'consideration', did: 'removed', id, text });
    },
    moveConsideration: ({ id, revision }, to) =>
      send({ ...begin(id, undefined), name: 'moveConsideration', body: { base: revision, to } }),
    supportConsideration: ({ id }) => send({ ...begin(id, undefined), name: 'supportConsideration' }),
    takeBackSupport: ({ id }) => send({ ...begin(id, undefined), name: 'takeBackSupport' }),
  } satisfies Partial<MeetingVerbs>;
}

function actionVerbs({ send, undoing }: VerbParts) {
  return {
    takeAction: (said, form) => {
      const made = ActionId.parse(crypto.randomUUID());
      const { record } = send({ ...begin(made, form), name: 'takeAction', body: { id: made, ...said } });
      const id = ActionId.parse(record);
      undoing.offer({ noun: 'action', did: 'made', id, text: said.text });
      return id;
    },
    editAction: ({ id, revision }, changes, form) =>
      send({ ...begin(id, form), name: 'editAction', body: { base: revision, ...changes } }),
    removeAction: ({ id, revision, text }) => {
      send({ ...begin(id, undefined), name: 'editAction', body: { base: revision, removed: true } });
      undoing.offer({ noun: 'action', did: 'removed', id, text });
    },
    closeAction: ({ id, revision }) => send({ ...begin(id, undefined), seen: revision, name: 'closeAction' }),
    reopenAction: ({ id, revision }) => send({ ...begin(id, undefined), seen: revision, name: 'reopenAction' }),
    offerAction: ({ id, revision }, to, form) =>
      send({ ...begin(id, form), name: 'offerAction', body: { base: revision, to } }),
    takeBackOffer: ({ id, revision, offer }) => {
      if (offer)
        send({ ...begin(id, undefined), seen: revision, name: 'takeBackOffer', body: { offeredAt: offer.at } });
    },
    askOwner: ({ id, revision, text }) => {
      send({ ...begin(id, undefined), seen: revision, name: 'askOwner' });
      undoing.offer({ noun: 'action', did: 'asked', id, text });
    },
    answerOffer: ({ id, revision, text, offer }, answer, form) => {
      if (!offer) return;
      const offeredAt = offer.at;
      send({ ...begin(id, form), seen: revision, name: 'answerOffer', body: { offeredAt, ...answer } });
      undoing.offer({ noun: 'action', did: 'answered', id, text, offeredAt });
    },
  } satisfies Partial<MeetingVerbs>;
}

const Theirs = z.object({ revision: z.int() });

function secondThoughts({ view, send, refusals, undoing }: VerbParts) {
  return {
    undo: (undoable) => {
      undoing.drop(undoable);
      const base = recordOf(view(), undoable)?.revision;
      if (base === undefined) return;
      const body = { base, removed: undoable.did === 'made' };
      const begun = begin(undoable.id, undefined);
      const { offeredAt } = undoable;
      if (undoable.did === 'asked') send({ ...begun, seen: base, name: 'takeBackInquiry' });
      else if (offeredAt) send({ ...begun, seen: base, name: 'takeBackAnswer', body: { offeredAt } });
      else if (undoable.noun === 'decision') send({ ...begun, name: 'editDecision', body });
      else if (undoable.noun === 'consideration') send({ ...begun, name: 'editConsideration', body });
      else send({ ...begun, name: 'editAction', body: { ...body, ...(undoable.did === 'made' && { asMade: true }) } });
    },
    keepMine: (refused) => {
      const theirs = Theirs.safeParse(refused.theirs);
      refusals.forget(refused);
      const again = theirs.success ? withBase(refused.errand, theirs.data.revision) : refused.errand;
      // What the API failed at may have been kept: by the same key that is its answer. Over a conflict it is another request.
      const { key } = refused.code === 'unexpected' ? again : { key: crypto.randomUUID() };
      send({ ...again, key, at: new Date().toISOString() }, refused.apart);
    },
    keepTheirs: refusals.letGo,
    chooseAgain: refusals.haveBack,
    forget: refusals.forget,
  } satisfies Partial<MeetingVerbs>;
}

function recordOf(view: MeetingView | undefined, { noun, id }: Undoable): { readonly revision: number } | undefined {
  switch (noun) {
    case 'decision':
      return view?.decisions.find((decision) => decision.id === id);
    case 'consideration':
      return view?.considerations.find((consideration) => consideration.id === id);
    case 'action':
      return view?.actions.find((action) => action.id === id);
  }
}
