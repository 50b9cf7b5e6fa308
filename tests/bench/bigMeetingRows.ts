import type { Ports, RowChange } from '../../api/src/ports';
import { hashed, keys, places, stored } from '../../api/src/rows';
import { MeetingAddress } from '../../domain/contract';
import { addCustomer, NewCustomer } from '../../domain/customers';
import { NewDecision, proposeDecision, type DecisionId } from '../../domain/decisions';
import { occurrenceKeyOf, Series, SeriesKey, usualSettings, type OccurrenceKey } from '../../domain/meetings';
import { addMoment, NewMoment } from '../../domain/moments';
import { PersonId, TenantId, type Person } from '../../domain/people';
import { homeTenantId } from '../../local/teams/people';
import { seedNotes } from '../support/seedNotes';

export const home = TenantId.parse(homeTenantId);

export function personNumber(number: number): Person {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id: PersonId.parse(id), name: `Person ${number}` };
}

export interface SeededMeeting {
  readonly address: MeetingAddress;
  readonly partition: string;
  readonly occurrence: OccurrenceKey;
  readonly decision: DecisionId;
  readonly moment: string;
  readonly customer: string;
}

type Rows = Pick<Ports, 'store' | 'home'>;

interface Seeding {
  readonly name: string;
  readonly notes: number;
  readonly people: number;
}

/** A meeting that is open, with one moment told, one decision and so many notes about it, as the API would have kept them. */
export async function seedMeeting(rows: Rows, { name, notes, people }: Seeding): Promise<SeededMeeting> {
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const occurrence = occurrenceKeyOf(at);
  const meetingId = `0#19:meeting_${name}@thread.v2#0`;
  const series = SeriesKey.parse(hashed(meetingId));
  const place = places.meeting(home, series);
  const host = personNumber(0);
  const decision = proposeDecision(
    NewDecision.parse({ id: `decision-${name}`, text: 'Move to 60-day payment terms' }),
    occurrence,
    host,
    at,
  );
  const told = await seedMoment(rows, name, at);
  const everybody = Array.from({ length: people }, (_, number) => personNumber(number));
  await rows.store.commit(place, [
    insert(keys.occurrence(occurrence), {
      ...{ key: occurrence, revision: 1, startedAt: at, begunBy: 'event' },
      showing: { number: 1, moment: told.moment, customer: told.customer, kind: 'story', state: 'shown', at },
    }),
    insert(keys.state, seriesOf({ meetingId, series, occurrence, everybody })),
    insert(keys.roster, rosterOf(everybody)),
    insert(keys.decision(occurrence, decision.id), decision),
  ]);
  await seedNotes(rows, {
    ...{ series, occurrence, decision: decision.id, people: everybody.slice(0, 30), notes, from: at },
    textOf: (number) =>
      `Consideration ${number}: suppliers cannot fund their trainers, so customers wait longer for answers.`,
  });
  const address = MeetingAddress.parse(Buffer.from(meetingId).toString('base64url'));
  return { address, partition: place.partition, occurrence, decision: decision.id, ...told };
}

const insert = (row: string, body: object): RowChange => ({ put: 'insert', row, body: stored(body) });

async function seedMoment({ store }: Rows, name: string, at: string) {
  const customer = addCustomer(
    NewCustomer.parse({
      ...{ id: `customer-${name}`, name: 'Ken’s Plumbing Supply', whatTheyDo: 'Sells pipes' },
      ...{ dailyChallenge: 'Late deliveries', hope: 'To keep his crew on schedule' },
    }),
    personNumber(0),
    at,
  );
  const moment = addMoment(
    NewMoment.parse({
      ...{ id: `moment-${name}`, kind: 'story', customer: customer.id, headline: 'Ken counts on this order' },
      ...{ story: 'Without it he can’t keep his crew on schedule.', language: 'en', source: 'A call' },
      ...{ heardOn: at.slice(0, 10), consent: { scope: 'internal', basis: 'On the phone' }, owner: personNumber(0) },
    }),
    personNumber(0),
    at,
  );
  await store.commit(places.library(home), [
    insert(keys.customer(customer.id), customer),
    insert(keys.moment(moment.id), moment),
  ]);
  return { moment: moment.id, customer: customer.id };
}

interface Sitting {
  readonly meetingId: string;
  readonly series: SeriesKey;
  readonly occurrence: OccurrenceKey;
  readonly everybody: readonly Person[];
}

/** Everybody may run it: nobody has to ask Teams whether a host is there. */
function seriesOf({ meetingId, series, occurrence, everybody }: Sitting): Series {
  return Series.parse({
    ...{ tenant: home, key: series, meetingId, conversationId: `19:${series}@thread.v2`, title: 'Payment terms' },
    ...{ organizer: everybody[0]?.id, delegates: everybody.map(({ id }) => id), pins: [], skipped: [] },
    ...{ settings: usualSettings, open: occurrence, pagedFrom: occurrence, revision: 1 },
  });
}

/** Read so late that Teams is not asked again while the bench runs. */
function rosterOf(everybody: readonly Person[]) {
  const readAt = new Date(Date.now() + 3_600_000).toISOString();
  const members = everybody.map(({ id, name }) => ({
    ...{ id, name, tenantId: homeTenantId, userRole: 'user', upn: `${id}@northwind.example` },
  }));
  return { members, readAt, hosts: { present: true, at: readAt } };
}
