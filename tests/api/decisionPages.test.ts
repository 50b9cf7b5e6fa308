import { beforeEach, describe, expect, test } from '@jest/globals';
import { projectRecord } from '../../api/src/calls/projections';
import { logKeys, logPlace, readLogged } from '../../api/src/catalogue/decisionLog';
import { stored } from '../../api/src/rows';
import { ActionId } from '../../domain/actions';
import type { NewConsideration } from '../../domain/considerations';
import { DecisionId } from '../../domain/decisions';
import { MomentId } from '../../domain/moments';
import { customerId, decisionId, momentOf, newConsideration, newCustomer, newDecision } from '../support/apiNotes';
import { ben, home, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

let world: ApiWorld;
const params = { decision: decisionId };

async function work(): Promise<void> {
  for (const errand of world.recordsQueued.splice(0)) await projectRecord(world.ports, errand);
}

const raise = (more: Partial<NewConsideration> = {}) =>
  world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, ...more } });
const page = (person = linh) =>
  world.ask(person, 'openDecision', { params: { series: world.series, decision: decisionId } });
const findsOne = async (q: string) => (await world.ask(linh, 'findDecisions', { query: { q } })).total === 1;

const at = (meeting = world.meeting) => ({ meeting });
const idOf = (name: string) => ActionId.parse(name);
const make = (name: string, more: object = {}) =>
  world.ask(ben, 'takeAction', {
    body: { id: idOf(name), text: name, dueOn: '2026-12-01', decision: decisionId, ...more },
  });
const close = (name: string) => world.ask(ben, 'closeAction', { params: { ...at(), action: idOf(name) } });

beforeEach(async () => {
  world = new ApiWorld();
  await world.start();
  await world.open(mai);
  await world.ask(mai, 'addCustomer', { body: newCustomer });
  await world.ask(ben, 'proposeDecision', { body: newDecision });
});

describe('a decision is found by', () => {
  const said = {
    harm: 'Families fall into arrears',
    vulnerable: 'Apprentices on probation',
    evidence: { kind: 'number' as const, text: '212 invoices overdue' },
  };
  const all = ['arrears', 'probation', '212 invoices'];

  test('foreseeable harm, whom it finds vulnerable, the number it rests on, and all who have a say in it', async () => {
    await raise(said);
    const roles = { contributors: [mai], informed: [linh] };
    await world.ask(ben, 'editDecision', { params, body: { base: 1, ...roles } } as never);
    await work();
    for (const q of [...all, mai.name, linh.name]) expect([q, await findsOne(q)]).toEqual([q, true]);
  });

  test('nothing of that while the note is its author’s alone, and all of it once it is shown', async () => {
    const { occurrence: { key: occurrence } = {} } = await world.open(mai);
    await world.send(mai, 'writePrivately', { body: { occurrence } });
    await raise(said);
    await work();
    for (const q of all) expect([q, await findsOne(q)]).toEqual([q, false]);
    await world.send(mai, 'revealNotes', { query: { occurrence } });
    await work();
    for (const q of all) expect([q, await findsOne(q)]).toEqual([q, true]);
  });

  describe('what an earlier release left out of the log', () => {
    const asked = () => world.recordsQueued.map(({ record }) => record);
    const errand = async () => `decision:${(await page()).listed.decision.occurrence}:${decisionId}`;

    /** As the release before wrote it. */
    beforeEach(async () => {
      await raise(said);
      await work();
      const now = await readLogged(world.ports, world.series, decisionId);
      const { wordsOf: _unknown, ...before } = now!;
      const row = logKeys.decision(world.series, decisionId);
      const body = stored({ ...before, words: 'pay suppliers' });
      await world.ports.store.commit(logPlace(home), [{ put: 'upsert', row, body }]);
    });

    test('once the worker has written it anew, of which it is asked once', async () => {
      expect([await findsOne('suppliers'), await findsOne('arrears')]).toEqual([true, false]);
      expect(asked()).toEqual([await errand()]);
      await work();
      expect([await findsOne('suppliers'), await findsOne('arrears')]).toEqual([true, true]);
      world.later(13 * 60);
      expect(await findsOne('arrears')).toBe(true);
      expect(asked()).toEqual([]);
    });

    test('as before while the worker is busy, which is not asked again with each look', async () => {
      await findsOne('suppliers');
      world.later(13 * 60);
      expect(await findsOne('suppliers')).toBe(true);
      expect(asked()).toEqual([await errand()]);
    });

    test('as before where the queue does not answer', async () => {
      world.queueIsDown = true;
      expect(await findsOne('suppliers')).toBe(true);
      expect(world.problems).toHaveLength(1);
    });
  });
});

describe('the page of a decision says', () => {
  test('when it was decided, and not while it is discussed again', async () => {
    world.later(60);
    const decidedAt = world.at;
    const decide = (base: number, outcome: string) =>
      world.ask(ben, 'decide', { params, body: { base, outcome, effect: 'changed' } } as never);
    await decide(1, 'Instalments');
    world.later(60);
    await decide(2, 'In instalments');
    await work();
    expect((await page()).listed.decision).toMatchObject({ outcome: 'In instalments', decidedAt });
    await world.ask(ben, 'moveDecision', { params, body: { base: 3, state: 'discussing' } } as never);
    await decide(4, 'In instalments');
    expect((await page()).listed.decision.decidedAt).toBe(world.at);
  });

  test('which moments its notes rest on, as far as whoever asks may find them', async () => {
    await world.ask(mai, 'addMoment', { body: momentOf('moment-open', mai) });
    await world.ask(mai, 'addMoment', { body: { ...momentOf('moment-secret', mai), restricted: true } as never });
    for (const name of ['moment-open', 'moment-secret'])
      await raise({
        id: `note-${name}` as NewConsideration['id'],
        evidence: { kind: 'moment', moment: MomentId.parse(name) },
      });
    await work();
    const open = { id: 'moment-open', headline: 'Headline of moment-open' };
    expect((await page(linh)).moments).toEqual([open]);
    expect((await page(mai)).moments).toEqual([open, { id: 'moment-secret', headline: 'Headline of moment-secret' }]);
    const { records } = await world.ask(linh, 'exportDecisions', { query: {} });
    expect(records[0]?.moments).toEqual([open]);
  });

  test('the customers its notes name now, also where the log is a moment behind', async () => {
    await work();
    await raise({ customers: [customerId] });
    expect((await page()).listed).toMatchObject({ considered: 1, customers: [{ name: newCustomer.name }] });
  });

  test('what came of it: of itself and of its notes, open and done, also in the next meeting', async () => {
    await raise();
    await make('of-decision', { dueOn: '2026-12-03' });
    await make('of-its-note', { decision: undefined, consideration: newConsideration.id, dueOn: '2026-12-02' });
    await make('done-here', { dueOn: '2026-12-01' });
    await make('removed-one');
    await make('of-nothing', { decision: undefined });
    await close('done-here');
    const removing = { params: { ...at(), action: idOf('removed-one') }, body: { base: 1, removed: true } };
    await world.ask(ben, 'editAction', removing);
    await world.ask(ben, 'decide', { params, body: { base: 1, outcome: 'Yes', effect: 'confirmed' } } as never);
    await world.end();
    world.later(7 * 24 * 60);
    await world.start();
    await make('done-next', { dueOn: '2026-12-05' });
    await close('done-next');
    await work();
    const told = (await page()).actions.map(({ text, state, dueOn, owner }) => [text, state, dueOn, owner.name]);
    expect(told).toEqual([
      ['done-here', 'done', '2026-12-01', ben.name],
      ['of-its-note', 'open', '2026-12-02', ben.name],
      ['of-decision', 'open', '2026-12-03', ben.name],
      ['done-next', 'done', '2026-12-05', ben.name],
    ]);
    const { records } = await world.ask(linh, 'exportDecisions', { query: {} });
    expect(records.map(({ actions }) => actions.length)).toEqual([4]);
  });

  test('what came of it without reading what later meetings did, however much', async () => {
    await make('of-decision');
    await close('of-decision');
    await work();
    await page();
    const read: string[] = [];
    const { list } = world.ports.store;
    const counted = {
      ...world.ports.store,
      list: async (range: Parameters<typeof list>[0]) => {
        const rows = await list(range);
        read.push(...rows.map(({ row }) => row));
        return rows;
      },
    };
    Object.assign(world.ports, { store: counted });
    const before = async () => {
      read.length = 0;
      world.storeCalls = 0;
      await page();
      return { calls: world.storeCalls, actions: read.filter((row) => row.startsWith('a')).length };
    };
    const first = await before();
    expect(first.actions).toBe(1);
    await world.ask(ben, 'decide', { params, body: { base: 1, outcome: 'Yes', effect: 'confirmed' } } as never);
    for (let week = 0; week < 4; week += 1) {
      await world.end();
      world.later(7 * 24 * 60);
      await world.start();
      const id = `later-${week}`;
      await world.ask(ben, 'takeAction', { body: { id: idOf(`${id}-action`), text: id, dueOn: '2027-01-01' } });
      await close(`${id}-action`);
    }
    // The next meeting's one is looked at, because what was decided before it is still known there.
    const now = await before();
    expect(now.actions).toBe(2);
    expect(now.calls).toBeLessThanOrEqual(first.calls);
  });

  test('what came of a meeting’s decisions with one look at its actions for all of them', async () => {
    const exported = async () => {
      world.storeCalls = 0;
      await world.ask(linh, 'exportDecisions', { query: {} });
      return world.storeCalls;
    };
    const more = async (from: number, to: number) => {
      for (let index = from; index < to; index += 1)
        await world.ask(ben, 'proposeDecision', {
          body: { id: DecisionId.parse(`decision-${index}`), text: `No. ${index}` },
        });
      await work();
    };
    await more(2, 4);
    await exported();
    const three = await exported();
    await more(4, 5);
    await exported();
    const four = await exported();
    // Of one decision more: its row in the log, its meeting and who is there, itself, its meetings, its notes, and the
    // library's stamp.
    expect(four - three).toBe(7);
  });
});
