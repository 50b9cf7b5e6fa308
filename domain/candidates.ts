import type { Candidate } from './fairChoice';
import { foldedTags, type MomentProjection } from './momentProjections';
import { barOf, stateOn } from './momentStates';

export interface Projected extends Candidate {
  readonly language: MomentProjection['language'];
  readonly projection: MomentProjection;
}

type Library = readonly MomentProjection[];

const ofDay = new WeakMap<Library, { readonly today: string; readonly candidates: readonly Projected[] }>();
const ofMoment = new WeakMap<MomentProjection, Projected>();

/** What of the library may open a meeting that day. Gone through once a day: a library that changes is another list. */
export function candidatesOn(today: string, library: Library): readonly Projected[] {
  const known = ofDay.get(library);
  if (known?.today === today) return known.candidates;
  const candidates = library
    .filter((moment) => barOf(moment, today) === undefined)
    .map((moment) => candidateOf(moment, today));
  ofDay.set(library, { today, candidates });
  return candidates;
}

/** A projection stays the same as long as nothing of it changes: what choosing needs of it is made once. */
function candidateOf(projection: MomentProjection, today: string): Projected {
  const stale = stateOn(projection, today) === 'stale';
  const known = ofMoment.get(projection);
  if (known?.stale === stale) return known;
  const { id, customer = '', kind, heardOn, language } = projection;
  const candidate = { id, customer, kind, heardOn, language, tags: foldedTags(projection), stale, projection };
  ofMoment.set(projection, candidate);
  return candidate;
}
