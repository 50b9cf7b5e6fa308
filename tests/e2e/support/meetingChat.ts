import type { ChatMessage } from '../../../local/teams/protocol';
import { ask } from './callApi';
import type { LocalTeams } from './teams';

const patienceMs = 120_000;

/** The bot's messages in the meeting's chat, as Teams keeps them. */
export function cardsIn({ running }: LocalTeams): ChatMessage[] {
  return running.teams.state('mai').chat.flatMap((entry) => ('from' in entry && entry.from.bot ? [entry] : []));
}

/** Cards come by a queue, some time after what they tell of: waits for one that says it. */
export function cardSaying(teams: LocalTeams, text: string): Promise<ChatMessage> {
  return cardThat(teams, `says “${text}”`, (card) => says(card, text));
}

/** The newest card of which `holds` is true, as soon as there is one. */
export function cardThat(teams: LocalTeams, what: string, holds: (card: ChatMessage) => boolean): Promise<ChatMessage> {
  return chatComesTo(teams, `a card that ${what}`, (cards) => cards.findLast(holds));
}

/** Neither a customer's name nor a headline of the library stands in any card, as soon as that is so. */
export async function chatNamesNoCustomer(teams: LocalTeams): Promise<void> {
  const { customers } = await ask(teams, 'mai', 'findCustomers');
  const { moments } = await ask(teams, 'mai', 'findMoments');
  const secrets = [
    ...customers.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])),
    ...moments.map(({ headline }) => headline),
  ];
  if (secrets.length === 0) throw new Error('The library is empty.');
  await chatComesTo(
    teams,
    'no customer',
    (cards) => !cards.some((card) => secrets.some((secret) => says(card, secret))) || undefined,
  );
}

function says({ card }: ChatMessage, text: string): boolean {
  return JSON.stringify(card).includes(JSON.stringify(text).slice(1, -1));
}

function chatComesTo<T>(teams: LocalTeams, what: string, look: (cards: ChatMessage[]) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer);
      stop();
    };
    const lookAgain = () => {
      const found = look(cardsIn(teams));
      if (found === undefined) return;
      finish();
      resolve(found);
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`The chat never came to ${what}: ${JSON.stringify(cardsIn(teams))}`));
    }, patienceMs);
    const stop = teams.running.teams.world.onChange(lookAgain);
    lookAgain();
  });
}
