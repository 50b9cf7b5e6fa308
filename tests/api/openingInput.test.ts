import { describe, expect, test } from '@jest/globals';
import { openingCalls } from '../../domain/openingCalls';
import type { CallName } from '../../domain/contract';
import { refusal, worldWithMoments } from '../support/apiOpenings';
import { ben, gil, guest, mai, olga, outsider } from '../support/apiPeople';
import type { Sent } from '../support/apiWorld';

const moment = 'moment-1';
const sent: Record<keyof typeof openingCalls, Sent> = {
  pinMoment: { body: { moment, when: 'next' } },
  unpinMoment: { query: { when: 'next' } },
  skipMoment: { body: { moment } },
  unskipMoment: { query: { moment } },
  setMomentAside: { params: { moment }, body: {} },
  takeMomentBack: { params: { moment } },
  changeSettings: { body: { rotation: false } },
  chooseToPresent: { body: { presenting: false } },
  passTurn: { body: {} },
  moveShowing: { body: { occurrence: '20261123T090000Z', from: 'claimed', to: 'discussed' } },
  readMyTeam: {},
  sayMyTeam: { body: { team: 'finance' } },
};
const calls = Object.entries(sent) as [keyof typeof openingCalls, Sent][];
const inMeeting = calls.filter(([name]) => name !== 'readMyTeam' && name !== 'sayMyTeam');
const forOrganizers = inMeeting.filter(([name]) => !['chooseToPresent', 'moveShowing'].includes(name));
const withBody = calls.filter(([, { body }]) => body !== undefined);

async function opened() {
  const { world } = await worldWithMoments(2);
  await world.start();
  await world.open(mai);
  // The turn is not Ben's.
  await world.ask(mai, 'passTurn', { body: { to: mai.id } });
  return world;
}

const refused = (world: Awaited<ReturnType<typeof opened>>, person: typeof mai, name: CallName, one: Sent) =>
  refusal(world, person, name, one).then(([status, code]) => [status, code]);

describe('what decides on the opening', () => {
  test.each(inMeeting)('%s is asked only in a meeting that the app is in', async (name, one) => {
    const world = await opened();
    const params = { ...one.params, meeting: Buffer.from('somebody else’s meeting').toString('base64url') };
    expect(await refused(world, mai, name, { ...one, params })).toEqual([403, 'appNotInMeeting']);
    expect(await refused(world, mai, name, { ...one, params: { ...one.params, meeting: 'a' } })).toEqual([
      422,
      'invalid',
    ]);
  });

  test.each(inMeeting)('%s is refused to guests, outsiders and who is not in the meeting', async (name, one) => {
    const world = await opened();
    expect(await refused(world, gil, name, one)).toEqual([403, 'notInMeeting']);
    world.teams.members.push(guest, outsider);
    world.later(2);
    for (const person of [gil, olga]) expect(await refused(world, person, name, one)).toEqual([403, 'outsider']);
  });

  test.each(forOrganizers)('%s is not for every participant', async (name, one) => {
    const world = await opened();
    const before = await world.open(mai);
    expect(await refused(world, ben, name, one)).toEqual([403, 'notAllowed']);
    expect(await world.open(mai)).toEqual(before);
  });

  test.each(withBody)('%s takes nothing that is not in its form', async (name, one) => {
    const world = await opened();
    expect(await refused(world, mai, name, { ...one, text: '{' })).toEqual([400, 'badRequest']);
    expect(await refused(world, mai, name, { ...one, body: [1, 2] })).toEqual([422, 'invalid']);
    expect(await refused(world, mai, name, { ...one, body: 'text' })).toEqual([422, 'invalid']);
    expect(await refused(world, mai, name, { ...one, headers: { 'idempotency-key': '' } })).toEqual([
      400,
      'badRequest',
    ]);
  });

  test.each(inMeeting)('%s sent twice under one key is done once', async (name, one) => {
    const world = await opened();
    const first = await world.send(mai, name, { ...one, key: 'sent-twice-1' });
    world.later(1);
    const told = world.told.length;
    const again = await world.send(mai, name, { ...one, key: 'sent-twice-1' });
    expect([again.status, first.status]).toEqual([200, 200]);
    expect(world.told).toHaveLength(told);
  });
});
