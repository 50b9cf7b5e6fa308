import { describe, expect, test } from '@jest/globals';
import { contract } from '../../domain/contract';
import type { Person } from '../../domain/people';
import { ben, linh, mai } from '../support/apiPeople';
import { decided, roleNames, roles, sceneOfRoles, type RoleScene } from '../support/apiRoles';
import { verbs, type Verb } from '../support/apiVerbs';
import { refusalOf, type Sent } from '../support/apiWorld';

/** They change nothing that could be changed twice, and take no key. */
const withoutKey = new Set<string>(['openMeeting', 'connectLive', 'prepareStage']);
/** Their rows stand beside the meeting's, and so do their keys. */
const besideTheMeeting = new Set<string>(['offerStep', 'sayMyTeam']);

function writerOf({ statuses }: Verb): Person | undefined {
  const role = roleNames.find((name) => statuses[name] === 200);
  return role && roles[role];
}

const writes = verbs.flatMap((verb) => {
  const by = writerOf(verb);
  const isWrite = contract[verb.name].method !== 'GET' && !withoutKey.has(verb.name);
  return by && isWrite ? [{ ...verb, by, title: verb.what ? `${verb.name}: ${verb.what}` : verb.name }] : [];
});
type Write = (typeof writes)[number];

async function sceneFor({ before, by, sent }: Write): Promise<RoleScene & { readonly what: Sent }> {
  const scene = await sceneOfRoles();
  await before?.(scene, by);
  return { ...scene, what: typeof sent === 'function' ? await sent(scene) : sent };
}

/** The meeting as it stands, without the time at which it was read, or somebody last pinned or set aside the same. */
async function standing({ world }: RoleScene): Promise<unknown> {
  const { cursor: _cursor, pins, setAside, ...view } = await world.open(mai, 'meetingTab');
  const timeless = (said: readonly { readonly at: string }[]) => said.map((one) => ({ ...one, at: undefined }));
  return { ...view, pins: timeless(pins), setAside: timeless(setAside) };
}

function answerOf({ status, body }: { readonly status: number; readonly body: unknown }): unknown {
  return { status, body: { ...(body as object), cursor: undefined } };
}

describe.each(writes)('$title', (write) => {
  const { name, by } = write;

  test('under the same key at once and later is the same answer, and done once', async () => {
    const scene = await sceneFor(write);
    const again = () => scene.world.send(by, name, { ...scene.what, key: 'the-same-key' });
    const [first, second] = await Promise.all([again(), again()]);
    expect(first?.status).toBe(200);
    const once = await standing(scene);
    scene.world.later(1);
    const third = await again();
    expect([second, third].map((answer) => answerOf(answer))).toEqual([answerOf(first), answerOf(first)]);
    expect(await standing(scene)).toEqual(once);
  });

  test('under another key changes nothing more', async () => {
    const scene = await sceneFor(write);
    await scene.world.send(by, name, scene.what);
    const once = await standing(scene);
    scene.world.later(1);
    await scene.world.send(by, name, scene.what);
    expect(await standing(scene)).toEqual(once);
  });

  if (!besideTheMeeting.has(name))
    test('under the key of another request is refused, and changes nothing', async () => {
      const scene = await sceneFor(write);
      const other = { body: { id: 'decision-7', text: 'Another' }, key: 'the-same-key' };
      expect((await scene.world.send(by, 'proposeDecision', other)).status).toBe(200);
      const before = await standing(scene);
      const refused = await scene.world.send(by, name, { ...scene.what, key: 'the-same-key' });
      expect([refused.status, refusalOf(refused).code]).toEqual([422, 'differentRequest']);
      expect(await standing(scene)).toEqual(before);
    });
});

const decision = { decision: 'decision-1' };
const consideration = { consideration: 'consideration-1' };
const action = { action: 'action-0001' };

interface Clash {
  readonly name: Write['name'];
  readonly field: string;
  readonly bodies: readonly [object, object];
  readonly params?: object;
  readonly before?: (scene: RoleScene) => Promise<unknown>;
  /** What the body carries besides. */
  readonly more?: (scene: RoleScene) => object;
}

/** One field of the decision in two ways. */
const ofTheRecord = (field: string, one: unknown, other: unknown): Clash => ({
  name: 'editDecision',
  field,
  params: decision,
  bodies: [
    { base: 1, [field]: one },
    { base: 1, [field]: other },
  ],
});

/** Of two who change the same at once. */
const clashes: Clash[] = [
  {
    name: 'proposeDecision',
    field: '',
    bodies: [
      { id: 'decision-2', text: 'A' },
      { id: 'decision-2', text: 'B' },
    ],
  },
  {
    name: 'raiseConsideration',
    field: '',
    bodies: [
      { id: 'consideration-2', decision: 'decision-1', effect: 'hurts', text: 'A' },
      { id: 'consideration-2', decision: 'decision-1', effect: 'hurts', text: 'B' },
    ],
  },
  {
    name: 'takeAction',
    field: '',
    bodies: [
      { id: 'action-0002', text: 'A' },
      { id: 'action-0002', text: 'B' },
    ],
  },
  {
    name: 'editDecision',
    field: 'text',
    params: decision,
    bodies: [
      { base: 1, text: 'A' },
      { base: 1, text: 'B' },
    ],
  },
  ofTheRecord('reviewOn', '2027-01-15', '2027-02-15'),
  ofTheRecord('driver', ben, linh),
  ofTheRecord('approver', ben, linh),
  ofTheRecord('contributors', [ben], [linh]),
  ofTheRecord('informed', [ben], [linh]),
  ofTheRecord('options', ['A'], ['B']),
  {
    name: 'reviewDecision',
    field: 'review',
    params: decision,
    before: decided,
    more: ({ occurrence }) => ({ occurrence }),
    bodies: [
      { base: 2, observed: 'A', verdict: 'better' },
      { base: 2, observed: 'B', verdict: 'worse' },
    ],
  },
  {
    name: 'offerAction',
    field: 'offer',
    params: action,
    bodies: [
      { base: 2, to: linh },
      { base: 2, to: ben },
    ],
  },
  {
    name: 'decide',
    field: 'outcome',
    params: decision,
    bodies: [
      { base: 1, outcome: 'A', effect: 'changed' },
      { base: 1, outcome: 'B', effect: 'changed' },
    ],
  },
  {
    name: 'moveDecision',
    field: 'state',
    params: decision,
    bodies: [
      { base: 1, state: 'deferred' },
      { base: 1, state: 'rejected' },
    ],
  },
  {
    name: 'editConsideration',
    field: 'text',
    params: consideration,
    bodies: [
      { base: 1, text: 'A' },
      { base: 1, text: 'B' },
    ],
  },
  {
    name: 'moveConsideration',
    field: 'state',
    params: consideration,
    bodies: [
      { base: 1, to: 'accepted' },
      { base: 1, to: 'parked' },
    ],
  },
  {
    name: 'editAction',
    field: 'text',
    params: action,
    bodies: [
      { base: 2, text: 'A' },
      { base: 2, text: 'B' },
    ],
  },
  {
    name: 'editAction',
    field: 'dueOn',
    params: action,
    bodies: [
      { base: 2, dueOn: '2027-01-15' },
      { base: 2, dueOn: '2027-02-15' },
    ],
  },
];

test('every write that says what it is based on is made by two at once', () => {
  const isBased = ({ name }: Write) => 'base' in Reflect.get(contract[name].body, 'shape');
  // Two that replace are told apart below.
  const told = new Set<string>([...clashes.map(({ name }) => name), 'supersede']);
  expect(writes.filter((write) => isBased(write) && !told.has(write.name))).toEqual([]);
});

describe.each(clashes)('$name by two at once, of $field', ({ name, field, bodies, params = {}, ...clash }) => {
  test('is done for one; the other is shown theirs, and nothing is mixed', async () => {
    const scene = await sceneOfRoles();
    const { world } = scene;
    await clash.before?.(scene);
    const both = bodies.map((body) => ({ params, body: { ...body, ...clash.more?.(scene) } }));
    const [first, second] = await Promise.all(both.map((sent) => world.send(mai, name, sent)));
    const [done, refused] = first?.status === 200 ? [first, second] : [second, first];
    expect([done?.status, refused?.status]).toEqual([200, 409]);
    const problem = refusalOf(refused!);
    expect([problem.code, problem.field ?? '']).toEqual(['conflict', field]);
    expect(problem.theirs).toEqual(done?.body);
  });
});

test('two decisions that replace the same one at once: one does, and the other is told that it can’t', async () => {
  const { world, occurrence } = await sceneOfRoles();
  const outcome = { outcome: 'Yes', effect: 'confirmed' };
  await world.send(mai, 'decide', { params: decision, body: { base: 1, ...outcome } });
  for (const id of ['decision-2', 'decision-3']) {
    await world.send(mai, 'proposeDecision', { body: { id, text: id } });
    await world.send(mai, 'decide', { params: { decision: id }, body: { base: 1, ...outcome } });
  }
  const body = { base: 2, earlier: { id: 'decision-1', occurrence } };
  const answers = await Promise.all(
    ['decision-2', 'decision-3'].map((id) => world.send(mai, 'supersede', { params: { decision: id }, body })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  const { decisions } = await world.open(mai);
  const later = decisions.filter(({ supersedes }) => supersedes !== undefined);
  expect(later).toHaveLength(1);
  expect(decisions[0]?.supersededBy?.id).toBe(later[0]?.id);
});
