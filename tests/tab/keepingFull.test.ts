import { beforeEach, expect, test } from '@jest/globals';
import { createDrafts } from '../../src/meeting/drafts';
import { keepIn } from '../../src/meeting/keeping';
import { heedOtherWindows } from '../../src/meeting/otherWindows';
import { openWindows } from '../support/browserWindows';

const place = { tenant: 'tenant', person: 'ben', meeting: 'meeting' };
const [older, other] = ['customerMoment|draft|older', 'customerMoment|draft|other'];
let isFull: boolean;

/** A browser that can be full: what stands there can still be read and taken away. */
const fillable = (storage: Storage = window.localStorage) =>
  new Proxy(storage, {
    get: (target, name) => {
      if (name === 'setItem' && isFull) throw new DOMException('Full', 'QuotaExceededError');
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
const opened = (copy?: Parameters<typeof keepIn>[1]) => keepIn(() => fillable(), copy);

beforeEach(() => {
  isFull = false;
  window.localStorage.clear();
});

test('what is taken away while the browser is full does not come back after a reload', () => {
  const keeping = opened();
  keeping.write(older, 'sent');
  isFull = true;
  keeping.write(other, 'typed');
  keeping.remove(older);
  expect(opened().keys('')).toEqual([]);
});

test('what is kept is read and taken away also where the browser was full before the page was opened', () => {
  opened().write(older, 'typed');
  isFull = true;
  const keeping = opened();
  expect([keeping.lasts(), keeping.read(older)]).toEqual([false, 'typed']);
  keeping.remove(older);
  expect(opened().read(older)).toBeUndefined();
});

test('as soon as there is room again, what found none is kept', () => {
  const keeping = opened();
  keeping.write(older, 'sent');
  isFull = true;
  keeping.write(other, 'typed');
  expect(keeping.lasts()).toBe(false);
  isFull = false;
  keeping.remove(older);
  expect([keeping.lasts(), opened().read(other)]).toEqual([true, 'typed']);
});

test('older words stay where newer ones find no room, and go with them', () => {
  const keeping = opened();
  keeping.write(older, 'Half a');
  isFull = true;
  keeping.write(older, 'Half a thing');
  expect([keeping.read(older), opened().read(older)]).toEqual(['Half a thing', 'Half a']);
  keeping.remove(older);
  expect(opened().read(older)).toBeUndefined();
});

test('after a reload the newer words of the copy stand before the older ones', () => {
  opened().write(older, 'Half a');
  isFull = true;
  const removed: string[] = [];
  const copy = {
    write: () => undefined,
    remove: (key: string) => void removed.push(key),
    notPutBack: new Map([[older, 'Half a thing']]),
  };
  const keeping = opened(() => copy);
  expect([keeping.read(older), keeping.lasts()]).toEqual(['Half a thing', false]);
  keeping.remove(older);
  expect([opened().read(older), removed]).toEqual([undefined, [older]]);
});

test('a window takes its own older words for nobody else’s, and still hears another window', () => {
  const [here, there] = openWindows(2);
  const draftsIn = (storage: () => Storage) => createDrafts(keepIn(storage), place, () => new Date());
  const drafts = draftsIn(() => fillable(here!.storage()));
  const leave = heedOtherWindows(drafts, () => undefined);
  drafts.write('decision', { text: 'Pay at once' });
  isFull = true;
  drafts.write('decision', { text: 'Ask the clinics' });
  drafts.write('decision', { text: 'Ask the clinics first' });
  expect([drafts.fields(), drafts.read('decision')]).toEqual([['decision'], { text: 'Ask the clinics first' }]);
  draftsIn(there!.storage).write('action', { text: 'Call them' });
  draftsIn(there!.storage).clear('decision');
  leave();
  expect(drafts.read('decision')).toEqual({ text: 'Ask the clinics first' });
});
