import { describe, expect, test } from '@jest/globals';
import { currentCard } from '../../api/src/calls/cards/currentCard';
import { listRecords } from '../../api/src/recordRows';
import { places, readOccurrence } from '../../api/src/rows';
import { ConsiderationId } from '../../domain/considerations';
import type { CallName } from '../../domain/contract';
import { DecisionId } from '../../domain/decisions';
import type { OccurrenceKey } from '../../domain/meetings';
import type { Person } from '../../domain/people';
import { considerationId, decisionId, newAction, newConsideration, newDecision } from '../support/apiNotes';
import { ben, home, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf, type Sent } from '../support/apiWorld';

const secret = 'Trainers can’t be paid';
const ownWords = { ...newConsideration, text: secret, who: 'Secret trainers', chain: ['Secret step'] };

interface Private {
  readonly world: ApiWorld;
  readonly occurrence: OccurrenceKey;
  readonly cursor: string;
}

/** Ben has written while notes were private; Mai runs the meeting. */
async function writtenPrivately(): Promise<Private> {
  const world = new ApiWorld();
  await world.start();
  const { occurrence, cursor } = await world.open(mai);
  await world.ask(mai, 'proposeDecision', { body: newDecision });
  const key = occurrence!.key;
  await world.ask(mai, 'writePrivately', { body: { occurrence: key } });
  world.told.splice(0);
  world.later(1);
  await world.ask(ben, 'raiseConsideration', { body: ownWords });
  return { world, occurrence: key, cursor };
}

const note = { id: considerationId, decision: decisionId, revision: 1 };
const noteParams = (world: ApiWorld) => ({ meeting: world.meeting, consideration: considerationId });
const isSilent = (said: unknown) => expect(JSON.stringify(said)).not.toMatch(/[Ss]ecret|Trainers can/);
const reveal = ({ world, occurrence }: Private, key?: string) =>
  world.ask(mai, 'revealNotes', { query: { occurrence }, ...(key === undefined ? {} : { key }) });

/** All that somebody can read of the meeting. */
async function allThatReads({ world, cursor }: Omit<Private, 'occurrence'>, person: Person) {
  const steps = await world.send(person, 'suggestSteps', { query: { q: 'secret' } });
  return [
    await world.open(person),
    await world.open(person, 'sidePanel', true),
    await world.open(person, 'meetingTab'),
    await world.open(person, 'stage'),
    await world.ask(person, 'readChanges', { query: { since: cursor } }),
    steps.body,
  ];
}

describe('while notes are private', () => {
  test('their author reads them; all others read only how many there are', async () => {
    const scene = await writtenPrivately();
    const { world } = scene;
    const mine = await world.open(ben);
    expect(mine.considerations).toMatchObject([{ text: secret }]);
    expect(mine.hidden).toEqual([]);
    for (const person of [mai, linh]) {
      const theirs = await world.open(person);
      expect(theirs.considerations).toEqual([]);
      expect(theirs.hidden).toEqual([note]);
      expect(theirs.occurrence?.private).toMatchObject({ by: mai });
    }
  });

  test('nothing that others can read carries a word of them, nor does a push', async () => {
    const scene = await writtenPrivately();
    isSilent([await allThatReads(scene, mai), await allThatReads(scene, linh)]);
    expect(scene.world.told).toEqual([{ kind: 'hidden', note }]);
    expect(JSON.stringify(scene.world.told)).not.toContain(ben.id);
    const toBen = { kind: 'consideration', consideration: { id: considerationId, text: secret } };
    expect(scene.world.toldOnly).toMatchObject([{ person: ben.id, update: toBen }]);
  });

  test('the stored changes, too, say no more than that there is a note', async () => {
    const { world, occurrence } = await writtenPrivately();
    const all = { ...places.meeting(home, world.series), from: `${occurrence}|c:`, to: `${occurrence}|c;` };
    isSilent(await world.ports.store.list(all));
  });

  test('reading the changes gives an author’s other panel the note itself', async () => {
    const { world, cursor } = await writtenPrivately();
    const { updates } = await world.ask(ben, 'readChanges', { query: { since: cursor } });
    expect(updates).toContainEqual(
      expect.objectContaining({ consideration: expect.objectContaining({ text: secret }) }),
    );
    const others = await world.ask(linh, 'readChanges', { query: { since: cursor } });
    expect(others.updates).toContainEqual({ kind: 'hidden', note });
  });

  test('an author rewords and takes back; others hear of a revision and of one note fewer', async () => {
    const { world, cursor } = await writtenPrivately();
    const params = noteParams(world);
    await world.ask(ben, 'editConsideration', { params, body: { base: 1, text: 'Secret again' } });
    expect(world.told.at(-1)).toEqual({ kind: 'hidden', note: { ...note, revision: 2 } });
    await world.ask(ben, 'editConsideration', { params, body: { base: 2, removed: true } });
    expect(world.told.at(-1)).toEqual({ kind: 'hidden', note: { ...note, revision: 3, removed: true } });
    expect((await world.open(linh)).hidden).toEqual([]);
    isSilent(await allThatReads({ world, cursor }, linh));
  });

  const attempts: [string, CallName, (world: ApiWorld) => Sent][] = [
    ['editing it', 'editConsideration', (world) => ({ params: noteParams(world), body: { base: 9, text: 'Mine' } })],
    ['removing it', 'editConsideration', (world) => ({ params: noteParams(world), body: { base: 1, removed: true } })],
    ['moving it', 'moveConsideration', (world) => ({ params: noteParams(world), body: { base: 1, to: 'discussed' } })],
    ['supporting it', 'supportConsideration', (world) => ({ params: noteParams(world) })],
    ['making an action of it', 'takeAction', () => ({ body: newAction })],
    ['writing under its id', 'raiseConsideration', () => ({ body: { ...newConsideration, text: 'Mine' } })],
  ];
  test.each(attempts)('%s tells nobody else what it says, not even the organizer', async (_, name, sent) => {
    const { world } = await writtenPrivately();
    for (const person of [mai, linh]) {
      const answer = await world.send(person, name, sent(world));
      expect(answer.status).toBe(name === 'raiseConsideration' ? 409 : 404);
      isSilent(answer.body);
    }
  });

  test('no action is made of one: it would say to all what the note says', async () => {
    const { world } = await writtenPrivately();
    const refused = await world.send(ben, 'takeAction', { body: newAction });
    expect([refused.status, refusalOf(refused).code]).toEqual([403, 'notAllowed']);
  });

  test('they are counted, also where they fill more than a page', async () => {
    const { world } = await writtenPrivately();
    for (let n = 0; n < 60; n += 1) {
      const id = ConsiderationId.parse(`consideration-many-${n}`);
      await world.ask(n % 2 ? ben : mai, 'raiseConsideration', { body: { ...ownWords, id } });
    }
    const counts = await Promise.all(
      [ben, mai, linh].map(async (person) => {
        const { considerations, hidden } = await world.open(person);
        return [considerations.length, hidden?.length];
      }),
    );
    expect(counts).toEqual([
      [31, 30],
      [30, 31],
      [0, 61],
    ]);
  });

  test('what was written before stays everybody’s', async () => {
    const { world } = await writtenPrivately();
    const before = ConsiderationId.parse('consideration-2');
    const { occurrence } = await world.open(mai);
    await reveal({ world, occurrence: occurrence!.key, cursor: '' });
    await world.ask(linh, 'raiseConsideration', { body: { ...newConsideration, id: before, text: 'Said aloud' } });
    await world.ask(mai, 'writePrivately', { body: { occurrence: occurrence!.key } });
    const { considerations, hidden } = await world.open(mai);
    expect([considerations.map(({ text }) => text), hidden]).toEqual([[secret, 'Said aloud'], []]);
  });

  test('a summary that follows a meeting that goes on tells nothing of them', async () => {
    const { world, occurrence } = await writtenPrivately();
    isSilent(await listRecords(world.ports, world.series, (await readKept(world, occurrence)).key));
    const series = { ...(await seriesOf(world)), settings: (await world.open(mai)).settings };
    const card = { errand: { tenant: home, series: world.series, card: `summary:${occurrence}` } };
    const place = {
      series,
      chat: { conversation: world.conversation } as never,
      card: { ...card, state: 'posted', activityId: 'message-1' } as const,
    };
    const ports = {
      ...world.ports,
      chat: {} as never,
      random: () => 0,
      appId: 'app',
      tabOrigin: 'https://tab.example',
    };
    isSilent(await currentCard(ports, place));
  });
});

async function readKept(world: ApiWorld, occurrence: OccurrenceKey) {
  return (await readOccurrence(world.ports, world.series, occurrence))!.value;
}

async function seriesOf(world: ApiWorld) {
  const { readSeries } = await import('../../api/src/rows');
  return (await readSeries(world.ports, world.series))!.value;
}

describe('the log of decisions', () => {
  const inTheLog = async (world: ApiWorld) => {
    await world.project();
    const found = await world.ask(linh, 'findDecisions', { query: { q: 'Secret' } });
    const params = { series: world.series, decision: decisionId };
    return { found, page: await world.ask(linh, 'openDecision', { params }) };
  };

  test('knows nothing of private notes, and all of them once they are shown or the meeting is over', async () => {
    for (const finish of [
      (scene: Private) => reveal(scene),
      ({ world }: Private) => world.end(),
      ({ world }: Private) => world.ask(mai, 'wrapUp'),
    ]) {
      const scene = await writtenPrivately();
      const before = await inTheLog(scene.world);
      isSilent(before);
      expect([before.found.decisions.length, before.page.considerations]).toEqual([0, []]);
      await finish(scene);
      const after = await inTheLog(scene.world);
      expect(after.found.decisions).toMatchObject([{ decision: { id: decisionId } }]);
      expect(after.page.considerations).toMatchObject([{ text: secret }]);
    }
  });
});

describe('of a decision made while notes are private the log does not say that nobody wrote any', () => {
  const other = { ...newDecision, id: DecisionId.parse('decision-other'), text: 'Move the desk' };
  const decide = (world: ApiWorld, decision = newDecision.id) =>
    world.ask(mai, 'decide', {
      params: { meeting: world.meeting, decision },
      body: { base: 1, outcome: 'Instalments', effect: 'none' },
    });
  const read = async (world: ApiWorld) => {
    await world.project();
    const { decisions } = await world.ask(linh, 'findDecisions', { query: {} });
    const params = { series: world.series, decision: decisionId };
    const page = await world.ask(linh, 'openDecision', { params });
    const { records } = await world.ask(linh, 'exportDecisions', { query: {} });
    return { list: decisions.map(({ considered, isOn }) => [considered, isOn]), pages: [page, ...records] };
  };

  test('its page and its files say how many wait, and the list says it once the meeting is over', async () => {
    const { world, occurrence } = await writtenPrivately();
    await world.ask(mai, 'proposeDecision', { body: other });
    await decide(world);
    await decide(world, other.id);
    const before = await read(world);
    isSilent(before);
    expect(JSON.stringify(before.pages.map(({ considerations }) => considerations))).not.toContain(ben.name);
    expect(before.list).toEqual([
      [0, true],
      [0, true],
    ]);
    const waiting = before.pages.map(({ listed, hiddenNotes }) => [listed.decision.id, hiddenNotes]);
    expect(waiting).toContainEqual([other.id, undefined]);
    expect(waiting.filter(([id]) => id === decisionId)).toEqual([
      [decisionId, 1],
      [decisionId, 1],
    ]);
    await reveal({ world, occurrence, cursor: '' });
    const shown = await read(world);
    expect(shown.pages.map(({ hiddenNotes }) => hiddenNotes)).toEqual([undefined, undefined, undefined]);
    await world.end();
    const after = await read(world);
    expect(after.list.sort()).toEqual([
      [0, undefined],
      [1, undefined],
    ]);
  });
});

describe('when notes are shown', () => {
  test('everybody reads all of them at once, and hears that the meeting is another one now', async () => {
    const scene = await writtenPrivately();
    const { world, cursor } = scene;
    const view = await reveal(scene);
    expect(view.occurrence?.private).toBeUndefined();
    expect(view.considerations).toMatchObject([{ text: secret, by: ben }]);
    expect(world.told.at(-1)?.kind).toBe('meeting');
    expect((await world.open(linh)).hidden).toEqual([]);
    const { updates } = await world.ask(linh, 'readChanges', { query: { since: cursor } });
    expect(updates).toContainEqual(
      expect.objectContaining({ consideration: expect.objectContaining({ text: secret }) }),
    );
  });

  test('the end of the meeting shows them, however it ends', async () => {
    for (const finish of [(world: ApiWorld) => world.end(), (world: ApiWorld) => world.ask(mai, 'wrapUp')]) {
      const { world } = await writtenPrivately();
      await finish(world);
      const view = await world.open(linh, 'meetingTab');
      expect(view.considerations).toMatchObject([{ text: secret }]);
      expect(view.lastOccurrence?.private).toBeUndefined();
    }
  });

  test('what was taken back before never comes out', async () => {
    const scene = await writtenPrivately();
    await scene.world.ask(ben, 'editConsideration', {
      params: noteParams(scene.world),
      body: { base: 1, removed: true },
    });
    await reveal(scene);
    isSilent(await allThatReads(scene, linh));
    expect((await scene.world.open(linh)).considerations).toMatchObject([{ removed: true, text: '—' }]);
    const undone = { params: noteParams(scene.world), body: { base: 2, removed: false } };
    await scene.world.ask(ben, 'editConsideration', undone);
    expect((await scene.world.open(linh)).considerations).toMatchObject([{ removed: false, text: secret }]);
  });

  test('edits that follow are told in full', async () => {
    const scene = await writtenPrivately();
    await reveal(scene);
    const edit = { params: noteParams(scene.world), body: { base: 1, text: 'Said aloud' } };
    await scene.world.ask(ben, 'editConsideration', edit);
    expect(scene.world.told.at(-1)).toMatchObject({ kind: 'consideration', consideration: { text: 'Said aloud' } });
  });

  test('a second time hides only what is written then', async () => {
    const scene = await writtenPrivately();
    const { world, occurrence } = scene;
    await reveal(scene);
    world.later(1);
    await world.ask(mai, 'writePrivately', { body: { occurrence } });
    const id = ConsiderationId.parse('consideration-2');
    await world.ask(linh, 'raiseConsideration', { body: { ...ownWords, id } });
    const view = await world.open(mai);
    expect([view.considerations.map((one) => one.id), view.hidden?.map((one) => one.id)]).toEqual([
      [considerationId],
      [id],
    ]);
  });
});

describe('sent again', () => {
  test('switching on and showing with the same key are the same answer, and once is enough', async () => {
    const scene = await writtenPrivately();
    const { world, occurrence } = scene;
    const shown = await reveal(scene, 'reveal-key-1');
    await world.ask(mai, 'writePrivately', { body: { occurrence } });
    const again = await reveal(scene, 'reveal-key-1');
    expect(again.occurrence?.private).toBeDefined();
    expect(again.occurrence?.revision).toBe((shown.occurrence?.revision ?? 0) + 1);
    const on = await world.ask(mai, 'writePrivately', { body: { occurrence } });
    expect(on.occurrence).toEqual(again.occurrence);
  });

  test('a private note is the same note', async () => {
    const { world } = await writtenPrivately();
    const key = 'note-key-0001';
    const id = ConsiderationId.parse('consideration-2');
    const first = await world.ask(ben, 'raiseConsideration', { body: { ...ownWords, id }, key });
    const second = await world.ask(ben, 'raiseConsideration', { body: { ...ownWords, id }, key });
    expect(second).toEqual(first);
    expect((await world.open(linh)).hidden).toHaveLength(2);
  });

  test('for a meeting that is not on any more nothing is switched', async () => {
    const { world, occurrence } = await writtenPrivately();
    await world.end();
    const late = await world.send(mai, 'writePrivately', { body: { occurrence } });
    expect([late.status, refusalOf(late).code]).toEqual([409, 'meetingNotOpen']);
    const other = await world.send(mai, 'writePrivately', { body: { occurrence: '20200101T000000Z' } });
    expect(refusalOf(other).code).toBe('meetingNotOpen');
  });
});
