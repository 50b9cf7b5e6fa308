import { describe, expect, test } from '@jest/globals';
import { Action, ActionId, closeAction, editAction, isOpen, reopenAction, takeAction } from '../../domain/actions';
import { answerOffer, mayGive, offerAction, takeBackOffer } from '../../domain/handOvers';
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
