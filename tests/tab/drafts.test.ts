import { beforeEach, expect, test } from '@jest/globals';
import { createDrafts, writtenAt } from '../../src/meeting/drafts';
import { keepIn } from '../../src/meeting/keeping';

const place = { tenant: 'tenant', person: 'mai', meeting: 'meeting' };
const today = new Date('2026-11-22T09:40:00.000Z');
const later = (days: number) => new Date(today.getTime() + days * 86_400_000);
const draftsOn = (day: Date, where = place) =>
  createDrafts(
    keepIn(() => window.localStorage),
    where,
    () => day,
  );

beforeEach(() => window.localStorage.clear());

test('a draft is there again for the same person in the same meeting, and for nobody else', () => {
  draftsOn(today).write('decision', { text: 'Half a th' });
  expect(draftsOn(today).read('decision')).toEqual({ text: 'Half a th' });
  expect(draftsOn(today, { ...place, person: 'ben' }).read('decision')).toBeUndefined();
  expect(draftsOn(today, { ...place, meeting: 'another' }).read('decision')).toBeUndefined();
  expect(draftsOn(today, { ...place, tenant: 'elsewhere' }).read('decision')).toBeUndefined();
});

test('what was typed last is the newest, also where the clock was set back', () => {
  draftsOn(later(1)).write('decision', { text: 'Half a' });
  const before = { ...window.localStorage };
  draftsOn(today).write('decision', { text: 'Half a thing' });
  const at = (kept: object) => Object.values(kept).map((value) => writtenAt(String(value)))[0]!;
  expect(at({ ...window.localStorage }) > at(before)).toBe(true);
});

test('what is given back stands before what was typed meanwhile', () => {
  const drafts = draftsOn(today);
  drafts.write('decision', { text: 'and this' });
  drafts.giveBack('decision', { text: 'That', effect: 'hurts' });
  expect(drafts.read('decision')).toEqual({ text: 'That and this', effect: 'hurts' });
});

test('damaged or foreign entries count as nothing', () => {
  window.localStorage.setItem('customerMoment|draft|tenant|mai|meeting|decision', '{"at":');
  window.localStorage.setItem('somebody else’s', 'stays');
  expect(draftsOn(today).read('decision')).toBeUndefined();
  expect(window.localStorage.getItem('somebody else’s')).toBe('stays');
});

test('a full browser is noticed, and what is typed lives on in memory', () => {
  let full = false;
  const storage = new Proxy(window.localStorage, {
    get: (target, name) => {
      if (name === 'setItem' && full) throw new DOMException('Full', 'QuotaExceededError');
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const keeping = keepIn(() => storage);
  expect(keeping.lasts()).toBe(true);
  full = true;
  keeping.write('customerMoment|draft|x', 'typed');
  expect([keeping.lasts(), keeping.read('customerMoment|draft|x')]).toEqual([false, 'typed']);
});

test('what is kept stands once more where a crash does not reach it, and goes from there as well', () => {
  const copy = new Map<string, string>();
  const crashCopy = {
    write: (key: string, value: string) => void copy.set(key, value),
    remove: (key: string) => void copy.delete(key),
  };
  const drafts = createDrafts(
    keepIn(
      () => window.localStorage,
      () => crashCopy,
    ),
    place,
    () => today,
  );
  drafts.write('decision', { text: 'Half a th' });
  expect(Object.fromEntries(copy)).toEqual({ ...window.localStorage });
  drafts.clear('decision');
  expect(copy.size).toBe(0);
});
