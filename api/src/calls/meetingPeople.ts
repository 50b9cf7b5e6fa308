import { internalPeople } from '../../../domain/audience';
import type { Person } from '../../../domain/people';
import type { Membership } from '../access/membership';
import type { Ports } from '../ports';

/** Those of this organization, to whom actions can be given. */
export function peopleOf(ports: Pick<Ports, 'home'>, { roster }: Pick<Membership, 'roster'>): Person[] {
  return internalPeople(roster, ports.home);
}
