import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { expected, isOutage } from '../../api/src/failures';
import { consoleLog } from '../../api/src/log';
import { statusOf } from '../../api/src/statuses';
import { Problem, problemCodes } from '../../domain/problems';

const failed = (facts: object, message = 'failed') => Object.assign(new Error(message), facts);

describe('a failure', () => {
  test.each([
    ['a refused connection', failed({ code: 'ECONNREFUSED' })],
    ['a broken connection', failed({ code: 'ECONNRESET' })],
    ['a name that leads nowhere', failed({ code: 'ENOTFOUND' })],
    ['a request that could not be sent', failed({ code: 'REQUEST_SEND_ERROR' })],
    ['a service that fails', failed({ statusCode: 500 })],
    ['a service that is busy', failed({ statusCode: 503 })],
    ['a service that throttles', failed({ statusCode: 429 })],
    ['a call that took too long', failed({ name: 'AbortError' })],
    ['a signal that timed out', failed({ name: 'TimeoutError' })],
    ['a fetch whose cause is one of those', new TypeError('fetch failed', { cause: failed({ code: 'ECONNREFUSED' }) })],
  ])('that is %s is worth trying again', (_what, error) => {
    expect(isOutage(error)).toBe(true);
    expect(expected(error)).toMatchObject({ code: 'unavailable', retryAfterSeconds: 5, cause: error });
  });

  test.each([
    ['a mistake of ours', new TypeError('x is not a function')],
    ['a refusal of the service', failed({ statusCode: 400 })],
    ['a right that is missing', failed({ statusCode: 403 })],
    ['no error at all', 'a string'],
    ['nothing', undefined],
  ])('that is %s is unexpected, and says nothing of itself', (_what, error) => {
    expect(isOutage(error)).toBe(false);
    expect(expected(error)).toMatchObject({ code: 'unexpected', cause: error });
    expect(expected(error).message).toBe('Something went wrong here. It was noted.');
  });

  test('that has a sentence keeps it', () => {
    const problem = new Problem('notFound', 'This is gone.');
    expect(expected(problem)).toBe(problem);
  });

  test('of every code has a status that browsers and proxies treat rightly', () => {
    expect(Object.keys(statusOf).sort()).toEqual([...problemCodes].sort());
    for (const status of Object.values(statusOf)) expect(status).toBeGreaterThanOrEqual(400);
    expect([statusOf.notSignedIn, statusOf.unavailable, statusOf.unexpected]).toEqual([401, 503, 500]);
  });
});

describe('the log', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('says what happened in one line, and of a cause only what kind it was', () => {
    const said: string[] = [];
    jest.spyOn(console, 'info').mockImplementation((line: string) => void said.push(line));
    jest.spyOn(console, 'warn').mockImplementation((line: string) => void said.push(line));
    consoleLog.info('Wrapped up.', { by: 'somebody' });
    consoleLog.info('Nothing more to say.');
    const cause = failed(
      { code: 'ECONNREFUSED', statusCode: 503, request: { body: 'what somebody wrote' } },
      'No way.',
    );
    consoleLog.problem('Not pushed.', cause, { kind: 'decision' });
    consoleLog.problem('Not queued.', 'a string with what somebody wrote');
    expect(said).toEqual([
      'Wrapped up. {"by":"somebody"}',
      'Nothing more to say.',
      'Not pushed. {"kind":"decision","cause":{"name":"Error","message":"No way.","code":"ECONNREFUSED","status":503}}',
      'Not queued. {"cause":"string"}',
    ]);
  });
});
