import { beforeAll, expect, test } from '@jest/globals';
import { barriersIn, themes, wear } from './support/accessibility';
import { ask } from './support/callApi';
import { appears, vanishes } from './support/saying';
import { causedOnPurpose, withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;
let linh: TeamsWindow;

const ken = 'Ken is counting on us to complete this order';
const press = ({ library }: TeamsWindow, name: string) => library.getByRole('button', { name, exact: true }).click();
const follow = ({ library }: TeamsWindow, name: string) => library.getByRole('link', { name, exact: true }).click();
const field = ({ library }: TeamsWindow, name: string) => library.getByRole('textbox', { name, exact: true });

beforeAll(async () => {
  await ask(teams(), 'mai', 'loadSamples');
  await teams().running.teams.do('mai', { verb: 'startMeeting' });
  await teams().running.teams.do('linh', { verb: 'join' });
  [mai, linh] = await Promise.all([teams().window('mai'), teams().window('linh')]);
});

test('what is heard in a meeting is captured beside it, also when the panel is closed half-way', async () => {
  const { panel } = linh;
  await linh.openPanel();
  await panel.getByRole('button', { name: 'Ghi nhanh một câu chuyện' }).click();
  await panel.getByRole('textbox', { name: 'Chuyện gì đã xảy ra?' }).fill('Quầy thu ngân hỏng cả sáng.');
  await linh.closePanel();
  await linh.openPanel();
  await panel.getByRole('button', { name: 'Ghi nhanh một câu chuyện' }).click();
  expect(await panel.getByRole('textbox', { name: 'Chuyện gì đã xảy ra?' }).inputValue()).toBe(
    'Quầy thu ngân hỏng cả sáng.',
  );
  await panel.getByRole('combobox', { name: 'Khách hàng' }).fill('plumb');
  await panel.getByRole('option', { name: 'Ken' }).click();
  await panel.getByRole('textbox', { name: 'Ai đã kể?' }).fill('Anh Ken, qua điện thoại');
  await panel.getByRole('button', { name: 'Giữ làm bản nháp' }).click();
  await panel.getByRole('button', { name: 'Viết tiếp cho đủ' }).click();
  await appears(linh.library.getByRole('heading', { name: 'Sửa câu chuyện' }));
  expect(await field(linh, 'Nội dung câu chuyện').inputValue()).toBe('Quầy thu ngân hỏng cả sáng.');
});

test('what it lacks is added, and it waits for a curator, who sends it back once and publishes it', async () => {
  const till = 'Cả buổi sáng không ai trả tiền được';
  await field(linh, 'Tiêu đề').fill(till);
  await linh.library.getByText('Nguồn', { exact: true }).first().click();
  await linh.library.getByLabel('Ngày nghe được').fill('2026-01-15');
  await linh.library.getByRole('combobox', { name: 'Được kể' }).selectOption('Trong công ty, kèm tên họ');
  await field(linh, 'Họ đồng ý bằng cách nào').fill('Qua điện thoại');
  await press(linh, 'Đề nghị duyệt');
  await appears(linh.library.getByText('Đang duyệt').first());

  const [waiting] = (await ask(teams(), 'mai', 'findMoments')).moments.filter(({ headline }) => headline === till);
  await mai.openLibrary();
  await mai.library.getByRole('link', { name: till }).first().click();
  await press(mai, 'Send back');
  await field(mai, 'Why, and what would help').fill('In which of their shops?');
  await press(mai, 'Send back');
  await appears(mai.library.getByText('Sent back: “In which of their shops?”'));
  await press(mai, 'Publish');
  await press(mai, 'Publish');
  await appears(mai.library.getByText('It is published and may open a meeting.'));
  expect(waiting?.state).toBe('review');
});

test('whoever told it is thanked in one tap; the thanks to the customer wait on the customer’s page', async () => {
  await press(mai, 'Thank Linh Nguyen');
  await appears(mai.library.getByText('Your thanks are on their way.'));
  await press(mai, 'Add thanks for the customer');
  await field(mai, 'Your thanks to the customer').fill('Your call changed our release day.');
  await press(mai, 'Save the thanks');
  await appears(mai.library.getByText('Your thanks wait to be passed on.'));

  await follow(mai, "Ken's Plumbing Supply");
  await appears(mai.library.getByText('Your call changed our release day.'));
  await press(mai, 'Note a conversation');
  await field(mai, 'What stayed with you').fill('He will try the new till.');
  await press(mai, 'Note it');
  await appears(mai.library.getByText('Last spoken today by Mai Tran'));
  await press(mai, 'Passed on: the thanks of Mai Tran');
  await vanishes(mai.library.getByText('Your call changed our release day.'));
});

test('of two curators who change the same of a customer, the second sees both versions', async () => {
  await teams().running.teams.do('mai', { verb: 'setCurator', person: 'linh', isCurator: true });
  await mai.library.getByRole('link', { name: "Edit Ken's Plumbing Supply" }).click();
  await field(mai, 'What they hope for').fill('Three apprentices');
  const [found] = (await ask(teams(), 'linh', 'findCustomers')).customers.filter(({ name }) => name.startsWith('Ken'));
  const params = { customer: found?.id ?? '' };
  const { customer } = await ask(teams(), 'linh', 'openCustomer', { params });
  const body = { base: customer.revision, hope: 'A second shop' };
  await ask(teams(), 'linh', 'editCustomer', { params, body });
  await press(mai, 'Save');
  const both = mai.library.getByRole('alert');
  await appears(both.getByText('A second shop'));
  await appears(both.getByText('Three apprentices'));
  causedOnPurpose(mai, /409/);
  await press(mai, 'Keep theirs');
  expect(await field(mai, 'What they hope for').inputValue()).toBe('A second shop');
  await press(mai, 'Cancel');
  await appears(mai.library.getByText('A second shop'));
});

test('a moment is withdrawn after it was said what that means, and put back', async () => {
  await follow(mai, ken);
  await press(mai, 'Withdraw');
  await appears(mai.library.getByText('Cards that were posted are edited and no longer show it.'));
  await press(mai, 'Withdraw it');
  await appears(mai.library.getByText('It is withdrawn: gone from picks and search.'));
  await press(mai, 'Undo');
  await appears(mai.library.getByText('It may open any internal meeting.'));
});

test('nothing on these pages keeps anybody out', async () => {
  const found: string[] = [];
  const look = async () => {
    for (const theme of themes) {
      await wear(teams(), mai.library, theme);
      found.push(...(await barriersIn(mai, 'Customer Moment library')));
    }
  };
  await look();
  await press(mai, 'Withdraw');
  await look();
  await press(mai, 'Cancel');
  await follow(mai, "Ken's Plumbing Supply");
  await appears(mai.library.getByText('Last spoken today by Mai Tran'));
  await look();
  await follow(mai, 'Add a moment about them');
  for (const part of ['More of the story', 'Where it comes from', 'How it is told', 'A picture or a clip'])
    await mai.library.getByText(part, { exact: true }).click();
  await look();
  expect(found).toEqual([]);
});
