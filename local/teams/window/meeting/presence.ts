import type { PersonState, WindowState } from '../../protocol';

export function isInMeeting({ meeting }: WindowState, person: PersonState): boolean {
  return meeting.running && person.inMeeting;
}

/** The tenant whose meeting it is; everybody else's people are external. */
export function homeTenant({ people }: WindowState): string | undefined {
  return people.find((person) => person.role === 'Organizer')?.tenantId;
}

export function tagOf(state: WindowState, person: PersonState): 'Organizer' | 'Guest' | 'External' | undefined {
  if (person.tenantId !== homeTenant(state)) return 'External';
  if (person.userRole !== 'user') return 'Guest';
  return person.role === 'Organizer' ? 'Organizer' : undefined;
}

export function mayRunMeeting({ role }: PersonState): boolean {
  return role === 'Organizer' || role === 'Presenter';
}

export function nameOf({ people }: WindowState, key: string): string {
  return people.find((person) => person.key === key)?.name ?? key;
}
