import { beforeAll, expect, test } from '@jest/globals';
import { barriersIn, cutOffIn, themes, wear } from './support/accessibility';
import { loadSamples } from './support/library';
import { reopenPanel } from './support/meeting';
import { addDecision, answerQuestion, appears, decisionIn, recordOutcome, vanishes } from './support/saying';
import { causedOnPurpose, withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const terms = 'Pay all suppliers after 60 days';
const trainers = 'The IT supplier can’t fund its trainers';
const happened = 'Two of three trainers went on; new staff waited a week';
const record = `People, options, review: ${terms}`;

let mai: TeamsWindow;
let ben: TeamsWindow;

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
  await loadSamples(mai);
  await mai.press('Meet now');
  await mai.openPanel();
  await ben.press('Join');
  await ben.openPanel();
});

async function keepsNobodyOut(window: TeamsWindow, surface: 'side panel' | 'library'): Promise<void> {
  for (const theme of themes) {
    await wear(teams(), surface === 'library' ? window.library : window.panel, theme);
    expect(await barriersIn(window, `Customer Moment ${surface}`)).toEqual([]);
  }
}

test('a decision is taken, with who drives it and the day to look back', async () => {
  await addDecision(mai, terms);
  await answerQuestion(ben, { of: terms, effect: 'Hurts', text: trainers });
  const decision = decisionIn(mai.panel, terms);
  await recordOutcome(mai, { of: terms, outcome: 'Pay in instalments as work completes', effect: 'Changed by asking' });
  await decision.getByRole('button', { name: record }).click();
  await decision.getByRole('combobox', { name: 'Who drives it' }).selectOption('Ben Okafor');
  await keepsNobodyOut(mai, 'side panel');
  await decision.getByRole('textbox', { name: 'Look back on' }).fill(new Date().toISOString().slice(0, 10));
  await appears(decisionIn(ben.panel, terms).getByText('driven by Ben Okafor', { exact: false }));
  await appears(decisionIn(ben.panel, terms).getByText('look back on', { exact: false }));
});

test('on its day everybody is asked what really happened, with the prediction beside it', async () => {
  await reopenPanel(ben);
  const due = ben.panel.getByRole('region', { name: 'What really happened to customers?' });
  await appears(due.getByText('Pay in instalments as work completes'));
  await appears(due.getByText(trainers));
  await due.getByRole('button', { name: 'Look back', exact: true }).click();
  await due.getByRole('textbox', { name: 'What really happened to customers?' }).fill(happened);
  await reopenPanel(ben);
  await due.getByText('Better').click();
  expect(await barriersIn(ben, 'Customer Moment side panel')).toEqual([]);
  await due.getByRole('button', { name: 'Keep it' }).click();
  await appears(due.getByText('Ben Okafor looked back: Better.'));
  await reopenPanel(ben);
  await appears(decisionIn(ben.panel, terms));
  await vanishes(due);
});

test('a year later the log says what was predicted and what came true', async () => {
  await mai.openLibrary();
  const { library } = mai;
  await library.getByRole('link', { name: 'Decision log' }).click();
  await library.getByRole('searchbox', { name: 'Find decisions' }).fill('instalments');
  await appears(library.getByText('1 decision found'));
  await keepsNobodyOut(mai, 'library');
  await library.getByRole('link', { name: terms }).click();
  await appears(library.getByText(trainers));
  await appears(library.getByText(happened));
  await appears(library.getByText('Ben Okafor').first());
  await keepsNobodyOut(mai, 'library');
});

test('from there it is gone on with: what is said of it stands in everybody’s panel', async () => {
  const { library } = mai;
  await library.getByRole('button', { name: 'It is carried out' }).click();
  await appears(library.getByText('Where it stands now: Carried out.'));
  await appears(decisionIn(ben.panel, terms).getByText('Carried out', { exact: false }));
  await library.getByRole('button', { name: 'Undo' }).click();
  await appears(library.getByText('It is as it was.'));
  await library.getByRole('button', { name: 'Change the outcome' }).click();
  await library.getByRole('textbox', { name: 'What was decided' }).fill('Pay at once');
  await keepsNobodyOut(mai, 'library');
  await changeOutcome(ben, 'Pay after 30 days');
  await library.getByRole('button', { name: 'Save the outcome' }).click();
  await appears(library.getByText('Pay after 30 days'));
  causedOnPurpose(mai, /409 \(Conflict\)/);
  expect(await cutOffIn(mai, 'Customer Moment library', { width: 280, height: 640 })).toEqual([]);
  const sides = library.getByRole('alert').locator('dd');
  const widths = await sides.evaluateAll((all) => all.map((side) => side.getBoundingClientRect().width));
  expect([widths.length, Math.min(...widths) > 140]).toEqual([2, true]);
  await library.getByRole('button', { name: 'Use mine' }).click();
  await appears(decisionIn(ben.panel, terms).getByText('Pay at once'));
});

async function changeOutcome({ panel }: TeamsWindow, outcome: string): Promise<void> {
  const decision = decisionIn(panel, terms);
  await decision.getByRole('button', { name: 'Change the outcome' }).click();
  await decision.getByRole('textbox', { name: 'What was decided' }).fill(outcome);
  await decision.getByRole('button', { name: 'Save the outcome' }).click();
  await appears(decision.getByText(outcome));
}
