import { expect } from '@jest/globals';
import type { ChatMessage } from '../../../local/teams/protocol';
import { ask } from './callApi';
import type { LocalTeams } from './teams';

const patienceMs = 20_000;

/** The bot's messages in the meeting's chat, as Teams keeps them. */
export function cardsIn({ running }: LocalTeams): ChatMessage[] {
  return running.teams.state('mai').chat.flatMap((entry) => ('from' in entry && entry.from.bot ? [entry] : []));
}

/** Cards come by a queue, some time after what they tell of: waits for one that says it. */
export function cardSaying(teams: LocalTeams, text: string): Promise<ChatMessage> {
  return cardThat(teams, `says “${text}”`, (card) => JSON.stringify(card.card).includes(text));
}

/** The newest card of which `holds` is true, as soon as there is one. */
export function cardThat(teams: LocalTeams, what: string, holds: (card: ChatMessage) => boolean): Promise<ChatMessage> {
  const { world } = teams.running.teams;
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer);
      stop();
    };
    const look = () => {
      const found = cardsIn(teams).findLast(holds);
      if (!found) return;
      finish();
      resolve(found);
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`No card that ${what} in: ${JSON.stringify(cardsIn(teams))}`));
    }, patienceMs);
    const stop = world.onChange(look);
    look();
  });
}

/** Neither a customer's name nor a headline of the library stands anywhere in the chat. */
export async function chatNamesNoCustomer(teams: LocalTeams): Promise<void> {
  const { customers, moments } = await ask(teams, 'mai', 'readLibrary');
  const secrets = [
    ...customers.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])),
    ...moments.map(({ headline }) => headline),
  ];
  const chat = JSON.stringify(cardsIn(teams));
  expect(secrets.filter((secret) => chat.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
  expect(secrets.length).toBeGreaterThan(0);
}
