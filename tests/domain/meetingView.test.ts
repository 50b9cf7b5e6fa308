import { describe, expect, test } from '@jest/globals';
import { takeAction, ActionId, closeAction, type Action } from '../../domain/actions';
import { ConsiderationId, raiseConsideration } from '../../domain/considerations';
import { DecisionId, decide, proposeDecision } from '../../domain/decisions';
import type { HandOver } from '../../domain/handOvers';
import { applyUpdate, type MeetingView } from '../../domain/meetingView';
import { occurrenceKeyOf, SeriesKey, usualSettings, type Occurrence } from '../../domain/meetings';
import { summarise } from '../../domain/summary';
import { readUpdate, type Update } from '../../domain/updates';
import { ben, mai } from '../support/people';

const at = '2026-11-22T09:00:00Z';
const occurrence = occurrenceKeyOf(at);
const decision = proposeDecision({ id: DecisionId.parse('decision-1'), text: 'Sixty days' }, occurrence, mai, at);
const raised = (id: string, effect: 'helps' | 'hurts', more = {}) =>
  raiseConsideration(
    { id: ConsiderationId.parse(`consideration-${id}`), decision: decision.id, effect, text: id, ...more },
    occurrence,
    ben,
    at,
  );
const empty: MeetingView = {
  series: SeriesKey.parse('s'.repeat(43)),
  title: 'Payment terms',
  me: { ...mai, mayRun: true, mayWrapUp: true, isPresenting: true },
  audience: { kind: 'internal', people: 2 },
  people: [mai, ben],
  opening: { kind: 'question' },
  pins: [],
  settings: usualSettings,
  setAside: [],
  delegates: [],
  notPresenting: [],
  question: { of: 'anyone' },
  libraryEmpty: false,
  librarySmall: false,
  decisions: [],
  considerations: [],
  supports: [],
  reviews: [],
  actions: [],
  cursor: at,
};

describe('updates', () => {
  const news: Update[] = [
    { kind: 'decision', decision },
    { kind: 'consideration', consideration: raised('first', 'hurts') },
    { kind: 'consideration', consideration: { ...raised('first', 'hurts'), revision: 2, text: 'reworded' } },
    { kind: 'meeting', revision: '7' },
  ];

  test('in any order and repeated give the same view', () => {
    const forwards = [...news, ...news].reduce(applyUpdate, empty);
    const backwards = [...news].reverse().reduce(applyUpdate, empty);
    expect(forwards).toEqual(backwards);
    expect(forwards.considerations).toMatchObject([{ text: 'reworded', revision: 2 }]);
  });

  test('of an old revision change nothing', () => {
    const view = applyUpdate(empty, { kind: 'decision', decision: { ...decision, revision: 3, text: 'Newer' } });
    expect(applyUpdate(view, { kind: 'decision', decision }).decisions).toBe(view.decisions);
  });

  test('of an unknown kind are ignored', () => {
    expect(readUpdate({ kind: 'somethingNew', what: 1 })).toBeUndefined();
    expect(readUpdate('nonsense')).toBeUndefined();
    expect(readUpdate(JSON.parse(JSON.stringify(news[0])))).toEqual(news[0]);
  });
});

describe('the summary of an occurrence', () => {
  const sitting: Occurrence = {
    key: occurrence,
    revision: 2,
    startedAt: at,
    begunBy: 'event',
    showing: { number: 1, state: 'shown', at },
  };
  const action = (id: string, more: Partial<Action> = {}) => ({
    ...takeAction({ id: ActionId.parse(`action-${id}`), text: id }, occurrence, ben, at),
    ...more,
  });
  const earlier = occurrenceKeyOf('2026-11-15T09:00:00Z');
  const summary = summarise({
    title: 'Payment terms',
    occurrence: sitting,
    decisions: [
      decide(decision, { base: 1, outcome: 'Instalments', effect: 'changed' }, mai, at),
      { ...decision, id: DecisionId.parse('decision-2'), removed: true },
    ],
    considerations: [
      raised('one', 'hurts'),
      raised('two', 'hurts'),
      raised('three', 'helps'),
      { ...raised('gone', 'helps'), removed: true },
    ],
    actions: [
      action('late', { dueOn: '2026-12-24' }),
      action('soon'),
      action('carried', { occurrence: earlier }),
      closeAction(action('closed', { occurrence: earlier }), ben, at),
    ],
  });

  test('counts considerations by effect, without what was removed', () => {
    expect(summary.decisions).toHaveLength(1);
    expect(summary.decisions[0]?.byEffect).toEqual({ helps: 1, hurts: 2, both: 0, none: 0, unsure: 0 });
  });

  test('lists its own actions soonest first, and apart what was carried over and is still open', () => {
    expect(summary.actions.map(({ text }) => text)).toEqual(['soon', 'late']);
    expect(summary.carriedOver.map(({ text }) => text)).toEqual(['carried']);
  });

  test('says what changed hands while it was on, and nothing of before, of after, and of offers', () => {
    const handOver = (endedAt: string, end: HandOver['end']) => ({
      handOvers: [{ from: ben, to: mai, by: ben, at, end, endedBy: mai, endedAt }],
    });
    const over = { ...sitting, ended: { how: 'event', at: '2026-11-22T10:00:00.000Z' } } as const;
    const { handOvers } = summarise({
      title: 't',
      occurrence: over,
      decisions: [],
      considerations: [],
      actions: [
        action('second', handOver('2026-11-22T09:50:00.000Z', 'accepted')),
        action('first', { occurrence: earlier, ...handOver('2026-11-22T09:40:00.000Z', 'given') }),
        action('declined', handOver('2026-11-22T09:45:00.000Z', 'declined')),
        action('before', handOver('2026-11-15T09:30:00.000Z', 'accepted')),
        action('after', handOver('2026-11-23T09:30:00.000Z', 'accepted')),
      ],
    });
    expect(handOvers.map((one) => [one.action.text, one.from.name, one.to.name])).toEqual([
      ['first', ben.name, mai.name],
      ['second', ben.name, mai.name],
    ]);
  });

  test('says how many decisions are still undecided', () => {
    expect(summary.undecided).toBe(0);
    expect(
      summarise({ title: 't', occurrence: sitting, decisions: [decision], considerations: [], actions: [] }).undecided,
    ).toBe(1);
  });
});
