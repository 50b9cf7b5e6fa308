import { describe, expect, test } from '@jest/globals';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { keepInLibrary } from '../../api/src/calls/keepInLibrary';
import type { Ports } from '../../api/src/ports';
import { keys, places, readHistory, readOccurrence, readSeries, seriesKeyOf, stored } from '../../api/src/rows';
import { addCustomer, CustomerId, projectCustomer } from '../../domain/customers';
import type { Showing } from '../../domain/meetings';
import { projectMoment } from '../../domain/momentProjections';
import { addMoment, MomentId, momentKinds, type Moment } from '../../domain/moments';
import { momentOf, newCustomer } from '../support/apiNotes';
import { ben, home, internal, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';
import { seeded } from '../support/meetingsSimulated';

const weeks = 52;
const allTeams = Array.from({ length: 20 }, (_, team) =>
  Buffer.from(`0#19:meeting_team-${team}@thread.v2#0`).toString('base64'),
);
const ownFields = {
  quote: { quote: 'My crew sleeps until six now.' },
  commitment: { dueOn: '2028-12-04', slips: 'The inspection.' },
  brief: { listener: 'Linh', listenedOn: '2026-10-30' },
  result: { asked: 'Six shop owners', askedOn: '2026-10-12' },
} as Record<string, object>;

/** A few customers of whom much is known, and many of whom little is. */
async function stocked(world: ApiWorld, count: number): Promise<Map<string, Moment>> {
  const random = seeded(20);
  const customers = Array.from({ length: 12 }, (_, at) => ({
    ...addCustomer({ ...newCustomer, id: CustomerId.parse(`customer-${at}`) }, mai, world.at),
  }));
  const moments = Array.from({ length: count }, (_, at): Moment => {
    const kind = momentKinds[Math.floor(random() * 5)] ?? 'story';
    const customer = customers[Math.floor(random() ** 2 * 12)]!.id;
    const heardOn = new Date(world.now - random() * 365 * 86_400_000).toISOString().slice(0, 10);
    const about = { ...ownFields[kind], kind, customer, heardOn, language: at % 3 === 0 ? 'vi' : 'en' };
    return addMoment(momentOf(`moment-${String(at).padStart(2, '0')}`, mai, about as never), mai, world.at);
  });
  const rows = [
    ...customers.map((customer) => ({
      put: 'insert' as const,
      row: keys.customer(customer.id),
      body: stored(customer),
    })),
    ...moments.map((moment) => ({ put: 'insert' as const, row: keys.moment(moment.id), body: stored(moment) })),
  ];
  const projections = moments.map(projectMoment);
  await keepInLibrary(
    { ports: world.ports },
    { rows, moments: projections, customers: customers.map(projectCustomer) },
  );
  const listed = projections.map((projection) => ({
    put: 'insert' as const,
    row: keys.projection(projection.id),
    body: stored(projection),
  }));
  await world.ports.store.commit(places.library(home), listed);
  return new Map(moments.map((moment) => [moment.id, moment]));
}

/** Every team's week: the start event comes twice, and later the end. */
async function week(ports: Ports, world: ApiWorld, teams: readonly string[]): Promise<Showing[]> {
  const event = (kind: 'meetingStarted' | 'meetingEnded', meetingId: string, seconds: number) => ({
    kind,
    meetingId,
    at: new Date(world.now + seconds * 1000).toISOString(),
    conversation: { ...world.conversation, conversationId: Buffer.from(meetingId, 'base64').toString() },
  });
  const showings = await Promise.all(
    teams.map(async (meetingId) => {
      await Promise.all([0, 1].map((second) => onChatEvent(ports, event('meetingStarted', meetingId, second))));
      const series = (await readSeries(ports, seriesKeyOf(meetingId)))!.value;
      const occurrence = await readOccurrence(ports, series.key, series.open!);
      await onChatEvent(ports, event('meetingEnded', meetingId, 3000));
      return occurrence!.value.showing;
    }),
  );
  world.later(7 * 24 * 60);
  return showings;
}

async function year(count: number, teams = allTeams) {
  const world = new ApiWorld();
  const library = await stocked(world, count);
  const members = [mai, ben, linh].map(internal);
  const roster: Ports['roster'] = {
    ...world.ports.roster,
    meeting: async (meetingId) => ({
      conversationId: Buffer.from(meetingId, 'base64').toString(),
      title: 'Weekly',
      organizer: mai.id,
    }),
    members: async () => ({ members, readAt: world.at }),
  };
  const ports = { ...world.ports, roster };
  const told: Showing[][] = teams.map(() => []);
  for (let at = 0; at < weeks; at += 1)
    (await week(ports, world, teams)).forEach((showing, team) => told[team]!.push(showing));
  return { ports, library, told };
}

const idsOf = (showings: readonly Showing[]) => showings.map(({ moment }) => MomentId.parse(moment));

describe('a year of weekly meetings in twenty teams', () => {
  test('over one library of sixty moments opens without a repeat, and no customer twice in a row unless nobody else is left', async () => {
    const { ports, library, told } = await year(60);
    for (const [team, showings] of told.entries()) {
      const ids = idsOf(showings);
      expect(new Set(ids).size).toBe(weeks);
      expect(showings.map(({ number }) => number)).toEqual(ids.map((_, at) => at + 1));
      ids.forEach((id, at) => {
        const before = at > 0 ? library.get(ids[at - 1]!)?.customer : undefined;
        if (library.get(id)?.customer !== before) return;
        const left = [...library.values()].filter(({ id: other }) => !ids.slice(0, at).includes(other));
        expect(new Set(left.map(({ customer }) => customer))).toEqual(new Set([before]));
      });
      const series = seriesKeyOf(allTeams[team]!);
      expect(await readHistory(ports, series)).toMatchObject({ showings: weeks, epoch: 1 });
      // Three people, and the year divides among them.
      const turns = showings.map(({ presenter }) => presenter?.name ?? '');
      const counts = [mai, ben, linh].map(({ name }) => turns.filter((turn) => turn === name).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  test('over a small library tells everything once before anything again, and waits as long as it can', async () => {
    const { told } = await year(17, allTeams.slice(0, 5));
    for (const showings of told) {
      const ids = idsOf(showings);
      const epochs = showings.map(({ why }) => (why?.reason === 'chosen' ? why.record.epoch : 0));
      for (const epoch of new Set(epochs)) {
        const inEpoch = ids.filter((_, at) => epochs[at] === epoch);
        expect(new Set(inEpoch).size).toBe(inEpoch.length);
      }
      expect(new Set(ids.slice(0, 17)).size).toBe(17);
      const gaps = ids.flatMap((id, at) => {
        const before = ids.lastIndexOf(id, at - 1);
        return at > 0 && before >= 0 ? [at - before] : [];
      });
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(9);
    }
  });
});
