import { beforeEach, expect, test } from '@jest/globals';
import { ageingBy, letAge } from '../../src/meeting/ageing';
import { createDrafts } from '../../src/meeting/drafts';
import { keepIn, keyIn } from '../../src/meeting/keeping';

const place = { tenant: 'tenant', person: 'mai', meeting: 'meeting' };
const today = Date.parse('2026-11-22T09:40:00.000Z');
const days = (count: number) => count * 86_400_000;
const kept = () => keepIn(() => window.localStorage);
/** As each page does that opens; what the clock of this computer says is `clock`. */
const openedAt = (clock: number) => createDrafts(kept(), place, () => new Date(clock));
const names = () => ['draft', 'errand', 'refused'].filter((kind) => kept().keys(`customerMoment|${kind}|`).length > 0);

const errand = { key: 'close', at: new Date(today).toISOString(), record: 'action-1', name: 'closeAction' };

beforeEach(() => {
  window.localStorage.clear();
  openedAt(today).write('decision', { text: 'Half a th' });
  kept().write(keyIn('errand', place, `${errand.at}|close`), JSON.stringify(errand));
  kept().write(keyIn('refused', place, 'close'), JSON.stringify({ errand, code: 'conflict', sentence: '' }));
});

const all = ['draft', 'errand', 'refused'];

test('a clock that is wrong takes nothing away, however often, ahead or back', () => {
  letAge(kept(), today);
  for (const wrong of [31, 3_000, -3_000, 31]) {
    expect(openedAt(today + days(wrong)).read('decision')).toEqual({ text: 'Half a th' });
    letAge(kept(), today + days(1));
    expect(names()).toEqual(all);
  }
});

test('what was written while the clock was far back is not old for that', () => {
  const drafts = openedAt(today - days(3_000));
  drafts.write('action', { text: 'Call them' });
  letAge(kept(), today);
  letAge(kept(), today + days(29));
  expect(openedAt(today).read('action')).toEqual({ text: 'Call them' });
});

test('by the API’s time a draft is gone after 30 days, and what waits or was refused after 90', () => {
  letAge(kept(), today);
  letAge(kept(), today + days(29));
  expect(names()).toEqual(all);
  letAge(kept(), today + days(31));
  expect([names(), openedAt(today).read('decision')]).toEqual([['errand', 'refused'], undefined]);
  letAge(kept(), today + days(89));
  expect(names()).toEqual(['errand', 'refused']);
  letAge(kept(), today + days(91));
  expect(Object.keys(window.localStorage)).toEqual([]);
});

test('what is gone on with begins anew', () => {
  letAge(kept(), today);
  openedAt(today).write('decision', { text: 'Half a thing' });
  letAge(kept(), today + days(31));
  letAge(kept(), today + days(60));
  expect(openedAt(today).read('decision')).toEqual({ text: 'Half a thing' });
});

test('of a page the first answer that tells the time counts; none, or a failure, takes nothing away', async () => {
  letAge(kept(), today);
  const later = new Date(today + days(31)).toUTCString();
  const answers = [
    { ok: true, headers: new Headers() },
    { ok: false, headers: new Headers({ Date: later }) },
    { ok: true, headers: new Headers({ Date: 'soon' }) },
  ];
  const ask = ageingBy(
    async () => (answers.shift() ?? { ok: true, headers: new Headers({ Date: later }) }) as Response,
    async () => kept(),
  );
  for (const _ of [...answers]) await ask('/api/library');
  expect(names()).toEqual(all);
  await ask('/api/library');
  expect(names()).toEqual(['errand', 'refused']);
});
