import { describe, expect, test } from '@jest/globals';
import { RestError } from '@azure/data-tables';
import { HttpRequest, InvocationContext } from '@azure/functions';
import { health } from '../../api/src/health';
import { nothingHere } from '../../api/src/http';
import { callNames, contract } from '../../domain/contract';
import { newConsideration, newDecision, noteAll } from '../support/apiNotes';
import { ben, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

async function openWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  return world;
}

/** Sentences that only a library would say. */
const stock = /invalid input|expected|received|undefined|null|zod|too (big|small)|must match/i;

describe('what bad input gets', () => {
  test.each([
    ['wrong JSON', { text: '{"id": ' }, 400, 'badRequest'],
    ['a list for an object', { body: [newDecision] }, 422, 'invalid'],
    ['a number for text', { body: { ...newDecision, text: 7 } }, 422, 'invalid'],
    ['nothing', {}, 422, 'invalid'],
    ['empty text', { body: { ...newDecision, text: '   ' } }, 422, 'invalid'],
    ['two lines for one', { body: { ...newDecision, text: 'a\nb' } }, 422, 'invalid'],
    ['over-long text', { body: { ...newDecision, text: 'x'.repeat(201) } }, 422, 'invalid'],
    ['an id that is none', { body: { ...newDecision, id: '../state' } }, 422, 'invalid'],
    ['an address that is none', { body: newDecision, params: { meeting: 'a/b' } }, 422, 'invalid'],
    ['an address that is no text', { body: newDecision, params: { meeting: '_____-___' } }, 400, 'badRequest'],
    ['more than 64 KB', { body: { ...newDecision, text: 'ệ'.repeat(30_000) } }, 413, 'tooLarge'],
  ] as const)('%s is refused with a sentence, and nothing is stored', async (_what, sent, status, code) => {
    const world = await openWorld();
    const answer = await world.send(ben, 'proposeDecision', sent);
    expect([answer.status, refusalOf(answer).code]).toEqual([status, code]);
    expect(refusalOf(answer)).toMatchObject({ correlation: 'correlation-1' });
    expect(refusalOf(answer).sentence).toMatch(/^[A-Z].{10,}\.$/);
    expect(refusalOf(answer).sentence).not.toMatch(stock);
    expect((await world.open(ben)).decisions).toEqual([]);
  });

  test('the refusal names the field that has to be mended', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const body = { ...newConsideration, id: 'consideration-2', effect: 'awful' };
    const answer = await world.send(ben, 'raiseConsideration', { body });
    expect(refusalOf(answer)).toMatchObject({
      field: 'effect',
      sentence: 'Say whether this helps or hurts customers.',
    });
  });

  test('a place to go on reading that is none is refused', async () => {
    const world = await openWorld();
    const answer = await world.send(ben, 'readChanges', { query: { since: 'yesterday' } });
    expect([answer.status, refusalOf(answer).code]).toEqual([400, 'badRequest']);
  });

  test.each(callNames)('%s needs somebody who is signed in', async (name) => {
    const world = new ApiWorld();
    const answer = await world.send(undefined, name);
    expect([answer.status, refusalOf(answer).code, world.storeCalls]).toEqual([401, 'notSignedIn', 0]);
  });

  test('no answer may be kept, sniffed or framed', async () => {
    const world = await openWorld();
    for (const answer of [await world.send(ben, 'openLibrary'), await world.send(undefined, 'openLibrary')])
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
  });

  test('paths of the contract are told apart by method and path', () => {
    const routes = callNames.map((name) => `${contract[name].method} ${contract[name].path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(routes).size).toBe(routes.length);
  });

  test('at an address that is none there is nothing, said like everything else', async () => {
    const context = new InvocationContext({ invocationId: 'correlation-2', logHandler: () => undefined });
    const request = new HttpRequest({ method: 'GET', url: 'https://api.example/api/nowhere' });
    expect(await nothingHere(request, context)).toMatchObject({
      status: 404,
      jsonBody: { code: 'notFound', correlation: 'correlation-2' },
    });
  });
});

describe('when the storage can not be reached', () => {
  const refusedConnection = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:10002'), { code: 'ECONNREFUSED' });

  test.each([
    ['refuses the connection', refusedConnection],
    ['can not be reached', new RestError('unreachable', { code: 'REQUEST_SEND_ERROR' })],
    ['is throttling', new RestError('busy', { statusCode: 503 })],
    ['takes too long', Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' })],
  ])('because it %s, the answer says so and when to try again', async (_what, outage) => {
    const world = await openWorld();
    world.outage = outage;
    const answer = await world.send(ben, 'proposeDecision', { body: newDecision, key: 'kept-in-the-panel' });
    expect([answer.status, refusalOf(answer).code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '5']);
    world.outage = undefined;
    expect((await world.send(ben, 'proposeDecision', { body: newDecision, key: 'kept-in-the-panel' })).status).toBe(
      200,
    );
  });

  test('anything else that was not foreseen is told without its insides', async () => {
    const world = await openWorld();
    world.outage = new Error('secret insides');
    const answer = await world.send(ben, 'proposeDecision', { body: newDecision });
    expect([answer.status, refusalOf(answer).code]).toEqual([500, 'unexpected']);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(world.problems.join()).not.toContain(newDecision.text);
  });

  test('the health check says so too', async () => {
    const world = new ApiWorld();
    const check = health(world.ports);
    expect(await check()).toMatchObject({ status: 200, jsonBody: { status: 'ok' } });
    world.outage = refusedConnection;
    expect(await check()).toMatchObject({ status: 503, jsonBody: { status: 'storage' } });
  });
});
