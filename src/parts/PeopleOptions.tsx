import type { Person } from '../../domain/people';

/** Somebody to choose in a select, by name. */
export function PeopleOptions({ people }: { readonly people: readonly Person[] }) {
  return people.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
