import { expect, test } from '@jest/globals';
import { ConsiderationId, type Consideration } from '../../domain/considerations';
import type { OccurrenceKey } from '../../domain/meetings';
import type { Person } from '../../domain/people';
import { newConsideration, newDecision } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

interface Sitting {
  readonly world: ApiWorld;
  readonly occurrence: OccurrenceKey;
  readonly cursor: string;
}

async function begun(): Promise<Sitting> {
  const world = new ApiWorld();
  await world.start();
  const { occurrence, cursor } = await world.open(mai);
  await world.ask(mai, 'proposeDecision', { body: newDecision });
  return { world, occurrence: occurrence!.key, cursor };
}

const turnOn = ({ world, occurrence }: Sitting) =>
  world.ask(mai, 'writePrivately', { body: { occurrence: occurrence } });
const reveal = ({ world, occurrence }: Sitting) => world.ask(mai, 'revealNotes', { query: { occurrence } });
const textOf = (n: number) => `Written in the race ${n}.`;

/** One after the other, as a panel sends them. */
async function writing({ world }: Sitting, numbers: readonly number[], by: Person = ben): Promise<Consideration[]> {
  const notes: Consideration[] = [];
  for (const n of numbers) {
    const body = { ...newConsideration, id: ConsiderationId.parse(`consideration-race-${n}`), text: textOf(n) };
    notes.push(await world.ask(by, 'raiseConsideration', { body }));
  }
  return notes;
}

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);
const silentOf = (said: unknown, notes: readonly { readonly text: string }[]) =>
  notes.filter(({ text }) => JSON.stringify(said).includes(text));

test('of notes that race the switching-on each is either everybody’s or its author’s alone, and never both', async () => {
  const sitting = await begun();
  const { world, cursor } = sitting;
  const bens = writing(sitting, [1, 2, 3, 4, 5, 6]);
  const mais = writing(sitting, [7, 8], mai).then(async (before) => {
    await turnOn(sitting);
    return [...before, ...(await writing(sitting, [9, 10, 11, 12], mai))];
  });
  const alone = [...(await bens), ...(await mais)].filter(({ privateSince }) => privateSince !== undefined);
  const theirs = await world.open(linh);
  const changes = await world.ask(linh, 'readChanges', { query: { since: cursor } });
  expect(alone.length).toBeGreaterThanOrEqual(4);
  expect(silentOf([theirs, changes, world.told], alone)).toEqual([]);
  expect([theirs.considerations.length, theirs.hidden?.length]).toEqual([12 - alone.length, alone.length]);
});

test('whatever races the showing, in the end everybody has every note, by reading it all and by reading the changes', async () => {
  const sitting = await begun();
  const { world, cursor } = sitting;
  await turnOn(sitting);
  await writing(sitting, upTo(4));
  const shown = writing(sitting, [4], mai).then(() => reveal(sitting));
  await Promise.all([writing(sitting, [5, 6, 7, 8]), shown, writing(sitting, [9, 10, 11], linh)]);
  for (const person of [mai, ben, linh]) {
    const { considerations, hidden } = await world.open(person);
    expect([considerations.length, hidden]).toEqual([12, []]);
    const { updates } = await world.ask(person, 'readChanges', { query: { since: cursor } });
    const told = updates.flatMap((update) => (update.kind === 'consideration' ? [update.consideration.text] : []));
    expect(told.sort()).toEqual(upTo(12).map(textOf).sort());
  }
});

test('two who run the meeting and switch at the very same time switch once', async () => {
  const sitting = await begun();
  const { world } = sitting;
  await world.ask(mai, 'changeSettings', { body: { delegates: [ben.id] } });
  const body = { occurrence: sitting.occurrence };
  const [one, other] = await Promise.all([
    world.ask(mai, 'writePrivately', { body }),
    world.ask(ben, 'writePrivately', { body }),
  ]);
  expect(one.occurrence?.private).toEqual(other.occurrence?.private);
  const [note] = await writing(sitting, [1]);
  await Promise.all([reveal(sitting), reveal(sitting)]);
  expect((await world.open(linh)).considerations).toMatchObject([{ text: note?.text }]);
});
