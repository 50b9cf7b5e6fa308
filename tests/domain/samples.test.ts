import { expect, test } from '@jest/globals';
import { momentKinds } from '../../domain/moments';
import { projectMoment } from '../../domain/momentProjections';
import { addMoment } from '../../domain/moments';
import { mayOpen } from '../../domain/momentStates';
import { PersonId } from '../../domain/people';
import { samplesFor } from '../../api/src/samples/samples';

const mai = { id: PersonId.parse('11111111-1111-4111-8111-111111111111'), name: 'Mai Tran' };
const at = '2026-11-22T09:00:00.000Z';
const { customers, moments } = samplesFor(mai, at);

test('the samples hold at least eight customers and sixteen moments, of every kind', () => {
  expect(customers.length).toBeGreaterThanOrEqual(8);
  expect(moments.length).toBeGreaterThanOrEqual(16);
  expect(new Set(moments.map(({ kind }) => kind))).toEqual(new Set(momentKinds));
});

test('every sample moment is about a sample customer, and some are told in Vietnamese', () => {
  const known = new Set(customers.map(({ id }) => id));
  expect(moments.filter(({ customer }) => !known.has(customer))).toEqual([]);
  expect(moments.filter(({ language }) => language === 'vi').length).toBeGreaterThanOrEqual(4);
});

test('every sample moment may open a meeting on the day it is loaded', () => {
  const barred = moments.filter((moment) => !mayOpen(projectMoment(addMoment(moment, mai, at)), '2026-11-22'));
  expect(barred).toEqual([]);
});

test("Ken's Plumbing Supply is counting on an order that lies ahead", () => {
  const ken = moments.find(({ customer, kind }) => customer === 'sample-kens-plumbing' && kind === 'commitment');
  expect(ken).toMatchObject({ dueOn: '2026-12-10' });
});
