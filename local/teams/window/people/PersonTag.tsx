import type { PersonState } from '../../protocol';
import { tagOf } from '../meeting/presence';
import { useTeams } from '../teams';

export function PersonTag({ person }: { person: PersonState }) {
  const { state } = useTeams();
  const tag = tagOf(state, person);
  return tag ? <span className={`tag tag-${tag.toLowerCase()}`}>{tag}</span> : null;
}

/** "(Guest)" is part of a guest's name in Teams; beside a tag it would be said twice. */
export function plainName({ name }: Pick<PersonState, 'name'>): string {
  return name.replace(/\s*\(Guest\)$/, '');
}
