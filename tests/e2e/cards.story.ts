import { beforeAll, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import { DecisionId } from '../../domain/decisions';
import { KeptImage } from '../../domain/images';
import type { PersonKey } from '../../local/teams/protocol';
import { greyPng } from '../support/pictures';
import { ask } from './support/callApi';
import { openChat } from './support/meeting';
import { cardSaying } from './support/meetingChat';
import { appears, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const plan = 'Ask the IT supplier for a plan';
const letter = 'Hold the letter back until Friday';
const terms = 'Pay suppliers after 60 days';
const alt = 'Ken beside his van';

let mai: TeamsWindow;
let ben: TeamsWindow;
let linh: TeamsWindow;

beforeAll(async () => {
  await ask(teams(), 'mai', 'loadSamples');
  await pinWithPicture();
  const windows = (['mai', 'ben', 'linh'] as const).map((person) => teams().window(person));
  [mai, ben, linh] = (await Promise.all(windows)) as [TeamsWindow, TeamsWindow, TeamsWindow];
});

/** What opens the meeting has a picture, larger than Teams takes on a card. */
async function pinWithPicture(): Promise<void> {
  const { moments } = await ask(teams(), 'mai', 'findMoments');
  const [first] = moments;
  if (!first) throw new Error('There are no samples.');
  const { moment } = await ask(teams(), 'mai', 'readMoment', { params: { moment: first.id } });
  const picture = { image: await keepPicture(), alt, shows: 'photo' };
  await ask(teams(), 'mai', 'editMoment', { params: { moment: first.id }, body: { base: moment.revision, picture } });
  await ask(teams(), 'mai', 'pinMoment', { body: { moment: first.id, when: 'next' } });
}

async function keepPicture(): Promise<string> {
  const { signIn } = teams().running.teams;
  const answer = await fetch(`${teams().running.innerUrl}/api/library/images`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await signIn.tokenFor('mai')}`,
      'content-type': 'image/png',
      'idempotency-key': crypto.randomUUID(),
    },
    body: Buffer.from(greyPng(1600, 1200)),
  });
  return KeptImage.parse(await answer.json()).id;
}

const card = ({ chat }: TeamsWindow, text: string) => chat.getByRole('listitem').filter({ hasText: text });
const faster = 'Somebody was faster. The card shows in a moment how it stands now.';

async function takeAction(by: PersonKey, id: string, text: string, owner?: PersonKey): Promise<void> {
  const { people } = teams().running.teams.state(by);
  const found = people.find(({ key }) => key === owner);
  const body = { id: ActionId.parse(id), text, ...(found && { owner: { id: found.id, name: found.name } }) };
  await ask(teams(), by, 'takeAction', { body });
}

test('the opening card shows the moment’s picture, as a chat service takes it', async () => {
  await mai.press('Start meeting');
  await cardSaying(teams(), alt);
  await linh.page.getByRole('tab', { name: 'Chat' }).click();
  const picture = linh.chat.getByRole('img', { name: alt });
  await appears(picture);
  expect(await picture.evaluate((img) => Reflect.get(img, 'naturalWidth') as number)).toBe(800);
});

test('whoever isn’t in the meeting is told so, in their language, when they tap “Discussed”', async () => {
  await card(linh, 'Discussed').getByRole('button', { name: 'Discussed' }).click();
  await appears(linh.chat.getByText('Chỉ người đang có mặt trong cuộc họp mới làm được việc này.'));
  await ben.press('Join');
  await openChat(ben);
  await card(ben, 'Discussed').getByRole('button', { name: 'Discussed' }).click();
  await appears(ben.chat.getByText('✓ Discussed in this meeting'));
  await appears(linh.chat.getByText('✓ Discussed in this meeting'));
  await vanishes(linh.chat.getByRole('button', { name: 'Discussed' }));
});

test('the summary has its buttons for whom they concern', async () => {
  const { id } = await ask(teams(), 'ben', 'proposeDecision', {
    body: { id: DecisionId.parse('decision-terms'), text: terms },
  });
  const outcome = { base: 1, outcome: 'We pay in instalments.', effect: 'changed' };
  await ask(teams(), 'ben', 'decide', { params: { decision: id }, body: outcome });
  await takeAction('ben', 'action-plan', plan, 'linh');
  await takeAction('ben', 'action-letter', letter);
  await mai.press('End meeting');
  for (const window of [mai, ben]) await appears(window.chat.getByText('1 of 1 decision changed because of customers'));
  await appears(linh.chat.getByText('1 trong 1 quyết định thay đổi vì khách hàng'));
  const doneIn = (window: TeamsWindow, title: string) => card(window, plan).getByRole('button', { name: title });
  await appears(doneIn(mai, 'I’ll take it'));
  await appears(doneIn(ben, 'I’ll take it'));
  await appears(doneIn(linh, 'Xong'));
  expect([await doneIn(linh, 'Để tôi nhận').count(), await doneIn(ben, 'Done').count()]).toEqual([0, 2]);
});

test('of two who take over one action at once, one gets it and the other hears so', async () => {
  const offers = [mai, ben].map((window) => card(window, plan).getByRole('button', { name: 'I’ll take it' }).first());
  await Promise.all(offers.map((button) => button.click()));
  const told = (window: TeamsWindow) => window.chat.getByText(faster);
  await Promise.race([mai, ben].map((window) => told(window).waitFor()));
  expect((await told(mai).count()) + (await told(ben).count())).toBe(1);
  const [winner, name] = (await told(mai).count()) === 0 ? [mai, 'Mai Tran'] : [ben, 'Ben Okafor'];
  await appears(winner.chat.getByText(new RegExp(`^${name} · due .* taken over from Linh Nguyen$`)));
});

test('while somebody reads it, the summary follows what is done elsewhere', async () => {
  await appears(linh.chat.getByText(`○ ${letter}`));
  await ask(teams(), 'ben', 'closeAction', { params: { action: 'action-letter' }, body: {} });
  await appears(linh.chat.getByText(`✓ ${letter}`));
  await vanishes(linh.chat.getByText(`○ ${letter}`));
});

test('every card can be looked at side by side', async () => {
  const { page } = await teams().window('mai', { path: '/gallery?language=vi' });
  const cards = page.getByRole('region', { name: 'Summary: as everybody sees it' });
  await cards.getByText('2 trong 4 quyết định thay đổi vì khách hàng').first().waitFor();
  expect(await cards.getByRole('link', { name: 'Mở biên bản' }).count()).toBe(3);
});
