import { beforeAll, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import type { MyItems } from '../../domain/myItems';
import type { ChatMessage, PersonKey } from '../../local/teams/protocol';
import { ask } from './support/callApi';
import { appears, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const plan = 'Ask the IT supplier for a plan';
const letter = 'Write the letter to suppliers';
const hers = 'Check the payment run';
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
  // It stands among what was found, too, until that closes.
  await vanishes(finder);
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

test('the next working morning tells Ben what waits: he takes over what he is asked for, and puts off the rest', async () => {
  const { running } = teams();
  await running.teams.do('mai', { verb: 'startMeeting' });
  await ask(teams(), 'mai', 'openMeeting', { body: { surface: 'sidePanel', onlyISeeThis: false } });
  const { mornings, dueOn } = workingMorning(running.teams.world.now());
  const whose = personIn('ben');
  const body = { id: ActionId.parse('action-plan-1'), text: plan, owner: whose, dueOn };
  await ask(teams(), 'mai', 'takeAction', { body });
  await ask(teams(), 'mai', 'takeAction', {
    body: { ...body, id: 'action-hers', text: hers, owner: personIn('linh') },
  });
  const asked = { id: 'action-letter', text: letter, owner: personIn('mai'), dueOn };
  const { revision } = await ask(teams(), 'mai', 'takeAction', { body: asked });
  const offer = { params: { action: asked.id }, body: { base: revision, to: whose } };
  await ask(teams(), 'mai', 'offerAction', offer);
  await waitsFor('ben', ({ actions, offers }) => actions.length + offers.length === 2);
  await waitsFor('linh', ({ actions }) => actions.length === 1);
  await running.teams.do('mai', { verb: 'dayLater', days: mornings });
  await appears(alone(ben).getByText(plan));
  await alone(ben).getByRole('button', { name: 'Accept' }).click();
  await appears(alone(ben).getByText(/^You took this over, due /));
  const { actions } = await ask(teams(), 'mai', 'openMeeting', {
    body: { surface: 'meetingTab', onlyISeeThis: false },
  });
  expect(actions.find(({ id }) => id === asked.id)).toMatchObject({ owner: whose });
  await alone(ben).getByRole('button', { name: 'Later…' }).first().click();
  await alone(ben).getByRole('button', { name: 'Don’t tell me of this' }).first().click();
  await appears(alone(ben).getByText('Nothing of this waits for you now.'));
});

test('what is never told stands on My items, and is told again in one tap', async () => {
  await openItems(ben);
  const putOff = ben.library.getByRole('region', { name: /^Not told in the mornings/ });
  await appears(putOff.getByText(plan));
  await putOff.getByRole('button', { name: `Tell me again: ${plan}` }).click();
  await vanishes(putOff);
  await ben.press('Chat');
  await alone(ben).getByRole('button', { name: 'Nothing for a week' }).click();
  await appears(alone(ben).getByText(/^No morning messages until the end of /));
  await openItems(ben);
  await ben.library.getByRole('button', { name: 'Tell me again in the mornings' }).click();
  await appears(ben.library.getByText(/^On a working day’s morning you get one message/));
});

test('Linh, whom nobody can write to, finds hers on top of My items', async () => {
  const linh = await teams().window('linh');
  await openItems(linh, 'Việc của tôi');
  const today = linh.library.getByRole('region', { name: /^Hôm nay cho bạn/ });
  await appears(today.getByText(hers));
  await today.getByRole('button', { name: `Đừng nhắc việc này: ${hers}` }).click();
  await appears(linh.library.getByRole('button', { name: `Nhắc lại tôi: ${hers}` }));
});

async function openItems({ page, library, openLibrary }: TeamsWindow, name = 'My items'): Promise<void> {
  await openLibrary();
  await page.getByRole('button', { name: 'My items', exact: true }).click();
  await library.getByRole('heading', { name, level: 1 }).waitFor();
}

function personIn(key: PersonKey) {
  const { people } = teams().running.teams.state('mai');
  const { id, name } = people.find((person) => person.key === key)!;
  return { id, name };
}

/** What waits for somebody is written by the worker: asked for until it is there. */
async function waitsFor(person: PersonKey, isThere: (items: MyItems) => boolean): Promise<void> {
  while (!isThere(await ask(teams(), person, 'readMyItems')));
}

/** Nine o'clock on a Tuesday, Wednesday, Thursday or Friday to come, in days from now: one morning has come before it. */
function workingMorning(nowMs: number): { mornings: number; dueOn: string } {
  const morning = new Date(nowMs);
  do morning.setDate(morning.getDate() + 1);
  while (![2, 3, 4, 5].includes(morning.getDay()));
  morning.setHours(9, 0, 0, 0);
  const dueOn = [morning.getFullYear(), morning.getMonth() + 1, morning.getDate()];
  const day = dueOn.map((part) => String(part).padStart(2, '0')).join('-');
  return { mornings: (morning.getTime() - nowMs) / 86_400_000, dueOn: day };
}
