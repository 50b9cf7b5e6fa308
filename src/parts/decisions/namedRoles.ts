import { decisionRoles, type Decision } from '../../../domain/decisions';

interface NamedRole {
  readonly role: (typeof decisionRoles)[number];
  readonly names: string;
}

/** Who carries a decision, by role; roles that nobody has are left out. */
export function namedRoles(decision: Decision): readonly NamedRole[] {
  return decisionRoles.flatMap((role) => {
    const named = decision[role];
    const people = named === undefined ? [] : Array.isArray(named) ? named : [named];
    return people.length === 0 ? [] : [{ role, names: people.map(({ name }) => name).join(', ') }];
  });
}
