/** One more note in a meeting: as the API takes it, and as the bare server writes the same rows. */
import { randomUUID } from 'node:crypto';
import { timeKey } from '../../api/src/rows';
import type { BigMeetings } from './bigMeeting';
import type { SeededMeeting } from './bigMeetingRows';
import { asked } from './clients';

export type Ask = (number: number) => Promise<void>;

export function headersOf({ tokens }: BigMeetings, number: number): Record<string, string> {
  return {
    authorization: `Bearer ${tokens[number % tokens.length] ?? ''}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
}

export const urlOf = ({ api: url }: BigMeetings, { address }: SeededMeeting, path: string) =>
  `${url}/api/meetings/${address}/${path}`;

const said = 'Suppliers cannot fund their trainers, so customers wait longer for answers.';

export function adding(world: BigMeetings, meeting: SeededMeeting): Ask {
  return async (number) => {
    const body = { id: randomUUID(), decision: meeting.decision, effect: 'hurts', text: said };
    const init = { method: 'POST', headers: headersOf(world, number), body: JSON.stringify(body) };
    await (await asked(urlOf(world, meeting, 'considerations'), init)).arrayBuffer();
  };
}

/** The rows that the API writes for a note, none of which are read before. */
export function floorAdding({ floor }: BigMeetings, { partition, occurrence, decision }: SeededMeeting): Ask {
  return async (number) => {
    const id = randomUUID();
    const at = new Date().toISOString();
    const by = { id: '00000000-0000-4000-8000-000000000000', name: 'Person 0' };
    const record = {
      ...{ id, decision, effect: 'hurts', text: said, revision: 1, fields: {}, by, at, occurrence },
      ...{ state: 'raised', v: 1 },
    };
    const rows = [
      { row: `${occurrence}|r:consideration:${id}`, body: record },
      { row: `i:${by.id}:${randomUUID()}`, body: { hash: id, answer: record, v: 1 } },
      { row: `${occurrence}|n:${timeKey(at, id)}`, body: record },
      { row: `${occurrence}|r:decision|floor-${number}`, body: { counts: { [decision]: 1 }, v: 1 } },
      { row: `${occurrence}|c:${timeKey(at, id)}`, body: { kind: 'consideration', consideration: record, v: 1 } },
    ];
    // Beside the meeting, so that it stays what it was.
    await askFloor(floor, '/add', { partition: `${partition}|floor`, rows });
  };
}

export async function askFloor(floor: string, path: string, body: object): Promise<void> {
  await (await asked(`${floor}${path}`, { method: 'POST', body: JSON.stringify(body) })).arrayBuffer();
}
