import { decisionRoles, type Decision, type DecisionEdit } from '../../../domain/decisions';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Membership } from '../access/membership';
import type { Ports } from '../ports';
import { peopleOf } from './meetingPeople';

type Roles = Pick<DecisionEdit, (typeof decisionRoles)[number]>;

/** People of the meeting, under the names that Teams gives, each once; who is named already stays, also when they have left. */
export function underTheirNames(ports: Ports, membership: Membership, decision: Decision, wanted: Roles): Roles {
  const known = new Map<string, Person>();
  for (const person of [...namedIn(decision), ...peopleOf(ports, membership)])
    known.set(person.id.toLowerCase(), person);
  const knownAs = (person: Person, field: string) => {
    const found = known.get(person.id.toLowerCase());
    if (found) return found;
    throw new Problem('invalid', 'Only people of this organization who are in the meeting can be named.', { field });
  };
  const one = (field: 'driver' | 'approver') => {
    const person = wanted[field];
    return person ? { [field]: knownAs(person, field) } : {};
  };
  const several = (field: 'contributors' | 'informed') => {
    const people = wanted[field]?.map((person) => knownAs(person, field));
    return people ? { [field]: [...new Map(people.map((person) => [person.id, person])).values()] } : {};
  };
  return { ...one('driver'), ...one('approver'), ...several('contributors'), ...several('informed') };
}

function namedIn(decision: Decision): Person[] {
  return decisionRoles.flatMap((role) => decision[role] ?? []);
}
