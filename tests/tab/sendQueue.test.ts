import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { DecisionId } from '../../domain/decisions';
import { Problem } from '../../domain/problems';
import type { Update } from '../../domain/updates';
import type { Sent } from '../../src/meeting/performErrand';
import type { Errand, Refused } from '../../src/meeting/errands';
import { keepIn } from '../../src/meeting/keeping';
import { createSendQueue } from '../../src/meeting/sendQueue';
import { decisionOn } from '../support/meetingView';

const place = { tenant: 'tenant', person: 'mai', meeting: 'meeting' };
const id = DecisionId.parse('decision-1');

const proposal = (key: string, second: number): Errand => ({
  key,
  at: `2026-11-22T09:40:0${second}.000Z`,
  record: id,
  name: 'proposeDecision',
  body: { id, text: key },
});

const edit = (key: string, second: number, base: number, text: string): Errand => ({
  key,
  at: `2026-11-22T09:40:0${second}.000Z`,
  record: id,
  name: 'editDecision',
  body: { base, text },
});

const confirmed = (revision: number): Update => ({
  kind: 'decision',
  decision: { ...decisionOn('Pay after 60 days'), revision },
});

function queueThat(perform: (errand: Errand) => Promise<Sent>) {
  const sent: Sent[] = [];
  const refused: Refused[] = [];
  const queue = createSendQueue({
    keeping: keepIn(() => window.localStorage),
    place,
    perform,
    sent: (update) => void sent.push(update),
    refused: (one) => void refused.push(one),
    changed: () => undefined,
  });
  return { queue, sent, refused };
}

const settle = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => {
  jest.useFakeTimers();
  window.localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
});

test('errands are sent one after the other, in the order in which they were written', async () => {
  const order: string[] = [];
  const { queue } = queueThat(async ({ key }) => {
    order.push(key);
    return confirmed(1);
  });
  for (const [index, key] of ['first', 'second', 'third'].entries()) queue.add(proposal(key, index));
  await settle();
  expect(order).toEqual(['first', 'second', 'third']);
  expect(queue.waiting()).toEqual([]);
});

test('an unreachable API is tried again, with more patience each time, by the same key', async () => {
  const keys: string[] = [];
  const { queue, sent } = queueThat(async ({ key }) => {
    keys.push(key);
    if (keys.length < 4) throw new Problem('unavailable', '');
    return confirmed(1);
  });
  queue.add(proposal('first', 0));
  await settle();
  expect([keys.length, queue.isStuck()]).toEqual([1, true]);
  await jest.advanceTimersByTimeAsync(20_000);
  expect(keys).toEqual(['first', 'first', 'first', 'first']);
  expect([sent.length, queue.isStuck()]).toEqual([1, false]);
});

test('what waits survives a reload, in order', async () => {
  const before = queueThat(async () => {
    throw new Problem('unavailable', '');
  });
  before.queue.add(proposal('first', 0));
  before.queue.add(proposal('second', 1));
  await settle();
  before.queue.stop();
  const after: string[] = [];
  queueThat(async ({ key }) => {
    after.push(key);
    return confirmed(1);
  });
  await settle();
  expect(after).toEqual(['first', 'second']);
  expect(Object.keys(window.localStorage)).toEqual([]);
});

test('what is refused leaves the queue, and the next one goes on', async () => {
  const { queue, refused, sent } = queueThat(async ({ key }) => {
    if (key === 'first') throw new Problem('invalid', 'The decision is still empty.');
    return confirmed(1);
  });
  queue.add(proposal('first', 0));
  queue.add(proposal('second', 1));
  await settle();
  expect(refused).toMatchObject([
    { code: 'invalid', sentence: 'The decision is still empty.', errand: { key: 'first' } },
  ]);
  expect(sent).toHaveLength(1);
});

test('a failure on the other side is tried a few times, and then given back rather than blocking the rest', async () => {
  let tried = 0;
  const { queue, refused } = queueThat(async () => {
    tried += 1;
    throw new Problem('unexpected', '');
  });
  queue.add(proposal('first', 0));
  await jest.advanceTimersByTimeAsync(60_000);
  expect([tried, refused]).toMatchObject([5, [{ code: 'unexpected' }]]);
  expect(queue.waiting()).toEqual([]);
});

test.each(['unavailable', 'busy', 'notSignedIn'] as const)(
  'however often it was "%s" before, a failure on the other side is tried a few times, too',
  async (code) => {
    const answers = [...Array<Problem>(6).fill(new Problem(code, '')), new Problem('unexpected', '')];
    const { queue, refused, sent } = queueThat(async () => {
      const problem = answers.shift();
      if (problem) throw problem;
      return confirmed(1);
    });
    queue.add(proposal('first', 0));
    await jest.advanceTimersByTimeAsync(300_000);
    expect([sent.length, refused, answers]).toEqual([1, [], []]);
  },
);

test('failures at one thing are not counted against the next', async () => {
  const tried: string[] = [];
  const { queue, refused } = queueThat(async ({ key }) => {
    tried.push(key);
    if (tried.filter((one) => one === key).length < 4) throw new Problem('unexpected', '');
    return confirmed(1);
  });
  for (const [index, key] of ['first', 'second'].entries()) queue.add({ ...proposal(key, index), record: key });
  await jest.advanceTimersByTimeAsync(120_000);
  expect([refused, queue.waiting()]).toEqual([[], []]);
});

test('an API that says when it has time again is not asked before', async () => {
  let tried = 0;
  const { queue, sent } = queueThat(async () => {
    tried += 1;
    if (tried === 1) throw new Problem('busy', '', { retryAfterSeconds: 90 });
    return confirmed(1);
  });
  queue.add(proposal('first', 0));
  await jest.advanceTimersByTimeAsync(89_000);
  expect([tried, sent.length]).toEqual([1, 0]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect([tried, sent.length]).toEqual([2, 1]);
});

test('an edit made on top of one that was refused does not pass over what somebody else wrote', async () => {
  const bases: unknown[] = [];
  const { queue, refused } = queueThat(async (errand) => {
    const base = 'body' in errand && 'base' in errand.body ? errand.body.base : undefined;
    bases.push(base);
    // Revision 2 was somebody else's.
    if ((base ?? 0) < 2) throw new Problem('conflict', '');
    return confirmed(3);
  });
  queue.add(edit('mine', 0, 1, 'Pay after 45 days'));
  queue.add(edit('mine again', 1, 2, 'Pay after 40 days'));
  await settle();
  expect(bases).toEqual([1, 1]);
  expect(refused.map(({ errand }) => errand.key)).toEqual(['mine', 'mine again']);
});

test('on which revision an edit waits is known after a reload, too', async () => {
  const { queue } = queueThat(async ({ key }) => {
    if (key === 'mine') throw new Problem('conflict', '');
    return new Promise(() => undefined);
  });
  queue.add(edit('mine', 0, 1, 'Pay after 45 days'));
  queue.add(edit('mine again', 1, 2, 'Pay after 40 days'));
  await settle();
  const { queue: reloaded } = queueThat(() => new Promise(() => undefined));
  expect(reloaded.waiting()).toMatchObject([{ key: 'mine again', body: { base: 1 } }]);
});

test('where the browser lets us have no locks either, what is written is sent all the same', async () => {
  Reflect.set(navigator, 'locks', { request: () => Promise.reject(new DOMException('Denied', 'SecurityError')) });
  const { queue, sent } = queueThat(async () => confirmed(1));
  queue.add(proposal('first', 0));
  await settle();
  expect([sent.length, queue.waiting().length]).toEqual([1, 0]);
});

/** Another window has the turn until `begin`. */
function queueInTurn(perform: Parameters<typeof createSendQueue>[0]['perform']) {
  let begin = () => undefined as void;
  const turn = new Promise<void>((resolve) => (begin = resolve));
  const locks = { request: (_of: string, work: () => Promise<unknown>) => turn.then(work) };
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
  const keeping = keepIn(() => window.localStorage);
  const parts = { sent: () => undefined, refused: () => undefined, changed: () => undefined };
  return { queue: createSendQueue({ keeping, place, perform, ...parts }), keeping, begin };
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks');
});

test('what another window sent in its turn is not sent again, also before this one was told', async () => {
  const performed: string[] = [];
  const perform = async ({ key }: Errand) => {
    performed.push(key);
    return confirmed(1);
  };
  const { queue, keeping, begin } = queueInTurn(perform);
  for (const [index, key] of ['first', 'second'].entries()) queue.add(proposal(key, index));
  await settle();
  keeping.remove(keeping.keys('')[0]!);
  begin();
  await settle();
  expect([performed, queue.waiting()]).toEqual([['second'], []]);
});

test('what waits for another window’s turn is sent as it stands after that', async () => {
  const bases: unknown[] = [];
  const perform = async (errand: Errand) => {
    bases.push('body' in errand && 'base' in errand.body && errand.body.base);
    return confirmed(6);
  };
  const { queue, keeping, begin } = queueInTurn(perform);
  queue.add(edit('mine', 0, 2, 'Pay after 45 days'));
  await settle();
  for (const key of keeping.keys('')) keeping.write(key, JSON.stringify(edit('mine', 0, 5, 'Pay after 45 days')));
  queue.reread();
  begin();
  await settle();
  expect(bases).toEqual([5]);
  expect(queue.waiting()).toEqual([]);
});
