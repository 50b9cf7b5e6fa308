import type { Person } from '../../../domain/people';
import type { Thanks } from '../../../domain/tellings';
import { useTellingWords } from '../../words/tellingWords';

interface ThanksSaidProps {
  readonly thanks: readonly Thanks[];
  readonly me: Person;
}

/** Who said thank you; oneself first. */
export function ThanksSaid({ thanks, me }: ThanksSaidProps) {
  const words = useTellingWords();
  if (thanks.length === 0) return <p className="quiet-line">{words.nobodyYet}</p>;
  const mine = thanks.filter(({ by }) => by.id === me.id).map(() => words.you);
  const names = [...mine, ...thanks.filter(({ by }) => by.id !== me.id).map(({ by }) => by.name)];
  const last = names.at(-1) ?? '';
  const said = names.length === 1 ? last : `${names.slice(0, -1).join(', ')}${words.and}${last}`;
  return <p>{words.thanked(said, names.length === 1 && mine.length === 0 ? 1 : 2)}</p>;
}
