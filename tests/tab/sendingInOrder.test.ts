import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import { ConsiderationId } from '../../domain/considerations';
import { DecisionId } from '../../domain/decisions';
import { Problem } from '../../domain/problems';
import type { Errand, Refused } from '../../src/meeting/errands';
import { keepIn } from '../../src/meeting/keeping';
import { createSendQueue } from '../../src/meeting/sendQueue';
import { decisionOn } from '../support/meetingView';

const place = { tenant: 'tenant', person: 'mai', meeting: 'meeting' };
const at = (minute: number) => `2026-11-22T09:${minute}:00.000Z`;

const proposed = (record: string, minute = 40): Errand => {
  const id = DecisionId.parse(record);
  return { key: `propose ${record}`, at: at(minute), record, name: 'proposeDecision', body: { id, text: record } };
};
const noted = (record: string, decision: string, minute = 40): Errand => {
  const body = { id: ConsiderationId.parse(record), decision: DecisionId.parse(decision), effect: 'hurts' as const };
  const said = { ...body, text: 'They wait' };
  return { key: `note ${record}`, at: at(minute), record, name: 'raiseConsideration', body: said };
};
const supported = (record: string, minute = 40): Errand => ({
  key: `support ${record}`,
  at: at(minute),
  record,
  name: 'supportConsideration',
});
const taken = (record: string, minute = 40): Errand => {
  const body = { id: ActionId.parse(record), text: 'Call them' };
  return { key: `take ${record}`, at: at(minute), record, name: 'takeAction', body };
};
const decided = (outcome: string, minute: number): Errand => ({
  key: outcome,
  at: at(minute),
  record: 'decision-1',
  name: 'decide',
  body: { base: 1, outcome, effect: 'changed' },
});

/** At which of them the API fails, by their keys. */
let failing: ReadonlySet<string> | 'all';
let sent: string[];
let refused: Refused[];

const offline = () => Promise.reject(new Problem('unavailable', ''));
async function perform({ key }: Errand) {
  if (failing === 'all' || failing.has(key)) throw new Problem('unexpected', '');
  sent.push(key);
  return { kind: 'decision' as const, decision: decisionOn('Pay after 60 days') };
}

function opened(how: (errand: Errand) => ReturnType<typeof perform> = perform) {
  const told = { sent: () => undefined, changed: () => undefined, refused: (one: Refused) => void refused.push(one) };
  return createSendQueue({ keeping: keepIn(() => window.localStorage), place, perform: how, ...told });
}
const keysOf = (errands: readonly Errand[]) => errands.map(({ key }) => key);
const later = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1_000);

beforeEach(() => {
  jest.useFakeTimers();
  window.localStorage.clear();
  [failing, sent, refused] = [new Set(), [], []];
});
afterEach(() => {
  jest.useRealTimers();
});

describe('after a clock was set back, what was written last is sent last', () => {
  test('also when the panel is opened again', async () => {
    const before = opened(offline);
    before.add(proposed('decision-1', 40));
    before.add(noted('note-no-1', 'decision-1', 30));
    before.stop();
    const order = ['propose decision-1', 'note note-no-1'];
    expect(keysOf(opened().waiting())).toEqual(order);
    await later(0);
    expect(sent).toEqual(order);
  });

  test('of two outcomes the later one', () => {
    const queue = opened(offline);
    queue.add(decided('We wait', 40));
    queue.add(decided('We go', 30));
    queue.stop();
    expect(keysOf(opened(offline).waiting())).toEqual(['We wait', 'We go']);
  });

  test('behind what another window put in, of which this one has not heard yet', () => {
    const [here, there] = [opened(offline), opened(offline)];
    here.add(proposed('decision-1', 40));
    there.add(noted('note-no-1', 'decision-1', 30));
    expect(keysOf(opened(offline).waiting())).toEqual(['propose decision-1', 'note note-no-1']);
  });

  test('behind many, in the very same order', () => {
    const queue = opened(offline);
    const all = Array.from({ length: 30 }, (_, index) => proposed(`decision-${index}`, 59 - index));
    for (const one of all) queue.add(one);
    queue.stop();
    expect(keysOf(opened(offline).waiting())).toEqual(keysOf(all));
  });
});

describe('while the API fails at everything', () => {
  const all = [
    proposed('decision-1', 40),
    proposed('decision-2', 41),
    proposed('decision-3', 42),
    noted('note-no-1', 'decision-1', 43),
    taken('action-1', 44),
  ];

  test('nothing is given up, and once it works again all of it is sent in order', async () => {
    failing = 'all';
    const queue = opened();
    for (const one of all) queue.add(one);
    await later(300);
    expect([refused, keysOf(queue.waiting()), queue.stuckOn()?.code]).toEqual([[], keysOf(all), 'unexpected']);
    failing = new Set();
    await later(60);
    expect([sent, queue.waiting(), queue.isStuck()]).toEqual([keysOf(all), [], false]);
  });

  test('what needs a decision waits with it, and is not given up for being alone', async () => {
    failing = 'all';
    const queue = opened();
    const [decision, note, support] = [all[0]!, all[3]!, supported('note-no-1', 45)];
    for (const one of [decision, note, support]) queue.add(one);
    await later(300);
    expect([refused, queue.waiting().length]).toEqual([[], 3]);
    failing = new Set();
    await later(60);
    expect(sent).toEqual(keysOf([decision, note, support]));
  });
});

describe('where the API fails at one of them', () => {
  test('it is given up, and the others go on in order', async () => {
    failing = new Set(['propose decision-1']);
    const queue = opened();
    for (const record of ['decision-1', 'decision-2', 'decision-3']) queue.add(proposed(record));
    await later(300);
    expect([sent, keysOf(refused.map(({ errand }) => errand))]).toEqual([
      ['propose decision-2', 'propose decision-3'],
      ['propose decision-1'],
    ]);
    expect(queue.waiting()).toEqual([]);
  });

  test('what needs it waits with it, and what does not goes out', async () => {
    failing = new Set(['propose decision-1']);
    const queue = opened();
    queue.add(proposed('decision-1'));
    queue.add(noted('note-no-1', 'decision-1'));
    queue.add(supported('note-no-1'));
    queue.add(taken('action-1'));
    queue.add(proposed('decision-2'));
    await later(300);
    expect([[...sent].sort(), refused]).toEqual([['propose decision-2', 'take action-1'], []]);
    expect(keysOf(queue.waiting())).toEqual(['propose decision-1', 'note note-no-1', 'support note-no-1']);
    failing = new Set();
    await later(60);
    expect(sent.slice(2)).toEqual(['propose decision-1', 'note note-no-1', 'support note-no-1']);
  });

  test('and at a second one, they hold up nothing but themselves', async () => {
    failing = new Set(['propose decision-1', 'propose decision-2']);
    const queue = opened();
    for (const record of ['decision-1', 'decision-2', 'decision-3', 'decision-4']) queue.add(proposed(record));
    await later(600);
    expect([...sent].sort()).toEqual(['propose decision-3', 'propose decision-4']);
    expect(keysOf(refused.map(({ errand }) => errand)).sort()).toEqual(['propose decision-1', 'propose decision-2']);
  });
});
