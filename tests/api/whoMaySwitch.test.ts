import { describe, expect, test } from '@jest/globals';
import { DecisionId } from '../../domain/decisions';
import type { CallName } from '../../domain/contract';
import type { Person } from '../../domain/people';
import { ben, gil, guest, linh, mai, olga, outsider } from '../support/apiPeople';
import { ApiWorld, type Sent } from '../support/apiWorld';

const id = DecisionId.parse('decision-1');
const roles = ['member', 'author', 'delegate', 'organizer', 'curator', 'guest', 'outsider', 'nobody'] as const;
type Role = (typeof roles)[number];
const people: Record<Role, Person | undefined> = {
  member: linh,
  author: ben,
  delegate: linh,
  organizer: mai,
  curator: linh,
  guest: gil,
  outsider: olga,
  nobody: undefined,
};

/** Ben expects a decision; while the meeting is on notes are private, after it the record is locked. */
async function worldFor(role: Role, { isOver }: { isOver: boolean }) {
  const world = new ApiWorld();
  world.teams.members.push(guest, outsider);
  world.curators.clear();
  if (role === 'curator') world.curators.add(linh.id);
  await world.ask(ben, 'expectDecision', { body: { id: DecisionId.parse('decision-0'), text: 'First' } });
  if (role === 'delegate') await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id] } });
  await world.start();
  const key = (await world.open(mai)).occurrence!.key;
  await world.ask(ben, 'expectDecision', { body: { id, text: 'Pay after 60 days' } });
  if (isOver) await world.end();
  return { world, key };
}

const runsOnly = { member: 403, author: 403, delegate: 200, organizer: 200, curator: 403 };
const everybody = { member: 200, author: 200, delegate: 200, organizer: 200, curator: 200 };
const theirs = { member: 403, author: 200, delegate: 200, organizer: 200, curator: 403 };

interface Verb {
  readonly name: CallName;
  readonly isOver: boolean;
  readonly sent: (key: string) => Sent;
  readonly statuses: Partial<Record<Role, number>>;
}

const verbs: Verb[] = [
  { name: 'writePrivately', isOver: false, sent: (occurrence) => ({ body: { occurrence } }), statuses: runsOnly },
  { name: 'revealNotes', isOver: false, sent: (occurrence) => ({ query: { occurrence } }), statuses: runsOnly },
  { name: 'lockRecord', isOver: true, sent: (occurrence) => ({ body: { occurrence } }), statuses: runsOnly },
  { name: 'unlockRecord', isOver: true, sent: (occurrence) => ({ query: { occurrence } }), statuses: runsOnly },
  {
    name: 'changeSettings',
    isOver: false,
    sent: () => ({ body: { regulated: true, escalateAfterDays: 7 } }),
    statuses: runsOnly,
  },
  {
    name: 'expectDecision',
    isOver: true,
    sent: () => ({ body: { id: 'decision-2', text: 'Hire two people' } }),
    statuses: everybody,
  },
  { name: 'dropExpected', isOver: true, sent: () => ({ params: { decision: id } }), statuses: theirs },
];

describe.each(verbs)('$name', ({ name, isOver, sent, statuses }) => {
  test.each(roles)('asked by %s', async (role) => {
    const { world, key } = await worldFor(role, { isOver });
    const before = await world.open(mai, 'meetingTab');
    const { status } = await world.send(people[role], name, sent(key));
    expect(status).toBe({ guest: 403, outsider: 403, nobody: 401, ...statuses }[role]);
    if (status === 200) return;
    const { cursor: _cursor, ...after } = await world.open(mai, 'meetingTab');
    expect(before).toMatchObject(after);
  });
});
