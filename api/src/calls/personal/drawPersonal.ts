import type { PersonalErrand } from '../../ports';
import type { CardRow } from '../../rows';
import type { CardPorts, CurrentCard } from '../cards/currentCard';

export interface PersonalPlace {
  readonly errand: PersonalErrand;
  readonly card: CardRow;
}

/** Draws a card for one person as it has to look now; `undefined`: there is nothing to tell them. */
export type DrawPersonal = (ports: CardPorts, place: PersonalPlace) => Promise<CurrentCard | undefined>;
