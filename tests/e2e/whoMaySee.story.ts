import { beforeAll, expect, test } from '@jest/globals';
import { ask, openFromPanel, refusalIn, send } from './support/callApi';
import { pinForNext } from './support/library';
import { cardSaying, cardsIn, cardThat, chatNamesNoCustomer } from './support/meetingChat';
import { addDecision, appears, vanishes } from './support/saying';
import { causedOnPurpose, withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;
let ben: TeamsWindow;

beforeAll(async () => {
  await ask(teams(), 'mai', 'loadSamples');
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
});

const ken = 'Ken is counting on us to complete this order';
const veiled = 'Not everyone here is internal, so this meeting’s customer moment stays covered.';
const veiledOnStage = 'Not everybody here is from our company, so no customer is shown.';
const onlyForUs = 'Customer Moment is only for people inside the organization.';
const answered = (status: number) => new RegExp(`responded with a status of ${status}`);

/** A week on; what still runs is ended by it. */
const nextOccurrence = () => teams().running.teams.do('mai', { verb: 'nextOccurrence' });

test('a participant sees what opens the meeting and can’t pin: the API refuses, not only the button', async () => {
  await appears(ben.tab.getByText('Mai Tran, who organizes this meeting, can change it.'));
  expect(await ben.tab.getByRole('button', { name: /pin|choose|not this time/i }).count()).toBe(0);

  const { moments } = await ask(teams(), 'ben', 'findMoments');
  const body = { moment: moments.find(({ headline }) => headline === ken)?.id, when: 'next' };
  for (const person of ['ben', 'linh'] as const)
    expect(refusalIn(await send(teams(), person, 'pinMoment', { body }))).toMatchObject({
      status: 403,
      code: 'notAllowed',
    });
  expect((await ask(teams(), 'linh', 'openMeeting', openFromPanel)).pins).toEqual([]);
  expect((await ask(teams(), 'mai', 'pinMoment', { body })).pins).toMatchObject([body]);
});

test('while the organizer is there only she wraps up; when she has left, anybody of the company may', async () => {
  await mai.press('Start meeting');
  await ben.press('Join');
  await ben.openPanel();
  await appears(ben.panel.getByRole('heading', { name: ken }));
  await appears(ben.panel.getByRole('textbox', { name: 'Add a decision in one line' }));
  expect(await ben.panel.getByRole('button', { name: 'Wrap up' }).count()).toBe(0);
  expect(refusalIn(await send(teams(), 'ben', 'wrapUp'))).toMatchObject({ status: 403, code: 'notAllowed' });

  await addDecision(ben, 'Pay all suppliers after 45 days');
  await mai.press('Leave');
  await ben.closePanel();
  await ben.openPanel();
  await ben.panel.getByRole('button', { name: 'Wrap up' }).click();
  await ben.panel.getByRole('button', { name: 'Wrap up now' }).click();
  await appears(ben.panel.getByText(/^Wrapped up at .*what was recorded is in the chat/));
  await cardSaying(teams(), 'Meeting summary');
});

test('what the organizer shares stands on every stage, until somebody from outside comes: then nothing does', async () => {
  await nextOccurrence();
  await pinForNext(mai, ken);
  await mai.press('Start meeting');
  await ben.press('Join');
  await mai.openPanel();
  await ben.openPanel();
  await mai.panel.getByRole('button', { name: 'Share to stage' }).click();
  for (const { panel, stage } of [mai, ben]) {
    await appears(panel.getByRole('heading', { name: ken }));
    await appears(stage.getByRole('main', { name: 'Customer moment' }).getByRole('heading', { name: ken }));
  }
  const told = await cardThat(teams(), 'tells of Ken', ({ card }) => JSON.stringify(card).includes(ken));

  // Nobody who could take it off the stage looks.
  await mai.closePanel();
  const olga = await teams().window('olga');
  await olga.press('Join');
  await appears(ben.panel.getByText(veiled));
  await vanishes(ben.panel.getByText(ken));
  for (const { stage } of [mai, ben]) {
    await appears(stage.getByText(veiledOnStage));
    await vanishes(stage.getByText(ken));
  }
  await cardThat(teams(), 'was edited', ({ id, editedAt }) => id === told.id && editedAt !== undefined);
  await chatNamesNoCustomer(teams());
  await appears(olga.stage.getByText(onlyForUs));
  causedOnPurpose(olga, answered(403));

  await mai.openPanel();
  await appears(mai.panel.getByText(veiled));
  await appears(mai.panel.getByText('Somebody from outside joined: the moment was taken off the stage.'));
  for (const { page } of [mai, ben, olga]) await vanishes(page.locator('iframe[title*="stage"]'));
  expect(teams().running.teams.state('mai').stage).toBeUndefined();
});

test('with somebody from outside in the chat, no card and no stage names a customer, and each panel asks first', async () => {
  const before = cardsIn(teams()).length;
  await nextOccurrence();
  await mai.press('Start meeting');
  await mai.openPanel();
  await appears(mai.panel.getByText(veiled));
  await cardThat(teams(), 'opens this sitting', () => cardsIn(teams()).length > before);

  await mai.panel.getByRole('button', { name: 'Share to stage' }).click();
  await appears(mai.panel.getByText('Not everyone here is internal, so customer content can’t be shared.'));
  expect(teams().running.teams.state('mai').stage).toBeUndefined();
  causedOnPurpose(mai, answered(409));
  await mai.panel.getByRole('button', { name: 'Only I can see this' }).click();
  await appears(mai.panel.locator('.card-moment').getByRole('heading'));
  await vanishes(mai.panel.getByText(veiled));

  await addDecision(mai, 'Pay all suppliers after 30 days');
  await mai.press('End meeting');
  await cardThat(teams(), 'sums this sitting up', () => cardsIn(teams()).length > before + 1);
  await appears(mai.chat.getByText('This meeting opens with a customer moment'));
  await appears(mai.chat.getByText('The summary of this meeting is ready'));
  await chatNamesNoCustomer(teams());
});

test.each([
  ['a guest of the tenant', 'gil'],
  ['somebody from outside', 'olga'],
] as const)(
  '%s who opens the panel is told that it is not for them, and the API tells them nothing',
  async (_, who) => {
    await nextOccurrence();
    await mai.press('Start meeting');
    const guest = await teams().window(who);
    await guest.press('Join');
    await guest.openPanel();
    await appears(guest.panel.getByText(onlyForUs));
    expect(await guest.panel.getByRole('button').count()).toBe(0);
    causedOnPurpose(guest, answered(403));

    const decision = { id: 'decision-from-outside', text: 'Let us in' };
    for (const said of [
      await send(teams(), who, 'openMeeting', { body: { surface: 'sidePanel', onlyISeeThis: true } }),
      await send(teams(), who, 'openLibrary'),
      await send(teams(), who, 'prepareStage'),
      await send(teams(), who, 'proposeDecision', { body: decision }),
    ])
      expect(refusalIn(said)).toMatchObject({ status: 403, code: 'outsider' });
    const { decisions } = await ask(teams(), 'mai', 'openMeeting', openFromPanel);
    expect(decisions.map(({ text }) => text)).not.toContain(decision.text);
  },
);
