import { beforeAll, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import type { ChatMessage, PersonKey } from '../../local/teams/protocol';
import { ask } from './support/callApi';
import { appears } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const plan = 'Ask the IT supplier for a plan';
const heard = 'Ken called: the pipes came on the day, and his crews could work.';

let mai: TeamsWindow;
let ben: TeamsWindow;

beforeAll(async () => {
  await ask(teams(), 'mai', 'loadSamples');
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
});

const alone = ({ page }: TeamsWindow) => page.getByRole('region', { name: 'Chat with Customer Moment' });

async function sayAlone(window: TeamsWindow, text: string): Promise<void> {
  const box = alone(window).getByRole('textbox', { name: 'Type a message' });
  await box.fill(text);
  await box.press('Enter');
}

test('Ben adds the app for himself, and it answers what he asks for', async () => {
  await ben.openLibrary();
  await ben.press('Chat');
  await ben.press('Add it for yourself');
  await sayAlone(ben, 'help');
  await appears(alone(ben).getByText('what waits for you from all meetings'));
  await sayAlone(ben, 'open items');
  await appears(alone(ben).getByText('Nothing waits for you.'));
  await sayAlone(ben, 'câu chuyện');
  await appears(alone(ben).getByText('Mẫu: khách hàng này là hư cấu.'));
});

test('in the meeting’s chat a mention is answered for everybody', async () => {
  await mai.page.getByRole('tab', { name: 'Chat' }).click();
  await say(mai, '@Customer Moment summary');
  await appears(mai.chat.getByText('No meeting was held here yet, so there is nothing to sum up.'));
});

async function say({ chat }: TeamsWindow, text: string): Promise<void> {
  const box = chat.getByRole('textbox', { name: 'Type a message' });
  await box.fill(text);
  await box.press('Enter');
}

test('Mai puts a moment into the chat: closed by itself, open for who may read it', async () => {
  await mai.press('Find a customer moment');
  const finder = mai.page.getByRole('dialog', { name: 'Find a customer moment' });
  const [first] = (await ask(teams(), 'mai', 'findMoments')).moments;
  const title = first?.headline ?? '';
  await finder.getByRole('button', { name: title }).click();
  await appears(mai.chat.getByText(title));
  const stored = teams().running.teams.state('mai').chat.at(-1) as ChatMessage;
  expect(JSON.stringify(stored.card)).not.toContain(title);
});

test('with somebody from outside in the chat nothing is found, and the reason is said', async () => {
  await teams().running.teams.do('mai', { verb: 'addToRoster', person: 'olga' });
  await mai.press('Find a customer moment');
  await appears(mai.page.getByText(/not known to belong to the organization/));
  await mai.page.keyboard.press('Escape');
  await teams().running.teams.do('mai', { verb: 'removeFromRoster', person: 'olga' });
});

test('what Ben wrote becomes a draft, with its source filled in', async () => {
  await teams().running.teams.do('ben', { verb: 'say', text: heard });
  const message = mai.chat.getByRole('listitem').filter({ hasText: heard });
  await message.hover();
  await message.getByRole('button', { name: 'Save as customer moment' }).click();
  const dialog = mai.page.frameLocator('iframe[title="Save as customer moment"]');
  await dialog.getByRole('heading', { name: 'Capture a moment' }).waitFor();
  expect(await dialog.getByLabel('What happened?').inputValue()).toBe(heard);
  expect(await dialog.getByLabel('Who told it?').inputValue()).toMatch(/^Ben Okafor, in Teams, /);
  await dialog.getByLabel('Customer').fill('Corner Bakery');
  await dialog.getByRole('button', { name: 'Keep it as a draft' }).click();
  await dialog.getByText(/It is kept as a draft in the library/).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await mai.page.locator('iframe[title="Save as customer moment"]').waitFor({ state: 'detached' });
});

test('the next working morning tells Ben what waits, and a tap puts it off', async () => {
  const { running } = teams();
  await running.teams.do('mai', { verb: 'startMeeting' });
  await ask(teams(), 'mai', 'openMeeting', { body: { surface: 'sidePanel', onlyISeeThis: false } });
  const days = daysToWorkday(running.teams.world.now());
  const dueOn = new Date(running.teams.world.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { people } = running.teams.state('mai');
  const { id, name } = people.find(({ key }) => key === 'ben')!;
  const body = { id: ActionId.parse('action-plan-1'), text: plan, owner: { id, name }, dueOn };
  await ask(teams(), 'mai', 'takeAction', { body });
  await waitsFor('ben');
  // Asked just as the clocks move: yesterday's token is refused once, and a new one is fetched.
  for (const { forgive } of [mai, ben]) forgive(/responded with a status of 401 .*\/api\//);
  await running.teams.do('mai', { verb: 'dayLater', days });
  await appears(alone(ben).getByText(plan));
  await alone(ben).getByRole('button', { name: 'Later…' }).first().click();
  await alone(ben).getByRole('button', { name: 'In a week' }).first().click();
  await appears(alone(ben).getByText('Nothing of this waits for you now.'));
});

/** What waits for somebody is written by the worker: asked for until it is there. */
async function waitsFor(person: PersonKey): Promise<void> {
  for (let looks = 0; looks < 500; looks += 1)
    if ((await ask(teams(), person, 'readMyItems')).actions.length > 0) return;
  throw new Error('It never came to their items.');
}

/** So many days on that it is a Tuesday, Wednesday, Thursday or Friday: its morning and one before have come. */
function daysToWorkday(nowMs: number): number {
  const weekdayIn = (days: number) => new Date(nowMs + days * 86_400_000).getUTCDay();
  return [1, 2, 3, 4].find((days) => [2, 3, 4, 5].includes(weekdayIn(days))) ?? 1;
}
