import type { PersonState } from '../../protocol';
import { tagOf } from '../meeting/presence';
import { useTeams } from '../teams';

type Props = {
  person: PersonState;
  /** In a conversation only who isn't of the house is marked. */ marksOutsiders?: boolean;
};

export function PersonTag({ person, marksOutsiders = false }: Props) {
  const { state } = useTeams();
  const tag = tagOf(state, person);
  if (marksOutsiders && tag === 'Organizer') return null;
  return tag ? <span className={`tag tag-${tag.toLowerCase()}`}>{tag}</span> : null;
}

/** "(Guest)" is part of a guest's name in Teams; beside a tag it would be said twice. */
export function plainName({ name }: Pick<PersonState, 'name'>): string {
  return name.replace(/\s*\(Guest\)$/, '');
}
