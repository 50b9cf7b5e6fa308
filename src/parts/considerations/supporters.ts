import type { Person } from '../../../domain/people';
import type { Support } from '../../../domain/supports';

type ByNote = ReadonlyMap<string, readonly Person[]>;

const nobody: ByNote = new Map();
const known = new WeakMap<readonly Support[], ByNote>();

/** Who supports each note: put in order once for all of them, whenever somebody supports one. */
export function supportersByNote(supports: readonly Support[] | undefined): ByNote {
  if (!supports) return nobody;
  const byNote = known.get(supports) ?? ordered(supports);
  known.set(supports, byNote);
  return byNote;
}

function ordered(supports: readonly Support[]): ByNote {
  const people = new Map<string, Person[]>();
  for (const { consideration, by, removed } of supports) {
    if (removed) continue;
    const others = people.get(consideration);
    if (others) others.push(by);
    else people.set(consideration, [by]);
  }
  return people;
}
