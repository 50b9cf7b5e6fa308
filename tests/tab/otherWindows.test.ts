import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createDrafts } from '../../src/meeting/drafts';
import { keepIn } from '../../src/meeting/keeping';
import { formOf, heedOtherWindows } from '../../src/meeting/otherWindows';
import { openWindows, type BrowserWindow } from '../support/browserWindows';

const place = { tenant: 'tenant', person: 'ben', meeting: 'meeting' };
const left: (() => void)[] = [];
let [here, there]: BrowserWindow[] = [];
let second = 0;

beforeEach(() => {
  window.localStorage.clear();
  [here, there] = openWindows(2);
});
afterEach(() => left.splice(0).forEach((leave) => leave()));

const draftsIn = (of: BrowserWindow | undefined, where = place) =>
  createDrafts(keepIn(of!.storage), where, () => new Date(Date.UTC(2026, 10, 22, 9, 40, (second += 1))));

function opened(of: BrowserWindow | undefined, where = place) {
  const drafts = draftsIn(of, where);
  const leave = heedOtherWindows(drafts, () => undefined);
  left.push(leave);
  return { drafts, leave };
}

const besideIn = ({ fields, read }: ReturnType<typeof draftsIn>) =>
  fields()
    .filter((name) => formOf(name) === 'decision')
    .map((name) => read(name)?.['text']);

test('what another window wrote before this one listened is shown', () => {
  const first = opened(here);
  const late = draftsIn(there);
  first.drafts.write('decision', { text: 'Pay at once' });
  expect(late.read('decision')).toBeUndefined();
  left.push(heedOtherWindows(late, () => undefined));
  expect(late.read('decision')).toMatchObject({ text: 'Pay at once' });
});

test('a window looks before it writes over words that it has not been told of', () => {
  const [one, other] = [opened(here), opened(there)];
  there?.hearLater();
  one.drafts.write('decision', { text: 'Pay at once' });
  other.drafts.write('decision', { text: 'Ask first' });
  expect(besideIn(other.drafts)).toEqual(['Pay at once']);
  expect(one.drafts.read('decision')).toMatchObject({ text: 'Ask first' });
  there?.catchUp();
  expect(besideIn(other.drafts)).toEqual(['Pay at once']);
  expect(other.drafts.read('decision')).toEqual({ text: 'Ask first' });
});

test('it looks before it clears a form, too', () => {
  const [one, other] = [opened(here), opened(there)];
  other.drafts.write('decision', { text: 'Ask first' });
  there?.hearLater();
  one.drafts.write('decision', { text: 'Pay at once' });
  other.drafts.clear('decision');
  expect(besideIn(draftsIn(here))).toEqual(['Pay at once']);
});

test('words of a window that was closed before it could keep them are kept by the one that wrote over them', () => {
  const [one, other] = [opened(here), opened(there)];
  there?.fallBehind();
  one.drafts.write('decision', { text: 'Pay at' });
  one.drafts.write('decision', { text: 'Pay at once' });
  one.leave();
  other.drafts.write('decision', { text: 'Ask first' });
  there?.catchUp();
  expect(besideIn(draftsIn(here))).toEqual(['Pay at once']);
  expect(draftsIn(here).read('decision')).toEqual({ text: 'Ask first' });
});

test('what was only there to be changed, or chosen, is nobody’s loss', () => {
  const before = JSON.stringify({ text: 'Pay after 60 days' });
  const [one, other] = [opened(here), opened(there)];
  there?.hearLater();
  one.drafts.write('edit:1', { text: 'Pay after 60 days', before, effect: 'hurts' });
  other.drafts.write('edit:1', { text: 'Pay after 30 days', before });
  expect(other.drafts.fields()).toEqual(['edit:1']);
});

test('other people, and other meetings, are none of its business', () => {
  const one = opened(here);
  const others = [opened(there, { ...place, person: 'mai' }), opened(there, { ...place, meeting: 'another' })];
  one.drafts.write('decision', { text: 'Pay at once' });
  for (const { drafts } of others) expect(drafts.fields()).toEqual([]);
});

test('a window that clears everything takes nothing from another that has it on show', () => {
  const one = opened(here);
  one.drafts.write('decision', { text: 'Pay at once' });
  window.localStorage.clear();
  window.dispatchEvent(Object.assign(new Event('storage'), { key: null, storageArea: here?.storage() }));
  expect(one.drafts.read('decision')).toEqual({ text: 'Pay at once' });
});
