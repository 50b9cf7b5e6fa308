import { describe, expect, test } from '@jest/globals';
import {
  considerationStates,
  isSettled,
  moveConsideration,
  nextStates,
  type ConsiderationState,
} from '../../domain/considerationStates';
import { ConsiderationEdit, ConsiderationId, editConsideration, raiseConsideration } from '../../domain/considerations';
import { DecisionId } from '../../domain/decisions';
import { occurrenceKeyOf } from '../../domain/meetings';
import { Problem } from '../../domain/problems';
import { ben, mai } from '../support/people';

const at = '2026-11-22T09:00:00Z';
const later = '2026-11-22T09:05:00Z';
const raised = raiseConsideration(
  {
    id: ConsiderationId.parse('consideration-1'),
    decision: DecisionId.parse('decision-1'),
    effect: 'hurts',
    text: 'Trainers can’t be paid',
    chain: ['60-day terms', 'Supplier can’t fund trainers'],
    severity: 3,
  },
  occurrenceKeyOf(at),
  ben,
  at,
);
const standing = (state: ConsiderationState) => ({ ...raised, state });
const problemOf = (act: () => unknown): Problem | undefined => {
  try {
    act();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
};

/** Every way that is open; all others are refused. */
const open: Readonly<Record<ConsiderationState, string>> = {
  raised: 'discussed accepted acceptedAsIs disproved parked',
  discussed: 'raised accepted acceptedAsIs disproved parked',
  accepted: 'discussed mitigating resolved acceptedAsIs parked',
  mitigating: 'accepted resolved acceptedAsIs parked',
  resolved: 'discussed mitigating',
  acceptedAsIs: 'discussed mitigating',
  disproved: 'discussed',
  parked: 'discussed accepted',
};

describe('where a consideration can stand next', () => {
  test.each(considerationStates)('from %s', (from) => {
    expect(nextStates(from).join(' ')).toBe(open[from]);
    for (const to of considerationStates) {
      const move = () => moveConsideration(standing(from), { base: 1, to }, mai, later);
      if (from === to) expect(move()).toMatchObject({ revision: 1, state: from });
      else if (nextStates(from).includes(to)) expect(move()).toMatchObject({ state: to, revision: 2, changedBy: mai });
      else expect(problemOf(move)).toMatchObject({ code: 'invalid', field: 'to' });
    }
  });

  test('from everywhere there is a way on, and to everywhere a way', () => {
    const reached = new Set<ConsiderationState>(['raised']);
    for (const state of reached) for (const next of nextStates(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...considerationStates].sort());
    expect(considerationStates.filter((state) => nextStates(state).length === 0)).toEqual([]);
    expect(considerationStates.filter((state) => isSettled({ state }))).toEqual([
      'resolved',
      'acceptedAsIs',
      'disproved',
    ]);
  });

  test('two people move it at once: the second sees where it stands', () => {
    const accepted = moveConsideration(raised, { base: 1, to: 'accepted' }, mai, later);
    const clash = problemOf(() => moveConsideration(accepted, { base: 1, to: 'parked' }, ben, later));
    expect(clash).toMatchObject({ code: 'conflict', field: 'state', theirs: accepted });
    expect(moveConsideration(accepted, { base: 1, to: 'accepted' }, ben, later)).toBe(accepted);
  });

  test('moving and rewording at once are both kept', () => {
    const reworded = editConsideration(raised, { base: 1, text: 'Trainers leave' }, ben, later);
    expect(moveConsideration(reworded, { base: 1, to: 'discussed' }, mai, later)).toMatchObject({
      text: 'Trainers leave',
      state: 'discussed',
      revision: 3,
    });
  });

  test('what was removed goes nowhere', () => {
    const removed = { ...raised, removed: true };
    expect(problemOf(() => moveConsideration(removed, { base: 1, to: 'accepted' }, mai, later))?.code).toBe('notFound');
  });
});

describe('what is folded away in a note', () => {
  const problems = (edit: object) =>
    ConsiderationEdit.safeParse({ base: 1, ...edit }).error?.issues.map(({ message }) => message);

  test('is taken out by null, and left alone by saying nothing', () => {
    const edited = editConsideration(raised, { base: 1, chain: null, likelihood: 2 }, ben, later);
    expect(edited).toMatchObject({ severity: 3, likelihood: 2, revision: 2, fields: { chain: 2, likelihood: 2 } });
    expect(edited.chain).toBeUndefined();
  });

  test.each([
    [{ chain: Array(7).fill('step') }, 'A path has at most six steps.'],
    [{ chain: [] }, 'The path has no step.'],
    [{ chain: ['x'.repeat(81)] }, 'A step of the path is longer than 80 characters.'],
    [{ severity: 5 }, 'Choose how much they would feel it.'],
    [{ likelihood: 0 }, 'Choose how likely it is.'],
    [{ reach: 'few' }, 'Choose how many customers would feel it.'],
    [{ reversible: 'yes' }, 'Choose whether it can be taken back.'],
    [{ evidence: { kind: 'link', url: 'http://intranet/' } }, 'A link begins with https://.'],
    [{ evidence: { kind: 'link', url: 'javascript:alert(1)' } }, 'A link begins with https://.'],
    [{ evidence: { kind: 'rumour' } }, 'Say what this rests on.'],
    [{ evidence: { kind: 'number', text: '' } }, 'The number is still empty.'],
    [{ customers: Array.from({ length: 11 }, (_, at) => `customer-${at}`) }, 'At most ten customers can be named.'],
    [{ harm: 'x'.repeat(301) }, 'The foreseeable harm is longer than 300 characters.'],
  ])('%j is refused: %s', (edit, sentence) => {
    expect(problems(edit)).toContain(sentence);
  });

  test.each([
    [{ evidence: { kind: 'guess' } }],
    [{ evidence: { kind: 'moment', moment: 'moment-ken' } }],
    [{ evidence: { kind: 'link', url: 'https://northwind.example/report' } }],
    [{ evidence: { kind: 'number', text: '14 of 40 suppliers asked for it' } }],
    [{ customers: ['customer-ken'], reach: 'many', reversible: 'no' }],
  ])('%j is taken', (edit) => {
    expect(problems(edit)).toBeUndefined();
  });
});
