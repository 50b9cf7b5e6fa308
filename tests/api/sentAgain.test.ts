import { describe, expect, test } from '@jest/globals';
import { callNames, contract, type CallName } from '../../domain/contract';
import { ConversationId } from '../../domain/conversations';
import { MomentId } from '../../domain/moments';
import type { Person } from '../../domain/people';
import {
  actionId,
  considerationId,
  decisionId,
  momentOf,
  newAction,
  newConsideration,
  newCustomer,
  newDecision,
  noteAll,
  stock,
} from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { verbs } from '../support/apiVerbs';
import { ApiWorld, refusalOf, type Sent } from '../support/apiWorld';

interface Write {
  readonly name: CallName;
  readonly sent: Sent;
  /** What has to be there before. */
  readonly before?: (world: ApiWorld) => Promise<unknown>;
}

const noted = (world: ApiWorld) => noteAll(world, mai);
const notedByBen = (world: ApiWorld) => noteAll(world, ben);
const supportedByMai = async (world: ApiWorld) => {
  await notedByBen(world);
  await world.send(mai, 'supportConsideration', { params: { consideration: considerationId } });
};
const closed = async (world: ApiWorld) => {
  await noteAll(world, mai);
  await world.send(mai, 'closeAction', { params: { action: actionId } });
};

const ofMoment = { params: { moment: 'moment-one' } };
const ofCustomer = { params: { customer: newCustomer.id } };
/** Told by somebody who does not write in these tests, so that thanks can come. */
const stocked = async (world: ApiWorld) => {
  await stock(world, mai);
  await world.ask(mai, 'addMoment', { body: momentOf('moment-one', ben) });
};
const thankedBy = (person: Person) => async (world: ApiWorld) => {
  await stocked(world);
  const moment = MomentId.parse('moment-one');
  await world.ask(person, 'thankTeller', { params: { moment }, body: { forCustomer: 'Thanks!' } });
};
const talked = async (world: ApiWorld) => {
  await stocked(world);
  const body = { id: ConversationId.parse('talk-0001'), on: '2026-11-20' };
  await world.ask(mai, 'noteConversation', { params: { customer: newCustomer.id }, body });
};
const captured = (world: ApiWorld) =>
  world.ask(mai, 'captureDraft', { body: { id: MomentId.parse('draft-0001'), story: 'They waited.' } });

const { id: _id, ...cells } = newCustomer;
const imported = { body: { of: 'customers', incomplete: 'refuse', rows: [{ row: 2, cells }] } };

const creations: Write[] = [
  { name: 'proposeDecision', sent: { body: newDecision } },
  {
    name: 'raiseConsideration',
    sent: { body: newConsideration },
    before: (world) => world.ask(mai, 'proposeDecision', { body: newDecision }),
  },
  { name: 'takeAction', sent: { body: { id: actionId, text: newAction.text } } },
  { name: 'addCustomer', sent: { body: newCustomer } },
  { name: 'addMoment', sent: { body: momentOf('moment-one', mai) }, before: (world) => stock(world, mai) },
];

const changes: Write[] = [
  { name: 'editDecision', sent: { params: { decision: decisionId }, body: { base: 1, text: 'Other' } }, before: noted },
  {
    name: 'editDecision',
    sent: { params: { decision: decisionId }, body: { base: 1, driver: mai, reviewOn: '2027-01-01' } },
    before: noted,
  },
  {
    name: 'moveDecision',
    sent: { params: { decision: decisionId }, body: { base: 1, state: 'deferred' } },
    before: noted,
  },
  {
    name: 'decide',
    sent: { params: { decision: decisionId }, body: { base: 1, outcome: 'Yes', effect: 'confirmed' } },
    before: noted,
  },
  {
    name: 'editConsideration',
    sent: { params: { consideration: considerationId }, body: { base: 1, text: 'Other' } },
    before: noted,
  },
  {
    name: 'moveConsideration',
    sent: { params: { consideration: considerationId }, body: { base: 1, to: 'discussed' } },
    before: noted,
  },
  { name: 'supportConsideration', sent: { params: { consideration: considerationId } }, before: notedByBen },
  { name: 'takeBackSupport', sent: { params: { consideration: considerationId } }, before: supportedByMai },
  { name: 'editAction', sent: { params: { action: actionId }, body: { base: 1, text: 'Other' } }, before: noted },
  { name: 'closeAction', sent: { params: { action: actionId } }, before: noted },
  { name: 'captureDraft', sent: { body: { id: 'draft-0001', story: 'They waited.' } } },
  { name: 'editMoment', sent: { ...ofMoment, body: { base: 1, headline: 'Other' } }, before: stocked },
  { name: 'stepMoment', sent: { ...ofMoment, body: { base: 1, verb: 'archive' } }, before: stocked },
  { name: 'stepMoments', sent: { body: { moments: ['moment-one'], verb: 'verify' } }, before: stocked },
  { name: 'discardDraft', sent: { params: { moment: 'draft-0001' } }, before: captured },
  { name: 'thankTeller', sent: { ...ofMoment, body: { forCustomer: 'Thanks!' } }, before: stocked },
  { name: 'editCustomer', sent: { ...ofCustomer, body: { base: 1, hope: 'Other' } }, before: stocked },
  {
    name: 'noteConversation',
    sent: { ...ofCustomer, body: { id: 'talk-0001', on: '2026-11-20' } },
    before: stocked,
  },
  { name: 'reopenAction', sent: { params: { action: actionId } }, before: closed },
  { name: 'removeConversation', sent: { params: { ...ofCustomer.params, conversation: 'talk-0001' } }, before: talked },
  { name: 'takeBackThanks', sent: ofMoment, before: thankedBy(mai) },
  { name: 'passThanksOn', sent: { params: { ...ofMoment.params, person: linh.id } }, before: thankedBy(linh) },
  { name: 'loadSamples', sent: {} },
  { name: 'removeSamples', sent: {}, before: (world) => world.ask(mai, 'loadSamples') },
  { name: 'checkImport', sent: imported },
  { name: 'importRows', sent: imported },
  { name: 'quietDigest', sent: { body: { for: 'week' } } },
  { name: 'sayZone', sent: { body: { zone: 'Europe/Berlin' } } },
];

/** Where they are sent again: in `writesAgain`, and beside what they are about. */
const elsewhere = new Set<CallName>([
  ...verbs.map(({ name }) => name),
  ...(['postAgain', 'dismissCard', 'retryStuck', 'dropStuck'] as const),
]);

test('every write of the contract is sent again by some test', () => {
  const here = new Set<CallName>([...creations, ...changes].map(({ name }) => name));
  const writes = callNames.filter((name) => contract[name].method !== 'GET');
  expect(writes.filter((name) => !here.has(name) && !elsewhere.has(name))).toEqual([]);
});

async function worldWith({ before }: Write): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  await before?.(world);
  return world;
}

describe.each([...creations, ...changes])('$name sent again', (write) => {
  const { name, sent } = write;

  test('under the same key is the same answer, also later and at the same time', async () => {
    const world = await worldWith(write);
    const again = () => world.send(mai, name, { ...sent, key: 'the-same-key' });
    const [first, second] = await Promise.all([again(), again()]);
    world.later(30);
    const third = await again();
    expect(first?.status).toBe(200);
    expect([second?.body, third.body]).toEqual([first?.body, first?.body]);
  });

  test('by somebody else under the same key is a request of their own', async () => {
    const world = await worldWith(write);
    await world.send(mai, name, { ...sent, key: 'the-same-key' });
    const theirs = await world.send(linh, name, { ...sent, key: 'the-same-key' });
    expect(refusalOf(theirs).code).not.toBe('differentRequest');
  });

  test('without a key is refused before anything is read', async () => {
    const world = await worldWith(write);
    world.storeCalls = 0;
    const refused = await world.send(mai, name, { ...sent, headers: { 'idempotency-key': 'short' } });
    expect([refused.status, refusalOf(refused).code, world.storeCalls]).toEqual([400, 'badRequest', 0]);
  });
});

describe.each(creations)('$name under an id that exists', (write) => {
  const { name, sent } = write;

  test('with the same content by the same person is the same record, under whichever key', async () => {
    const world = await worldWith(write);
    const first = await world.send(mai, name, sent);
    world.later(5);
    expect(await world.send(mai, name, sent)).toMatchObject({ status: 200, body: first.body as object });
  });

  test('by somebody else, or with other content, is a conflict that shows theirs', async () => {
    const world = await worldWith(write);
    await world.send(mai, name, sent);
    const field = Object.keys(sent.body as object).find((key) => ['text', 'hope', 'headline'].includes(key)) ?? '';
    const other = { ...(sent.body as object), [field]: 'Something else' };
    for (const answer of [await world.send(ben, name, sent), await world.send(mai, name, { body: other })])
      expect([answer.status, refusalOf(answer)]).toMatchObject([409, { code: 'conflict', theirs: { by: mai } }]);
  });
});

describe('a key', () => {
  test('that was used for another request is refused, and nothing is stored', async () => {
    const world = await worldWith({ name: 'proposeDecision', sent: {} });
    const key = 'the-same-key';
    await world.send(mai, 'proposeDecision', { body: newDecision, key });
    const answer = await world.send(mai, 'proposeDecision', { body: { ...newDecision, id: 'decision-2' }, key });
    expect([answer.status, refusalOf(answer).code]).toEqual([422, 'differentRequest']);
    const edited = await world.send(mai, 'editDecision', {
      params: { decision: decisionId },
      body: { base: 1, text: 'Other' },
      key,
    });
    expect(refusalOf(edited).code).toBe('differentRequest');
    expect((await world.open(mai)).decisions).toMatchObject([{ text: newDecision.text, revision: 1 }]);
  });

  test('is not asked for where asking again does no harm', async () => {
    const world = await worldWith({ name: 'proposeDecision', sent: {} });
    const headers = { 'idempotency-key': '' };
    const body = { surface: 'sidePanel', onlyISeeThis: false };
    expect((await world.send(mai, 'openMeeting', { body, headers })).status).toBe(200);
    expect((await world.send(mai, 'connectLive', { headers })).status).toBe(200);
    expect((await world.send(mai, 'prepareStage', { headers })).status).toBe(200);
  });

  test('a retried edit is the first answer although others went on meanwhile', async () => {
    const world = await worldWith({ name: 'editDecision', sent: {}, before: noted });
    const params = { decision: decisionId };
    const sent = { params, body: { base: 1, text: 'Mine' }, key: 'edit-key-1' };
    const first = await world.send(mai, 'editDecision', sent);
    await world.send(mai, 'editDecision', { params, body: { base: 2, text: 'Later' } });
    expect((await world.send(mai, 'editDecision', sent)).body).toEqual(first.body);
    expect((await world.open(mai)).decisions[0]?.text).toBe('Later');
  });
});
