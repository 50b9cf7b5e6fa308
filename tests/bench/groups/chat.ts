import { killAtRandom, type Fate } from '../../support/killing';
import { openChats } from '../chats';
import { percentile, type Group, type Measure } from '../measure';

const manyAtOnce = 200;
const sizes = [1, manyAtOnce] as const;
const summary = (size: number, of: 'p50' | 'p99') => `chat.endToSummary.${size}.${of}`;
const tap = (size: number) => `chat.cardAction.${size}.p50`;
const perMinute = 'chat.cardsPerMinute';
const speed = [...sizes.flatMap((size) => [summary(size, 'p50'), summary(size, 'p99'), tap(size)]), perMinute];
const kills = { wrong: 'chat.kills.wrong', uncertain: 'chat.kills.uncertain' };

/** As many as Teams takes from one bot in one organization. */
const mostPerMinute = 30 * 60;

/** From the end of a meeting to its summary, with the chats taking no more than Teams does; and functions that are killed. */
export const chat: Group = {
  measures: [...speed, ...Object.values(kills)],
  async run({ root, quick, isWanted }) {
    const measures: Measure[] = [];
    if (speed.some(isWanted)) measures.push(...(await measureSpeed(root, quick)));
    if (Object.values(kills).some(isWanted)) measures.push(...(await measureKills(quick)));
    return { measures };
  },
};

async function measureSpeed(root: string, quick: boolean): Promise<Measure[]> {
  const chats = await openChats(root);
  try {
    const runs = quick ? 3 : 7;
    const many = quick ? manyAtOnce / 10 : manyAtOnce;
    await chats.end(await chats.open(1));
    const alone: number[] = [];
    const taps: number[] = [];
    for (const meeting of await chats.open(runs)) {
      taps.push(await chats.tap(meeting, 'mai'));
      alone.push(...(await chats.end([meeting])));
    }
    const [meetings, others] = [await chats.open(many), await chats.open(runs)];
    const began = performance.now();
    const tapsBeside: number[] = [];
    const times = await chats.end(meetings, async () => {
      for (const meeting of others) tapsBeside.push(await chats.tap(meeting, 'mai'));
    });
    const minutes = (performance.now() - began) / 60_000;
    return [
      ...ofSummaries(1, alone),
      ofTaps(1, taps),
      ...ofSummaries(manyAtOnce, times),
      ofTaps(manyAtOnce, tapsBeside),
      { name: perMinute, value: many / minutes, unit: 'perMinute', floor: mostPerMinute, runs: many },
    ];
  } finally {
    await chats.close();
  }
}

function ofSummaries(size: number, times: readonly number[]): Measure[] {
  const runs = times.length;
  return [
    { name: summary(size, 'p50'), value: percentile(times, 50), unit: 'ms', runs },
    { name: summary(size, 'p99'), value: percentile(times, 99), unit: 'ms', runs },
  ];
}

function ofTaps(size: number, times: readonly number[]): Measure {
  const budget = { value: 5_000 };
  return { name: tap(size), value: percentile(times, 50), unit: 'ms', runs: times.length, budget };
}

async function measureKills(quick: boolean): Promise<Measure[]> {
  const times = quick ? 10 : 200;
  const { fates } = await killAtRandom(times, Math.random);
  const wrong = fates.filter((fate) => !isRight(fate)).length;
  const uncertain = fates.filter(({ state }) => state === 'uncertain').length;
  return [
    { name: kills.wrong, value: wrong, unit: 'cards', runs: times, budget: { value: 0 } },
    { name: kills.uncertain, value: uncertain, unit: 'cards', runs: times },
  ];
}

/** In the chat once, or nobody knows and it is there once at most. */
function isRight({ state, times }: Fate): boolean {
  return state === 'posted' ? times === 1 : state === 'uncertain' && times <= 1;
}
