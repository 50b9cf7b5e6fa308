import { adding, floorAdding, type Ask } from '../adding';
import { openBigMeetings } from '../bigMeeting';
import { askAll, p99, type Timed } from '../clients';
import type { Group } from '../measure';

const measures = ['api.crowd.300.p99', 'api.crowd.300.lost', 'api.crowd.300.errors'] as const;
const people = 300;

interface Crowd {
  readonly timed: Timed;
  readonly errors: number;
}

/** Three hundred people of one meeting, each of whom writes a note at the same time, and then one more. */
export const crowd: Group = {
  measures,
  async run({ root, quick }) {
    const meetings = await openBigMeetings(root, people);
    try {
      const meeting = await meetings.meeting('crowd', 0);
      const runs = quick ? 1 : 3;
      const ours: Crowd[] = [];
      const floor: Crowd[] = [];
      // The first of each finds code that never ran before, and connections that are not open yet.
      for (let run = 0; run <= runs; run += 1) {
        floor.push(await atOnce(floorAdding(meetings, meeting)));
        ours.push(await atOnce(adding(meetings, meeting)));
      }
      const answered = ours.reduce((sum, { timed, errors }) => sum + timed.times.length - errors, 0);
      const kept = await meetings.countNotes(meeting);
      const of = (all: readonly Crowd[]) => p99(all.slice(1).map(({ timed }) => timed));
      const [slowest, lost, errors] = measures;
      return {
        measures: [
          { name: slowest, value: of(ours), unit: 'ms', floor: of(floor), runs, budget: { ratio: 2 } },
          { name: lost, value: Math.max(0, answered - kept), unit: 'messages', runs: runs + 1, budget: { value: 0 } },
          {
            ...{ name: errors, value: ours.reduce((sum, each) => sum + each.errors, 0), unit: 'requests' },
            ...{ runs: runs + 1, budget: { value: 0 } },
          },
        ],
      };
    } finally {
      await meetings.close();
    }
  },
};

async function atOnce(ask: Ask): Promise<Crowd> {
  let errors = 0;
  const timed = await askAll({ clients: people, requests: 2 * people }, async (number) => {
    try {
      await ask(number);
    } catch (failure) {
      errors += 1;
      console.error(failure);
    }
  });
  return { timed, errors };
}
