import { expect, test } from '@jest/globals';
import { SeriesKey } from '../../domain/meetings';
import type { PersonId } from '../../domain/people';
import { nextPresenter, type Turn } from '../../domain/presenters';
import { sha256 } from '../support/meetingsSimulated';
import { ben, linh, mai } from '../support/people';

const key = SeriesKey.parse('s'.repeat(43));
const people = [mai, ben, linh];

function turn(presented: Record<string, number>, more: Partial<Turn> & { notPresenting?: PersonId[] } = {}) {
  const { notPresenting = [], ...rest } = more;
  return nextPresenter({ series: { key, presented, notPresenting }, people, number: 4, hash: sha256, ...rest });
}

test('it is the turn of whoever presented longest ago, and before them of who never did', () => {
  expect(turn({ [mai.id]: 3, [ben.id]: 1, [linh.id]: 2 })).toBe(ben);
  expect(turn({ [mai.id]: 3, [ben.id]: 1 })).toBe(linh);
});

test('nobody is asked who does not want to be, nor again who gave the turn away', () => {
  const presented = { [mai.id]: 3, [ben.id]: 1, [linh.id]: 2 };
  expect(turn(presented, { notPresenting: [ben.id] })).toBe(linh);
  expect(turn(presented, { notPresenting: [ben.id], without: linh.id })).toBe(mai);
  expect(turn(presented, { notPresenting: people.map(({ id }) => id) })).toBeUndefined();
  expect(turn(presented, { people: [] })).toBeUndefined();
});

test('who is first among equals is a lot that anybody can draw again, in whatever order they are listed', () => {
  expect(turn({}, { people: [linh, mai, ben] })).toBe(turn({}));
  const firsts = Array.from({ length: 30 }, (_, number) => turn({}, { number })?.id);
  expect(new Set(firsts).size).toBe(3);
});

test('over a year everybody has as many turns as everybody else', () => {
  const presented: Record<string, number> = {};
  const turns = new Map<string, number>();
  for (let number = 1; number <= 51; number += 1) {
    const person = turn(presented, { number });
    if (!person) throw new Error('Nobody presents.');
    presented[person.id] = number;
    turns.set(person.id, (turns.get(person.id) ?? 0) + 1);
  }
  expect([...turns.values()]).toEqual([17, 17, 17]);
});
