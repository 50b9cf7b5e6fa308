import { beforeAll, expect, test } from '@jest/globals';
import { barriersIn, themes, wear } from './support/accessibility';
import { reopenPanel } from './support/meeting';
import { addDecision, answerQuestion, appears, decisionIn, recordOutcome, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
const terms = 'Pay all suppliers after 60 days';
const training = 'Move the training to the autumn';
const isPrivate = 'Notes are private for now: you see only your own.';
const isPrivateInVietnamese = 'Lúc này ghi chú là riêng tư: bạn chỉ thấy ghi chú của mình.';

/** One of each of the six. */
const texts = {
  mai: 'Cash stays in the house',
  ben: 'The IT supplier can’t fund its trainers',
  linh: 'Bàn hỗ trợ sẽ trả lời chậm hơn',
  sofia: 'Small suppliers may not wait so long by law',
  omar: 'The valve maker asks for more',
  ana: 'New drivers start untrained',
} as const;
type Writer = keyof typeof texts;
const writers = Object.keys(texts) as Writer[];
const others = (writer: Writer) => writers.filter((one) => one !== writer).map((one) => texts[one]);

let windows: Record<Writer, TeamsWindow>;
let mai: TeamsWindow;
let ben: TeamsWindow;
/** Another device of his. */
let bensPhone: TeamsWindow;
const heard = new Map<TeamsWindow, string[]>();

/** Everything that reaches a browser, by answer or by push. */
function listenTo(window: TeamsWindow): void {
  const said: string[] = [];
  heard.set(window, said);
  window.page.on('response', (response) => {
    if (response.url().includes('/api/'))
      void response.text().then(
        (text) => said.push(text),
        () => undefined,
      );
  });
  window.page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => void said.push(String(payload)));
  });
}

beforeAll(async () => {
  for (const person of ['sofia', 'omar', 'ana'] as const)
    await teams().running.teams.do('mai', { verb: 'addToRoster', person });
  const opened = await Promise.all(writers.map((writer) => teams().window(writer)));
  bensPhone = await teams().window('ben');
  [...opened, bensPhone].forEach(listenTo);
  windows = Object.fromEntries(writers.map((writer, at) => [writer, opened[at]])) as typeof windows;
  ({ mai, ben } = windows);
});

const openTab = ({ page }: TeamsWindow) => page.getByRole('tab', { name: 'Customer Moment' }).click();

test('a decision that is written down before the meeting is the first thing that it has to decide', async () => {
  await openTab(ben);
  const line = ben.tab.getByRole('textbox', { name: 'A decision that is expected, in one line' });
  await line.fill(terms);
  await line.press('Enter');
  await appears(ben.tab.getByText(`Expected: “${terms}”.`));
  await openTab(mai);
  await appears(mai.tab.getByRole('listitem').filter({ hasText: terms }).getByText('by Ben Okafor'));
  for (const window of [mai, ben]) expect(await barriersIn(window, 'Customer Moment tab')).toEqual([]);

  await mai.press('Start meeting');
  for (const writer of writers) if (writer !== 'mai') await windows[writer].press('Join');
  for (const writer of writers) {
    await windows[writer].openPanel();
    await appears(decisionIn(windows[writer].panel, terms));
  }
});

test('six people write privately: everybody reads their own, and no byte of it reaches the others', async () => {
  await bensPhone.openPanel();
  await appears(bensPhone.panel.getByText('Live', { exact: true }));
  await mai.panel.getByRole('button', { name: 'Write privately first' }).click();
  await appears(mai.panel.getByText(isPrivate));
  await appears(bensPhone.panel.getByText(isPrivate));
  for (const writer of writers) {
    const { panel } = windows[writer];
    await appears(panel.getByText(writer === 'linh' ? isPrivateInVietnamese : isPrivate));
  }
  await Promise.all(
    writers.map((writer) =>
      writer === 'linh'
        ? answerInVietnamese(windows.linh, texts.linh)
        : answerQuestion(windows[writer], { of: terms, effect: 'Hurts', text: texts[writer] }),
    ),
  );
  for (const writer of writers) {
    const hidden = writer === 'linh' ? '5 ghi chú của người khác, sẽ hiện sau' : '5 notes by others, shown later';
    await appears(windows[writer].panel.getByText(hidden));
  }
  // On another device one’s own is one’s own, as soon as it is written.
  await appears(decisionIn(bensPhone.panel, terms).getByText(texts.ben));
  await appears(bensPhone.panel.getByText('5 notes by others, shown later'));
  hasHeardNothingOf(bensPhone, others('ben'));
  // Whoever opens the panel anew reads no more.
  await reopenPanel(ben);
  await appears(ben.panel.getByText('5 notes by others, shown later'));
  for (const writer of writers) hasHeardNothingOf(windows[writer], others(writer));
});

test('what is private can be read and used by everybody, in any theme', async () => {
  await mai.panel.getByRole('button', { name: 'Show all notes' }).click();
  for (const theme of [...themes].reverse()) {
    await wear(teams(), mai.panel, theme);
    expect(await barriersIn(mai, 'Customer Moment side panel')).toEqual([]);
  }
  await mai.panel.getByRole('button', { name: 'Cancel' }).click();
});

async function answerInVietnamese({ panel }: TeamsWindow, text: string): Promise<void> {
  const decision = decisionIn(panel, terms);
  const question = decision.getByRole('group', { name: 'Việc này sẽ ảnh hưởng đến khách hàng ra sao?' });
  await question.getByText('Có hại').click();
  await decision.getByRole('textbox', { name: 'Như thế nào?' }).fill(text);
  await decision.getByRole('button', { name: 'Thêm', exact: true }).click();
  await appears(decision.getByText(text));
}

function hasHeardNothingOf(window: TeamsWindow, texts: readonly string[]): void {
  const all = (heard.get(window) ?? []).join('\n');
  expect(all).toContain('"hidden"');
  expect(texts.filter((text) => all.includes(text))).toEqual([]);
}

test('one tap shows all six to everybody at once', async () => {
  await mai.panel.getByRole('button', { name: 'Show all notes' }).click();
  await mai.panel.getByRole('button', { name: 'Show them now' }).click();
  for (const { panel } of Object.values(windows))
    for (const text of Object.values(texts)) await appears(decisionIn(panel, terms).getByText(text));
  for (const text of Object.values(texts)) await appears(decisionIn(bensPhone.panel, terms).getByText(text));
  expect(await decisionIn(bensPhone.panel, terms).getByText(texts.ben, { exact: true }).count()).toBe(1);
  await bensPhone.page.close();
  for (const writer of ['linh', 'sofia', 'omar', 'ana'] as const) await windows[writer].page.close();
  await vanishes(ben.panel.getByText(isPrivate));
  await appears(ben.panel.getByRole('button', { name: `Make an action of: ${texts.ana}` }));
});

test('a question to think with is answered by another one, and put away', async () => {
  const prompt = ben.panel.getByRole('group', { name: 'A question to think with' });
  await appears(prompt.getByText('A year from now a customer has left over this. Why?'));
  await prompt.getByRole('button', { name: 'Another question' }).click();
  await appears(prompt.getByText('Which customer would notice first, and by what?'));
  await prompt.getByRole('button', { name: 'Hide' }).click();
  await appears(ben.panel.getByRole('button', { name: 'Questions to think with' }));
});

test('after the meeting the organizer locks its record, and what comes later says so', async () => {
  await addDecision(mai, training);
  await recordOutcome(mai, { of: terms, outcome: 'Instalments as work completes', effect: 'Changed by asking' });
  await mai.panel.getByRole('button', { name: 'Wrap up', exact: true }).click();
  await mai.panel.getByRole('button', { name: 'Wrap up now' }).click();
  await appears(ben.panel.getByText(/Late notes are still welcome/));
  await mai.openMeetings();
  await openTab(mai);
  await mai.tab.getByRole('button', { name: 'Lock the record' }).click();
  await appears(mai.tab.getByText(/^Locked by Mai Tran on /));

  await answerQuestion(ben, { of: training, effect: 'Hurts', text: 'Nobody is trained before the season' });
  for (const mark of ['added after the meeting', 'amended'])
    await appears(decisionIn(ben.panel, training).getByText(mark, { exact: true }));
  await mai.tab.locator('summary', { hasText: '1 consideration' }).click();
  const late = mai.tab.getByRole('listitem').filter({ hasText: 'Nobody is trained before the season' }).last();
  for (const mark of ['added after the meeting', 'amended']) await appears(late.getByText(mark, { exact: true }));
  await recordOutcome(ben, { of: training, outcome: 'In the autumn', effect: 'Confirmed by asking' });
  await appears(mai.tab.getByText(/^Outcome: added after the record was locked, by Ben Okafor on /));
  expect(await barriersIn(mai, 'Customer Moment tab')).toEqual([]);
});
