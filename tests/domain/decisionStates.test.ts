import { describe, expect, test } from '@jest/globals';
import {
  decide,
  Decision,
  DecisionEdit,
  DecisionId,
  DecisionState,
  editDecision,
  effectsOnDecision,
  proposeDecision,
} from '../../domain/decisions';
import { checkFitsEffect, isMovedByOutcome, movesOf } from '../../domain/decisionEffects';
import { mayBeReplaced, moveDecision, supersede, takeBackSuperseding } from '../../domain/decisionStates';
import { occurrenceKeyOf } from '../../domain/meetings';
import { Problem } from '../../domain/problems';
import { isReviewDue, reviewDecision, verdicts } from '../../domain/reviews';
import { ben, linh, mai } from '../support/people';

const at = '2026-11-22T09:00:00Z';
const later = '2026-11-22T09:05:00Z';
const states = DecisionState.options;
const proposed = (id = 'decision-1') =>
  proposeDecision({ id: DecisionId.parse(id), text: 'Pay after 60 days' }, occurrenceKeyOf(at), mai, at);
const standing = (state: DecisionState, id?: string): Decision => ({ ...proposed(id), state });

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error('Nothing went wrong.');
}

/** As people may move it: everything that is not written here is refused. */
const moves: Record<DecisionState, readonly DecisionState[]> = {
  proposed: ['discussing', 'deferred', 'rejected'],
  discussing: ['proposed', 'deferred', 'rejected'],
  decided: ['discussing', 'implemented'],
  deferred: ['discussing', 'rejected'],
  rejected: ['discussing'],
  implemented: ['decided'],
  superseded: [],
};

describe('a decision that is put off or rejected', () => {
  const effects = [undefined, ...effectsOnDecision];
  const contradicting = ['confirmed', 'changed'];
  const every = effects.flatMap((effect) => states.map((state) => ({ effect, state })));
  const having = ({ effect, state }: (typeof every)[number]): Decision => ({
    ...standing(state),
    ...(effect && { effect }),
  });

  test.each(every)('of what is $state with the effect $effect', ({ effect, state }) => {
    const decision = having({ effect, state });
    const contradicts = contradicting.includes(effect ?? '');
    const refused = moves[state].filter((to) => contradicts && (to === 'deferred' || to === 'rejected'));
    expect(movesOf(decision).sort()).toEqual(moves[state].filter((to) => !refused.includes(to)).sort());
    expect(isMovedByOutcome(decision)).toBe(refused.length > 0);
    for (const to of refused)
      expect(problemOf(() => checkFitsEffect(decision, to))).toMatchObject({ code: 'invalid', field: 'state' });
    for (const to of movesOf(decision)) checkFitsEffect(decision, to);
  });

  test('stands as it was kept by an earlier release', () => {
    checkFitsEffect({ ...standing('rejected'), effect: 'changed' }, 'rejected');
    expect(movesOf({ ...standing('rejected'), effect: 'changed' })).toEqual(['discussing']);
  });
});

describe('moving a decision', () => {
  const every = states.flatMap((from) => states.map((to) => ({ from, to })));

  test.each(every.filter(({ from, to }) => moves[from].includes(to)))('from $from to $to', ({ from, to }) => {
    expect(moveDecision(standing(from), { base: 1, state: to }, ben, later)).toMatchObject({
      state: to,
      revision: 2,
      changedBy: ben,
    });
  });

  test.each(every.filter(({ from, to }) => from !== to && !moves[from].includes(to)))(
    'from $from to $to is refused',
    ({ from, to }) => {
      const problem = problemOf(() => moveDecision(standing(from), { base: 1, state: to }, ben, later));
      expect(problem).toMatchObject({ code: 'invalid', field: 'state' });
    },
  );

  test.each(states)('to %s, where it stands, changes nothing', (state) => {
    const decision = standing(state);
    expect(moveDecision(decision, { base: 1, state }, ben, later)).toBe(decision);
  });

  test('that somebody else moved meanwhile is a conflict', () => {
    const theirs = moveDecision(proposed(), { base: 1, state: 'deferred' }, ben, later);
    const problem = problemOf(() => moveDecision(theirs, { base: 1, state: 'discussing' }, mai, later));
    expect(problem).toMatchObject({ code: 'conflict', field: 'state', theirs });
  });

  test('that was removed is not found', () => {
    const gone = { ...proposed(), removed: true };
    expect(problemOf(() => moveDecision(gone, { base: 1, state: 'discussing' }, ben, later)).code).toBe('notFound');
  });
});

describe('an outcome', () => {
  const outcomes = states.flatMap((from) => effectsOnDecision.map((effect) => ({ from, effect })));
  const reached = {
    none: 'decided',
    confirmed: 'decided',
    changed: 'decided',
    deferred: 'deferred',
    dropped: 'rejected',
  };

  test.each(outcomes.filter(({ from }) => from !== 'superseded'))('of what is $from: $effect', ({ from, effect }) => {
    const state = reached[effect] === 'decided' && from === 'implemented' ? 'implemented' : reached[effect];
    expect(decide(standing(from), { base: 1, outcome: 'So be it', effect }, ben, later).state).toBe(state);
  });

  test('of what was replaced is refused', () => {
    const act = () => decide(standing('superseded'), { base: 1, outcome: 'So be it', effect: 'none' }, ben, later);
    expect(problemOf(act).code).toBe('invalid');
  });

  test('is not contradicted by somebody who took the decision up meanwhile', () => {
    const talked = moveDecision(proposed(), { base: 1, state: 'discussing' }, ben, later);
    const decided = decide(talked, { base: 1, outcome: 'Instalments', effect: 'changed' }, mai, later);
    expect(decided).toMatchObject({ state: 'decided', revision: 3 });
  });

  test('is contradicted by somebody who put the decision off meanwhile', () => {
    const deferred = moveDecision(proposed(), { base: 1, state: 'deferred' }, ben, later);
    const act = () => decide(deferred, { base: 1, outcome: 'Instalments', effect: 'changed' }, mai, later);
    expect(problemOf(act)).toMatchObject({ code: 'conflict', field: 'state' });
  });

  test('is contradicted by somebody who took an earlier outcome up again meanwhile', () => {
    const decided = decide(proposed(), { base: 1, outcome: 'Sixty days', effect: 'none' }, mai, later);
    const again = moveDecision(decided, { base: 2, state: 'discussing' }, ben, later);
    const act = () => decide(again, { base: 2, outcome: 'Instalments', effect: 'changed' }, mai, later);
    expect(problemOf(act)).toMatchObject({ code: 'conflict', field: 'state' });
  });
});

describe('a decision that replaces an earlier one', () => {
  const decided = standing('decided', 'decision-2');

  test.each(states.filter((state) => mayBeReplaced(standing(state))))('which was %s', (was) => {
    const earlier = standing(was);
    const replaced = supersede({ later: decided, earlier }, 1, ben, later);
    expect(replaced).toMatchObject({
      later: { supersedes: { id: earlier.id, occurrence: earlier.occurrence, text: earlier.text }, revision: 2 },
      earlier: { state: 'superseded', supersededBy: { id: decided.id, was } },
    });
    const undone = takeBackSuperseding(replaced, 2, ben, later);
    expect(undone.later.supersedes).toBeUndefined();
    expect(undone.earlier).toMatchObject({ state: was, supersededBy: undefined });
  });

  test('only what was decided or put off can be replaced', () => {
    expect(states.filter((state) => mayBeReplaced(standing(state)))).toEqual(['decided', 'deferred', 'implemented']);
    for (const state of ['proposed', 'discussing', 'rejected', 'superseded'] as const) {
      const act = () => supersede({ later: decided, earlier: standing(state) }, 1, ben, later);
      expect(problemOf(act)).toMatchObject({ code: 'invalid', field: 'earlier' });
    }
  });

  test.each(states)('%s: may it replace one?', (state) => {
    const act = () => supersede({ later: standing(state, 'decision-2'), earlier: standing('decided') }, 1, ben, later);
    if (state === 'decided' || state === 'implemented') expect(act().earlier.state).toBe('superseded');
    else expect(problemOf(act).code).toBe('invalid');
  });

  test('does not replace itself, nor two at once, nor what was removed', () => {
    const earlier = standing('decided');
    const itself = () => supersede({ later: decided, earlier: decided }, 1, ben, later);
    const { later: replacing } = supersede({ later: decided, earlier }, 1, ben, later);
    const second = () => supersede({ later: replacing, earlier: standing('decided', 'decision-3') }, 2, ben, later);
    const gone = () => supersede({ later: decided, earlier: { ...earlier, removed: true } }, 1, ben, later);
    for (const act of [itself, second, gone]) expect(problemOf(act).code).toBe('invalid');
  });

  test('said twice is said once', () => {
    const once = supersede({ later: decided, earlier: standing('decided') }, 1, ben, later);
    expect(supersede(once, 2, ben, later)).toEqual(once);
    const reworded = { ...once, earlier: { ...once.earlier, text: 'In other words' } };
    expect(supersede(reworded, 2, ben, later)).toEqual(reworded);
    const gone = takeBackSuperseding(once, 2, ben, later);
    expect(takeBackSuperseding(gone, 3, ben, later)).toEqual(gone);
  });

  test('stands as long as it does', () => {
    const { later: replacing } = supersede({ later: decided, earlier: standing('decided') }, 1, ben, later);
    const acts = [
      () => moveDecision(replacing, { base: 2, state: 'discussing' }, ben, later),
      () => editDecision(replacing, { base: 2, removed: true }, ben, later),
      () => decide(replacing, { base: 2, outcome: 'No', effect: 'dropped' }, ben, later),
    ];
    for (const act of acts) expect(problemOf(act).code).toBe('invalid');
    expect(moveDecision(replacing, { base: 2, state: 'implemented' }, ben, later).state).toBe('implemented');
  });
});

describe('who carries it, and between what it chooses', () => {
  test('is filled in field by field, and taken out again', () => {
    const named = editDecision(proposed(), { base: 1, driver: ben, contributors: [linh] }, mai, later);
    const approved = editDecision(named, { base: 1, approver: mai, options: ['60 days', 'Instalments'] }, linh, later);
    expect(approved).toMatchObject({ driver: ben, approver: mai, contributors: [linh], revision: 3 });
    const nobody = editDecision(approved, { base: 3, driver: null, contributors: [] }, mai, later);
    expect(nobody).toMatchObject({ driver: undefined, contributors: [], approver: mai });
    expect(Decision.safeParse(JSON.parse(JSON.stringify(nobody))).success).toBe(true);
  });

  test('two who name another driver at once are asked', () => {
    const theirs = editDecision(proposed(), { base: 1, driver: ben }, mai, later);
    const problem = problemOf(() => editDecision(theirs, { base: 1, driver: linh }, linh, later));
    expect(problem).toMatchObject({ code: 'conflict', field: 'driver' });
  });

  test.each([
    ['nine options', { options: Array.from({ length: 9 }, (_, index) => `Option ${index}`) }],
    ['the same option twice', { options: ['60 days', '60 days'] }],
    ['21 people', { informed: Array.from({ length: 21 }, () => ben) }],
    ['a day that is none', { reviewOn: '2026-02-30' }],
  ])('%s is refused with a sentence', (_what, changes) => {
    const read = DecisionEdit.safeParse({ base: 1, ...changes });
    expect(read.error?.issues[0]?.message).toMatch(/\.$/);
  });
});

describe('looking back', () => {
  const today = '2027-05-22';

  test.each(states)('on what is %s', (state) => {
    const decision: Decision = { ...standing(state), reviewOn: today };
    const isSettled = state !== 'proposed' && state !== 'discussing';
    expect([isReviewDue(decision, '2027-05-21'), isReviewDue(decision, today)]).toEqual([false, isSettled]);
    const act = () => reviewDecision(decision, { base: 1, observed: 'They trained', verdict: 'better' }, ben, later);
    if (state === 'proposed' || state === 'discussing') expect(problemOf(act).code).toBe('invalid');
    else expect(isReviewDue(act(), today)).toBe(false);
  });

  test.each(verdicts)('says %s beside what was predicted', (verdict) => {
    const decided = decide(proposed(), { base: 1, outcome: 'Instalments', effect: 'changed' }, mai, later);
    expect(reviewDecision(decided, { base: 2, observed: 'They trained', verdict }, ben, later)).toMatchObject({
      outcome: 'Instalments',
      review: { observed: 'They trained', verdict, by: ben, at: later },
      revision: 3,
    });
  });

  test('two who look back at once are asked whose words stay; the same words twice are one', () => {
    const decided = standing('decided');
    const said = { base: 1, observed: 'They trained', verdict: 'better' } as const;
    const theirs = reviewDecision(decided, said, ben, later);
    expect(reviewDecision(theirs, said, ben, '2026-11-22T10:00:00Z')).toBe(theirs);
    const problem = problemOf(() => reviewDecision(theirs, { ...said, verdict: 'worse' }, mai, later));
    expect(problem).toMatchObject({ code: 'conflict', field: 'review' });
    expect(reviewDecision(theirs, { ...said, base: 2, verdict: 'worse' }, mai, later).review).toMatchObject({
      by: mai,
    });
  });

  test('what was removed, or has no day, is never due', () => {
    expect(isReviewDue({ ...standing('decided'), reviewOn: today, removed: true }, today)).toBe(false);
    expect(isReviewDue(standing('decided'), today)).toBe(false);
  });
});
