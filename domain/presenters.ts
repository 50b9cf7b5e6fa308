import type { Series } from './meetings';
import type { Person, PersonId } from './people';

export interface Turn {
  readonly series: Pick<Series, 'key' | 'presented' | 'notPresenting'>;
  /** Those of this organization who belong to the meeting. */
  readonly people: readonly Person[];
  /** The number of the showing. */
  readonly number: number;
  /** SHA-256. */
  readonly hash: (text: string) => string;
  /** Whoever gives the turn away. */
  readonly without?: PersonId | undefined;
}

/** Whose turn it is: of those who take turns whoever presented longest ago. `undefined`: nobody takes turns. */
export function nextPresenter({ series, people, number, hash, without }: Turn): Person | undefined {
  const last = ({ id }: Person) => series.presented[id] ?? 0;
  const lot = ({ id }: Person) => hash(`${series.key}|${number}|presents|${id}`);
  const willing = people.filter(({ id }) => id !== without && !series.notPresenting.includes(id));
  const longest = Math.min(...willing.map(last));
  const tied = willing.filter((person) => last(person) === longest);
  return tied.map((person) => ({ person, lot: lot(person) })).sort((a, b) => (a.lot < b.lot ? -1 : 1))[0]?.person;
}
