import { beforeEach, expect, test } from '@jest/globals';
import { Refused } from '../../local/teams/http';
import { rateLimits, type RateLimits } from '../../local/teams/connector/rateLimits';

let now: number;
let limits: RateLimits;
beforeEach(() => {
  now = 0;
  limits = rateLimits(() => now);
});

/** The seconds after which it may be sent, or nothing where it may be sent now. */
function refusal(chat: string): string | undefined {
  try {
    limits.count(chat);
    return undefined;
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return refused.headers['retry-after'];
  }
}

test('a chat takes seven messages in a second, eight in two, and sixty in half a minute', () => {
  for (let n = 0; n < 7; n += 1) expect(refusal('a')).toBeUndefined();
  expect(refusal('a')).toBe('1');
  now = 1_000;
  expect([refusal('a'), refusal('a')]).toEqual([undefined, '1']);
  now = 1_500;
  for (let n = 0; n < 52; n += 1) {
    now += 500;
    expect(refusal('a')).toBeUndefined();
  }
  now += 500;
  expect(refusal('a')).toBe('2');
});

test('all chats together take thirty in a second', () => {
  for (let n = 0; n < 30; n += 1) expect(refusal(`chat ${n}`)).toBeUndefined();
  expect(refusal('another')).toBe('1');
  now = 1_000;
  expect(refusal('another')).toBeUndefined();
});
