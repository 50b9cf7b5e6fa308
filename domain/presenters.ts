import type { Series, Showing } from './meetings';
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
export function nextPresenter(turn: Turn): Person | undefined {
  return presentersInTurn(turn)[0];
}

/** All who take turns: whoever presented longest ago comes first, lots decide among those who waited alike. */
export function presentersInTurn({ series, people, number, hash, without }: Turn): Person[] {
  const last = ({ id }: Person) => series.presented[id] ?? 0;
  const lot = ({ id }: Person) => hash(`${series.key}|${number}|presents|${id}`);
  const willing = people.filter(({ id }) => id !== without && !series.notPresenting.includes(id));
  return willing
    .map((person) => ({ person, last: last(person), lot: lot(person) }))
    .sort((one, other) => one.last - other.last || (one.lot < other.lot ? -1 : 1))
    .map(({ person }) => person);
}

type Presented = Series['presented'];

/** With the turn given to somebody: when they had presented before is remembered, should they turn out not to be here. */
export function givenTo(presenter: Person, showing: Showing, presented: Presented): Showing {
  const { presentedBefore: _before, ...rest } = showing;
  const before = presented[presenter.id];
  return { ...rest, presenter, ...(before !== undefined && before !== showing.number && { presentedBefore: before }) };
}

/** As if it had never been their turn, for they are not here. */
export function withoutTheirTurn({ presenter, presentedBefore }: Showing, presented: Presented): Presented {
  if (!presenter) return presented;
  const { [presenter.id]: _turn, ...others } = presented;
  return presentedBefore === undefined ? others : { ...others, [presenter.id]: presentedBefore };
}
