import { ours, type Keeping, type Place } from './keeping';

/** What a person may switch off, on this machine, in every meeting. */
export type Preference = 'shortcuts' | 'announcements';

export interface Preferences {
  isOn(preference: Preference): boolean;
  turn(preference: Preference, on: boolean): void;
}

export function createPreferences(
  keeping: Keeping,
  { tenant, person }: Omit<Place, 'meeting'>,
  changed: () => void,
): Preferences {
  const keyOf = (preference: Preference) => `${ours}off|${tenant}|${person}|${preference}`;
  return {
    isOn: (preference) => keeping.read(keyOf(preference)) === undefined,
    turn: (preference, on) => {
      if (on) keeping.remove(keyOf(preference));
      else keeping.write(keyOf(preference), 'off');
      changed();
    },
  };
}
