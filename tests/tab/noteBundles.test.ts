import { expect, test } from '@jest/globals';
import { createBundles } from '../../src/surfaces/sidePanel/noteBundles';

const notes = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: String(from + index).padStart(4, '0') }));
const idsIn = (bundles: readonly { readonly notes: readonly { readonly id: string }[] }[]) =>
  bundles.flatMap((bundle) => bundle.notes.map(({ id }) => id));

/** Which bundle each note stands in. */
function places(bundles: ReturnType<ReturnType<typeof createBundles>['of']>): Map<string, string> {
  return new Map(bundles.flatMap(({ key, notes: together }) => together.map(({ id }) => [id, key] as const)));
}

test('notes are bundled in their order, a few together', () => {
  const bundles = createBundles().of(notes(0, 300));
  expect(idsIn(bundles)).toEqual(notes(0, 300).map(({ id }) => id));
  expect(bundles.length).toBeGreaterThan(10);
  expect(bundles.length).toBeLessThan(20);
});

test('whatever comes before, between or after, a note stays in its bundle', () => {
  const bundles = createBundles();
  const before = places(bundles.of(notes(100, 200)));
  const [first, second] = [notes(100, 112), notes(112, 200)];
  const between = [{ id: '0111b' }, { id: '0111c' }];
  const now = [...notes(40, 100), ...first, ...between, ...second, ...notes(200, 260)];
  const after = bundles.of(now);
  expect(idsIn(after)).toEqual(now.map(({ id }) => id));
  for (const [id, key] of before) expect(places(after).get(id)).toBe(key);
  expect(new Set(after.map(({ key }) => key)).size).toBe(after.length);
});

test('what is gone leaves the others where they are', () => {
  const bundles = createBundles();
  const before = places(bundles.of(notes(0, 60)));
  const left = notes(0, 60).filter((_, index) => index % 7 !== 0);
  const after = places(bundles.of(left));
  expect([...after.keys()]).toEqual(left.map(({ id }) => id));
  for (const [id, key] of after) expect(key).toBe(before.get(id));
});
