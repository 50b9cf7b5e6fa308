import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { together } from '../../api/src/adapters/together';

/** What asks now comes after what was asked before. */
const turn = () => new Promise(setImmediate);

/** Something slow that is told from outside when each of its times ends. */
class Slow {
  readonly begun: (readonly string[])[] = [];
  private readonly endings: { readonly end: () => void; readonly fail: () => void }[] = [];
  readonly ask = together<string, string>((items) => {
    this.begun.push([...items]);
    const answer = `time ${this.begun.length}`;
    return new Promise((resolve, reject) =>
      this.endings.push({ end: () => resolve(answer), fail: () => reject(new Error(`${answer} failed`)) }),
    );
  });

  async end(time: number, how: 'end' | 'fail' = 'end') {
    this.endings[time - 1]?.[how]();
    await turn();
    await turn();
  }
}

afterEach(() => void jest.useRealTimers());

describe('what many ask for at once', () => {
  test('is done once for who ask in the same turn, and once more for all others', async () => {
    const slow = new Slow();
    const first = slow.ask('row', 'a');
    const atOnce = slow.ask('row', 'at once');
    expect(slow.begun).toEqual([]);
    await turn();
    const others = ['b', 'c', 'd'].map((item) => slow.ask('row', item));
    expect(slow.begun).toEqual([['a', 'at once']]);
    await slow.end(1);
    expect(await Promise.all([first, atOnce])).toEqual(['time 1', 'time 1']);
    expect(slow.begun).toEqual([
      ['a', 'at once'],
      ['b', 'c', 'd'],
    ]);
    await slow.end(2);
    expect(await Promise.all(others)).toEqual(['time 2', 'time 2', 'time 2']);
  });

  test('is done a third time for who asks while the second time is under way', async () => {
    const slow = new Slow();
    void slow.ask('row', 'a');
    await turn();
    void slow.ask('row', 'b');
    await slow.end(1);
    const late = slow.ask('row', 'c');
    await slow.end(2);
    await slow.end(3);
    expect(await late).toBe('time 3');
  });

  test('is begun anew for whoever asks when nothing is under way', async () => {
    const slow = new Slow();
    for (const time of [1, 2]) {
      const asked = slow.ask('row', 'a');
      await turn();
      await slow.end(time);
      expect(await asked).toBe(`time ${time}`);
    }
  });

  test('does not wait for what goes by another name', async () => {
    const slow = new Slow();
    void slow.ask('row', 'a');
    void slow.ask('another row', 'b');
    await turn();
    expect(slow.begun).toEqual([['a'], ['b']]);
  });

  test('fails only for those for whom it failed', async () => {
    const slow = new Slow();
    const first = expect(slow.ask('row', 'a')).rejects.toThrow('time 1 failed');
    await turn();
    const second = slow.ask('row', 'b');
    await slow.end(1, 'fail');
    await slow.end(2);
    await first;
    expect(await second).toBe('time 2');
    const third = expect(slow.ask('row', 'c')).rejects.toThrow('time 3 failed');
    await turn();
    const fourth = expect(slow.ask('row', 'd')).rejects.toThrow('time 4 failed');
    await slow.end(3, 'fail');
    await slow.end(4, 'fail');
    await Promise.all([third, fourth]);
  });

  test('does not wait for ever behind one time that is stuck', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const slow = new Slow();
    void slow.ask('row', 'stuck');
    await turn();
    const behind = slow.ask('row', 'behind');
    await jest.advanceTimersByTimeAsync(10_000);
    await turn();
    await slow.end(2);
    expect(await behind).toBe('time 2');
  });
});

/** So that the same turns are taken in every run. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('no answer is older than its question, whatever the order (%i)', async (seed) => {
  const draw = drawing(seed);
  let now = 0;
  const running: (() => void)[] = [];
  // Answers what it was when it began: the oldest that could be answered.
  const ask = together<undefined, number>(() => {
    const began = now;
    return new Promise((resolve) => running.push(() => resolve(began)));
  });
  const answers: Promise<void>[] = [];
  const endOne = () => running.splice(draw(running.length), 1)[0]?.();
  for (let step = 0; step < 300; step += 1) {
    now += 1;
    if (draw(3) > 0) {
      const askedAt = now;
      answers.push(ask('row', undefined).then((answer) => expect(answer).toBeGreaterThanOrEqual(askedAt)));
    } else endOne();
    if (draw(2) > 0) await turn();
    for (let wait = draw(8); wait > 0; wait -= 1) await Promise.resolve();
  }
  const all = Promise.all(answers);
  let isDone = false;
  const done = () => void (isDone = true);
  void all.then(done, done);
  while (!isDone) {
    endOne();
    await turn();
  }
  await all;
  expect(answers.length).toBeGreaterThan(100);
});
