import { describe, expect, test } from '@jest/globals';
import { Action, ActionId, closeAction, editAction, isOpen, reopenAction, takeAction } from '../../domain/actions';
import {
  answerOffer,
  mayGive,
  offerAction,
  possibleOwners,
  takeBackAnswer,
  takeBackOffer,
} from '../../domain/handOvers';
import { occurrenceKeyOf } from '../../domain/meetings';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import { ben, linh, mai } from '../support/people';

const at = '2026-11-22T09:00:00Z';
const later = '2026-11-25T10:00:00Z';
const latest = '2026-11-26T10:00:00Z';
const taken = () => takeAction({ id: ActionId.parse('action-1'), text: 'Call Ken' }, occurrenceKeyOf(at), ben, at);
const offered = (to: Person = linh) => offerAction(taken(), { base: 1, to }, ben, later);
const offer = { offeredAt: later };
const accepting = { ...offer, accepted: true };
const declining = { ...offer, accepted: false };

function refusal(tried: () => unknown): Problem {
  try {
    tried();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('an action that is offered', () => {
  test('stays with its owner until the other accepts', () => {
    expect(offered()).toMatchObject({
      owner: ben,
      offer: { to: linh, by: ben, at: later },
      handOvers: [],
      revision: 2,
    });
    const accepted = answerOffer(offered(), accepting, linh, latest);
    expect(accepted).toMatchObject({ owner: linh, revision: 3 });
    expect(accepted).not.toHaveProperty('offer');
    expect(accepted.handOvers).toEqual([
      { from: ben, to: linh, by: ben, at: later, end: 'accepted', endedBy: linh, endedAt: latest },
    ]);
    expect(Action.parse(JSON.parse(JSON.stringify(accepted)))).toEqual(accepted);
  });

  test('can be offered to anybody else, but not to its owner; done or gone it is offered to nobody', () => {
    const people = [ben, linh, mai];
    expect(possibleOwners(taken(), people)).toEqual([linh, mai]);
    expect(possibleOwners(offered(), people)).toEqual([mai]);
    const done = closeAction(taken(), ben, later);
    const gone = editAction(taken(), { base: 1, removed: true }, ben, later);
    expect(refusal(() => possibleOwners(done, people)).code).toBe('notAllowed');
    expect(refusal(() => possibleOwners(gone, people)).code).toBe('notFound');
  });

  test('declined stays with its owner, and says why not', () => {
    const declined = answerOffer(offered(), { ...declining, reason: 'I am away' }, linh, latest);
    expect(declined.owner).toEqual(ben);
    expect(declined).not.toHaveProperty('offer');
    expect(declined.handOvers).toMatchObject([{ end: 'declined', endedBy: linh, reason: 'I am away' }]);
  });

  test('taken back is logged, and can be neither accepted nor declined any more', () => {
    const withdrawn = takeBackOffer(offered(), offer, ben, latest);
    expect(withdrawn.handOvers).toMatchObject([{ from: ben, to: linh, end: 'withdrawn', endedBy: ben }]);
    for (const answer of [accepting, declining])
      expect(refusal(() => answerOffer(withdrawn, answer, linh, latest))).toMatchObject({
        code: 'conflict',
        theirs: withdrawn,
      });
  });

  test('answered twice the same is answered once, otherwise it is a conflict', () => {
    const accepted = answerOffer(offered(), accepting, linh, latest);
    expect(answerOffer(accepted, accepting, linh, latest)).toBe(accepted);
    expect(refusal(() => answerOffer(accepted, declining, linh, latest)).code).toBe('conflict');
    expect(refusal(() => takeBackOffer(accepted, offer, ben, latest)).code).toBe('conflict');
    const withdrawn = takeBackOffer(offered(), offer, ben, latest);
    expect(takeBackOffer(withdrawn, offer, ben, latest)).toBe(withdrawn);
  });

  test('is answered by nobody but whoever was asked', () => {
    for (const by of [ben, mai])
      expect(refusal(() => answerOffer(offered(), accepting, by, latest)).code).toBe('notAllowed');
  });

  test('to somebody else takes the first offer back', () => {
    const again = offerAction(offered(), { base: 2, to: mai }, ben, latest);
    expect(again).toMatchObject({ offer: { to: mai, at: latest }, handOvers: [{ to: linh, end: 'withdrawn' }] });
    expect(offerAction(again, { base: 3, to: mai }, ben, latest)).toBe(again);
  });

  test('by two at once is a conflict for the second', () => {
    expect(refusal(() => offerAction(offered(), { base: 1, to: mai }, linh, latest))).toMatchObject({
      code: 'conflict',
      field: 'offer',
    });
  });

  test('while somebody rewords it: both are kept', () => {
    const reworded = editAction(taken(), { base: 1, text: 'Call Ken today' }, mai, later);
    expect(offerAction(reworded, { base: 1, to: linh }, ben, later)).toMatchObject({
      text: 'Call Ken today',
      offer: { to: linh },
    });
  });

  test('and done meanwhile is handed to nobody, also when it is opened again', () => {
    const done = closeAction(offered(), mai, latest);
    expect(done).not.toHaveProperty('offer');
    expect(done.handOvers).toMatchObject([{ end: 'withdrawn', endedBy: mai }]);
    const open = reopenAction(done, mai, latest);
    expect(isOpen(open)).toBe(true);
    expect(refusal(() => answerOffer(open, accepting, linh, latest)).code).toBe('conflict');
  });
});

describe('an answer that is taken back', () => {
  const soon = '2026-11-26T10:00:10Z';
  const accepted = () => answerOffer(offered(), accepting, linh, latest);
  const takenBack = () => takeBackAnswer(accepted(), offer, linh, soon);

  test('leaves the action with its owner, asked anew, and says so', () => {
    expect(takenBack()).toMatchObject({ owner: ben, offer: { to: linh, by: ben, at: soon }, revision: 4 });
    expect(takenBack().handOvers).toMatchObject([{ end: 'accepted', endedBy: linh, takenBackAt: soon }]);
    expect(Action.parse(JSON.parse(JSON.stringify(takenBack())))).toEqual(takenBack());
    const declined = answerOffer(offered(), { ...declining, reason: 'Away' }, linh, latest);
    expect(takeBackAnswer(declined, offer, linh, soon)).toMatchObject({
      owner: ben,
      offer: { to: linh },
      handOvers: [{ end: 'declined', reason: 'Away', takenBackAt: soon }],
    });
  });

  test('twice is taken back once, also when it was answered again meanwhile', () => {
    expect(takeBackAnswer(takenBack(), offer, linh, latest)).toEqual(takenBack());
    const again = answerOffer(takenBack(), { offeredAt: soon, accepted: true }, linh, soon);
    expect(again).toMatchObject({ owner: linh, handOvers: [{ takenBackAt: soon }, { at: soon, end: 'accepted' }] });
    expect(takeBackAnswer(again, offer, linh, soon)).toBe(again);
  });

  test('is not given again by what was still on its way', () => {
    for (const answer of [accepting, declining])
      expect(refusal(() => answerOffer(takenBack(), answer, linh, soon)).code).toBe('conflict');
    expect(refusal(() => takeBackOffer(takenBack(), offer, ben, soon)).code).toBe('conflict');
  });

  test('is one’s own, and given', () => {
    for (const by of [ben, mai])
      expect(refusal(() => takeBackAnswer(accepted(), offer, by, soon)).code).toBe('notAllowed');
    expect(refusal(() => takeBackAnswer(offered(), offer, linh, soon)).code).toBe('conflict');
    const withdrawn = takeBackOffer(offered(), offer, ben, latest);
    expect(refusal(() => takeBackAnswer(withdrawn, offer, ben, soon)).code).toBe('conflict');
  });

  test('can be for a minute, and as long as nothing was done with the action since', () => {
    const [inTime, late] = ['2026-11-26T10:01:00Z', '2026-11-26T10:01:01Z'];
    expect(takeBackAnswer(accepted(), offer, linh, inTime).owner).toEqual(ben);
    expect(refusal(() => takeBackAnswer(accepted(), offer, linh, late)).code).toBe('notAllowed');
    const reworded = editAction(accepted(), { base: 3, text: 'Call Ken today' }, mai, soon);
    const offeredOn = offerAction(accepted(), { base: 3, to: mai }, linh, soon);
    const refusedOn = answerOffer(offeredOn, { offeredAt: soon, accepted: false }, mai, soon);
    for (const since of [reworded, offeredOn, refusedOn, closeAction(accepted(), mai, soon)])
      expect(refusal(() => takeBackAnswer(since, offer, linh, soon))).toMatchObject({
        code: 'conflict',
        theirs: since,
      });
  });

  test('never was a hand-over: its maker may still give it away', () => {
    expect(mayGive(takenBack(), ben.id)).toBe(true);
    expect(mayGive(accepted(), ben.id)).toBe(false);
  });
});

describe('an action is not offered', () => {
  test('to whoever owns it', () => {
    expect(refusal(() => offerAction(taken(), { base: 1, to: ben }, mai, later))).toMatchObject({
      code: 'invalid',
      field: 'to',
    });
  });

  test('when it is done or removed', () => {
    const done = closeAction(taken(), ben, later);
    expect(refusal(() => offerAction(done, { base: 2, to: linh }, ben, latest)).code).toBe('notAllowed');
    const removed = editAction(offered(), { base: 2, removed: true }, ben, latest);
    expect(refusal(() => offerAction(removed, { base: 3, to: mai }, ben, latest)).code).toBe('notFound');
    expect(refusal(() => answerOffer(removed, accepting, linh, latest)).code).toBe('notFound');
  });
});

test('whoever made an action may give it away only as long as nobody else had it', () => {
  const accepted = answerOffer(offered(), accepting, linh, latest);
  const back = answerOffer(
    offerAction(accepted, { base: 3, to: ben }, linh, latest),
    { offeredAt: latest, accepted: true },
    ben,
    latest,
  );
  const declined = answerOffer(offered(), declining, linh, latest);
  expect([mayGive(taken(), ben.id), mayGive(declined, ben.id)]).toEqual([true, true]);
  expect([mayGive(taken(), mai.id), mayGive(accepted, ben.id), mayGive(back, ben.id)]).toEqual([false, false, false]);
});

test('given to the wrong one it can be given to another, until that one has done something with it', () => {
  const given = editAction(taken(), { base: 1, owner: linh }, ben, later);
  expect(editAction(given, { base: 2, owner: mai }, ben, later)).toMatchObject({
    owner: mai,
    handOvers: [{ to: linh }, { from: linh, to: mai }],
  });
  const touched = editAction(given, { base: 2, dueOn: '2026-12-24' }, linh, later);
  expect([mayGive(given, ben.id), mayGive(given, linh.id), mayGive(touched, ben.id)]).toEqual([true, false, false]);
});

test('a hand-over of an earlier release was a gift', () => {
  const { closings: _closings, escalations: _escalations, ...first } = taken();
  const stored = { ...first, handOvers: [{ from: ben, to: linh, by: mai, at }] };
  expect(Action.parse(stored)).toMatchObject({ handOvers: [{ end: 'given' }], closings: [], escalations: [] });
});
