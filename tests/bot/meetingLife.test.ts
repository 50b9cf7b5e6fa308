import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBotChannel, type BotChannel } from '../support/botChannel';
import { MeetingLife, timeOf } from '../support/meetingLife';

let channel: BotChannel;
beforeAll(async () => {
  channel = await startBotChannel();
});
afterAll(() => channel.stop());

const life = () => new MeetingLife(channel);

/** What comes, when, and of what time; and the occurrences that are right then. */
const lives: [name: string, comes: string[], occurrences: string[]][] = [
  ['as usual', ['09:00 install', '09:00 start', '09:30 end'], ['09:00-09:30 event event']],
  ['a start without an install', ['09:00 start'], ['09:00- event']],
  ['added while it runs: the first panel opens it', ['09:10 install', '09:12 panel mai'], ['09:12- panel']],
  ['added twice, told in two ways', ['08:59 install', '08:59 botAdded', '09:00 start'], ['09:00- event']],
  ['added after the start was told', ['09:00 start', '09:01 install', '09:01 botAdded'], ['09:00- event']],
  ['added and nothing more', ['09:00 install', '09:00 joins'], []],
  ['people come before it starts', ['08:50 joins', '08:51 leaves', '09:00 start'], ['09:00- event']],
  ['people come and go', ['09:00 start', '09:05 joins', '09:06 leaves', '09:30 end'], ['09:00-09:30 event event']],

  ['every event twice', ['09:00 start', '09:00 start', '09:30 end', '09:30 end'], ['09:00-09:30 event event']],
  ['the start again 15 seconds later', ['09:00 start', '09:00:15 start 09:00'], ['09:00- event']],
  ['the start again after the end', ['09:00 start', '09:30 end', '09:31 start 09:00'], ['09:00-09:30 event event']],
  ['the start again hours after', ['09:00 start', '09:30 end', '12:31 start 09:00'], ['09:00-09:30 event event']],
  [
    'the start again after a wrap-up',
    ['09:00 start', '09:20 wrapUp', '09:21 start 09:00'],
    ['09:00-09:20 person event'],
  ],

  ['the start minutes late', ['09:07 start 09:00', '09:30 end'], ['09:00-09:30 event event']],
  ['late, after a panel opened it', ['09:05 panel mai', '09:07 start 09:00', '09:30 end'], ['09:05-09:30 event panel']],
  [
    'late, after it was wrapped up',
    ['09:05 panel mai', '09:20 wrapUp', '09:25 start 09:00'],
    ['09:05-09:20 person panel'],
  ],
  ['the start later than its end', ['09:30 end', '09:40 start 09:00'], []],
  ['later than its end, and twice', ['09:30 end', '09:31 end 09:30', '09:40 start 09:00', '09:41 start 09:00'], []],
  ['the end minutes late', ['09:00 start', '09:50 end 09:30'], ['09:00-09:30 event event']],
  ['so late that nobody is there', ['13:30 start 09:00'], []],
  ['both a day late', ['2/09:00 start 09:00', '2/09:01 end 09:30'], []],

  ['no start: the first panel opens it', ['09:05 panel mai', '09:30 end'], ['09:05-09:30 event panel']],
  ['no start, no panel', ['09:30 end'], []],
  ['no end: four quiet hours end it', ['09:00 start', '13:01 timer'], ['09:00-13:01 idle event']],
  ['neither start nor end', ['09:05 panel mai', '13:06 timer'], ['09:05-13:06 idle panel']],
  [
    'no end, and another one the next day',
    ['09:00 start', '2/09:00 start', '2/09:30 end'],
    ['09:00-13:00 idle event', '2/09:00-2/09:30 event event'],
  ],
  [
    'no end, and a panel the next day',
    ['09:00 start', '2/09:02 panel mai', '2/09:30 end'],
    ['09:00-13:00 idle event', '2/09:02-2/09:30 event panel'],
  ],
  [
    'yesterday’s end, told when today’s is open',
    ['09:00 start', '13:01 timer', '2/09:00 start', '2/09:01 end 09:30'],
    ['09:00-13:01 idle event', '2/09:00- event'],
  ],
  [
    'yesterday’s end, told before today’s start',
    ['09:00 start', '2/08:55 end 09:30', '2/09:00 start'],
    ['09:00-09:30 event event', '2/09:00- event'],
  ],

  ['a second start while it is open', ['09:00 start', '09:20 start', '09:30 end'], ['09:00-09:30 event event']],
  ['a second start after the end', ['09:00 start', '09:20 end', '09:25 start'], ['09:00- event']],
  [
    'a second start, and both ends',
    ['09:00 start', '09:20 end', '09:25 start', '09:45 end'],
    ['09:00-09:45 event event'],
  ],
  ['the first end again after it', ['09:00 start', '09:20 end', '09:25 start', '09:26 end 09:20'], ['09:00- event']],
  ['the first end only after it', ['09:00 start', '09:25 start', '09:26 end 09:20'], ['09:00- event']],
  [
    'the second start after its end',
    ['09:00 start', '09:20 end', '09:45 end', '09:50 start 09:25'],
    ['09:00-09:20 event event'],
  ],
  ['a second start after a wrap-up', ['09:00 start', '09:20 wrapUp', '09:25 start'], ['09:00- event']],
  [
    'a second start, not told: whoever is in it opens it',
    ['09:00 start', '09:20 end', '09:25 panel mai'],
    ['09:00- event'],
  ],
  ['an end after a wrap-up', ['09:00 start', '09:20 wrapUp', '09:30 end'], ['09:00-09:20 person event']],
  ['just under four hours', ['09:00 start', '09:30 end', '13:29 start'], ['09:00- event']],
  ['four hours', ['09:00 start', '09:30 end', '13:30 start'], ['09:00-09:30 event event', '13:30- event']],
  [
    'a start before four quiet hours were over, told after',
    ['09:00 start', '13:01 timer', '13:05 start 12:59'],
    ['09:00- event'],
  ],
  ['a start after them', ['09:00 start', '13:01 timer', '13:02 start'], ['09:00-13:01 idle event', '13:02- event']],
  ['who stays after the end', ['09:00 start', '09:30 end', '09:31 panel mai'], ['09:00-09:30 event event']],
  ['who stays after a wrap-up', ['09:00 start', '09:20 wrapUp', '09:40 panel mai'], ['09:00-09:20 person event']],
  [
    'of no start told: who stays after a wrap-up and adds to it goes on',
    ['09:05 panel mai', '09:20 wrapUp', '09:40 panel mai', '09:41 adds mai'],
    ['09:05- panel'],
  ],
  [
    'and is wrapped up again',
    ['09:05 panel mai', '09:20 wrapUp', '09:41 adds ben', '09:50 wrapUp', '09:51 adds ben'],
    ['09:05-09:50 person panel'],
  ],
  [
    'what was half typed at the wrap-up is late',
    ['09:05 panel mai', '09:20 wrapUp', '09:21 adds mai'],
    ['09:05-09:20 person panel'],
  ],
  [
    'who left and adds to it',
    ['09:05 panel mai', '09:20 wrapUp', '09:30 nobodyIn', '09:40 adds mai'],
    ['09:05-09:20 person panel'],
  ],
  ['hours later it is over', ['09:05 panel mai', '09:20 wrapUp', '13:20 adds mai'], ['09:05-09:20 person panel']],
  [
    'of a start that was told: what is added after a wrap-up is late',
    ['09:00 start', '09:20 wrapUp', '09:40 adds mai'],
    ['09:00-09:20 person event'],
  ],
  [
    'added after the end that was told',
    ['09:05 panel mai', '09:30 end', '09:40 adds mai'],
    ['09:05-09:30 event panel'],
  ],
  [
    'gone on with, its end is told',
    ['09:05 panel mai', '09:20 wrapUp', '09:41 adds mai', '10:00 end'],
    ['09:05-10:00 event panel'],
  ],
  [
    'gone on with, and four quiet hours',
    ['09:05 panel mai', '09:20 wrapUp', '09:41 adds mai', '13:43 timer'],
    ['09:05-13:43 idle panel'],
  ],
  [
    'who looks at it after the end',
    ['09:00 start', '09:30 end', '09:30 nobodyIn', '10:00 panel mai'],
    ['09:00-09:30 event event'],
  ],
  ['who looks at the tab before', ['08:00 nobodyIn', '08:30 tab mai', '08:31 panel mai'], []],
  ['who looks at the tab while it runs', ['09:00 install', '09:05 tab mai'], []],

  [
    'removed and added again',
    ['09:00 start', '09:10 remove', '09:15 install', '09:30 end'],
    ['09:00-09:30 event event'],
  ],
  ['removed and never added again', ['09:00 start', '09:10 remove', '13:01 timer'], ['09:00-13:01 idle event']],
  ['renamed', ['09:00 start', '09:05 renamed', '09:30 end'], ['09:00-09:30 event event']],
];

describe('the occurrence is right', () => {
  it.each(lives)('%s', async (_name, comes, occurrences) => {
    const meeting = life();
    await meeting.happens(...comes);
    expect(await meeting.occurrences()).toEqual(occurrences);
    expect([...meeting.world.problems, ...meeting.log.problems]).toEqual([]);
  });
});

describe('whatever the order', () => {
  const orders = permutations(['install', 'joins', 'start 09:00', 'start 09:00']);

  it('in which it is told that a meeting begins, it has begun once', async () => {
    for (const order of orders) {
      const meeting = life();
      for (const what of order) await meeting.does(`09:02 ${what}`);
      expect([order, await meeting.occurrences()]).toEqual([order, ['09:00- event']]);
    }
  });

  it('in which it is told that a meeting was, it is over, and was one at most', async () => {
    for (const order of permutations(['start 09:00', 'start 09:00', 'end 09:30', 'end 09:30'])) {
      const meeting = life();
      for (const what of order) await meeting.does(`09:31 ${what}`);
      const was = order[0]?.startsWith('start') ? ['09:00-09:30 event event'] : [];
      expect([order, await meeting.occurrences()]).toEqual([order, was]);
    }
  });

  it('in which a meeting that began twice is told, nothing stays open', async () => {
    for (const order of permutations(['start 09:00', 'end 09:20', 'start 09:25', 'end 09:45'])) {
      const meeting = life();
      for (const what of order) await meeting.does(`09:46 ${what}`);
      const [first, ...others] = await meeting.occurrences();
      expect([order, others]).toEqual([order, []]);
      expect([order, first ?? '09:20 or 09:45']).toEqual([order, expect.stringMatching(/09:(20|45)/)]);
    }
  });

  it('and all at once, a meeting has begun once', async () => {
    const meeting = life();
    meeting.world.now = Date.parse(timeOf('09:02'));
    for (const what of ['install', 'botAdded', 'joins', 'start', 'start', 'renamed', 'start'])
      await meeting.tell(meeting.activity(what, '09:00'));
    await meeting.workAllAtOnce();
    expect(await meeting.occurrences()).toEqual(['09:00- event']);
    expect(meeting.world.cardsAskedFor()).toEqual(['opening:20261123T090000Z']);
  });
});

function permutations<T>(of: readonly T[]): T[][] {
  if (of.length < 2) return [[...of]];
  return of.flatMap((one, at) => permutations(of.filter((_, other) => other !== at)).map((rest) => [one, ...rest]));
}
