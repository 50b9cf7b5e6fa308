import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { DecisionId } from '../../domain/decisions';
import { Problem } from '../../domain/problems';
import { keepIn } from '../../src/meeting/keeping';
import { clearSent } from '../../src/meeting/clearSent';
import { createDrafts } from '../../src/meeting/drafts';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { AnswerQuestion } from '../../src/surfaces/sidePanel/AnswerQuestion';
import { CaptureHere } from '../../src/surfaces/sidePanel/CaptureHere';
import { thisOccurrence, viewFor } from '../support/meetingView';
import { ben } from '../support/people';
import { ken, LibraryScene } from './libraryPagesScene';
import { leaveAll, showMeeting } from './meetingTabScene';
import { show } from './surfaceScene';

const at = '2026-11-22T09:00:00.000Z';

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

/** An answer that is on its way until the test lets it come. */
function onItsWay() {
  let come = () => undefined as void;
  const until = new Promise<void>((resolve) => (come = resolve));
  return { until, come: () => act(async () => come()) };
}

describe('decisions expected', () => {
  const field = async () =>
    within(await screen.findByRole('region', { name: 'Decisions expected' })).getByRole<HTMLInputElement>('textbox');

  async function expecting(refused?: string) {
    let expected = viewFor(ben, {}).expected ?? [];
    const shown = await showMeeting(<MeetingTab />, () => viewFor(ben, { expected }), {
      person: ben,
      answers: {
        expectDecision: ({ body }) => {
          if (body.text === refused) throw new Problem('busy', 'Many people are writing at once. Try again.');
          expected = [...expected, { ...body, id: DecisionId.parse(body.id), by: ben, at }];
          return viewFor(ben, { expected });
        },
      },
    });
    return { ...shown, expected: () => expected.map(({ text }) => text) };
  }

  test('the next line is typed while the one before is sent, and goes after it', async () => {
    const { user, api, expected } = await expecting();
    const { until, come } = onItsWay();
    api.delayNext('expectDecision', until);
    await user.type(await field(), 'Pay after 60 days{Enter}');
    expect((await field()).value).toBe('');
    await user.type(await field(), 'Close the depot{Enter}');
    await user.type(await field(), 'Half a');
    await come();
    await waitFor(() => expect(expected()).toEqual(['Pay after 60 days', 'Close the depot']));
    expect((await field()).value).toBe('Half a');
  });

  test('a line that is refused comes back before what was typed meanwhile', async () => {
    const { user, api } = await expecting('Pay after 60 days');
    const { until, come } = onItsWay();
    api.delayNext('expectDecision', until);
    await user.type(await field(), 'Pay after 60 days{Enter}');
    await user.type(await field(), 'or 30');
    await come();
    await waitFor(async () => expect((await field()).value).toBe('Pay after 60 days or 30'));
  });

  test('a window that is closed while a line is sent has it again', async () => {
    const { user, api, unmount } = await expecting();
    api.delayNext('expectDecision', new Promise(() => undefined));
    await user.type(await field(), 'Pay after 60 days{Enter}');
    unmount();
    await expecting();
    await waitFor(async () => expect((await field()).value).toBe('Pay after 60 days'));
  });
});

test('an answer to the question is typed on while it is kept: words and keyboard stay', async () => {
  const { user, api } = await showMeeting(
    <AnswerQuestion meeting="Payment terms review" occurrence={thisOccurrence} />,
    () => viewFor(ben, {}),
    { person: ben, answers: { captureDraft: () => new LibraryScene().draft({ customer: ken.id }) } },
  );
  const what = await screen.findByLabelText<HTMLTextAreaElement>('What do they count on this team for?');
  const { until, come } = onItsWay();
  api.delayNext('captureDraft', until);
  await user.type(screen.getByLabelText('Who is it?'), 'Ken');
  await user.type(what, 'Invoices');
  await user.click(screen.getByRole('button', { name: 'Keep it as a draft' }));
  await user.type(what, ' on Monday');
  await come();
  expect(await screen.findByText('Kept as a draft: Ken.')).toBeTruthy();
  expect(what.value).toBe('Invoices on Monday');
  expect(document.activeElement).toBe(what);
  await user.type(screen.getByLabelText('Who is it?'), 'Ken');
  await user.click(screen.getByRole('button', { name: 'Keep it as a draft' }));
  await waitFor(() => expect(what.value).toBe(''));
  const ids = api.heard.flatMap(({ name, key }) => (name === 'captureDraft' ? [key] : []));
  expect(new Set(ids).size).toBe(2);
});

test('a moment that is captured is typed on: the form stays, and says what is not sent', async () => {
  const scene = new LibraryScene();
  const { user } = await show(<CaptureHere />, { api: scene.api });
  await user.click(await screen.findByRole('button', { name: 'Capture a moment' }));
  await user.type(await screen.findByLabelText('Customer'), 'Harbor');
  await user.type(screen.getByLabelText('What happened?'), 'It rained.');
  await user.type(screen.getByLabelText('Who told it?'), 'Me');
  const { until, come } = onItsWay();
  scene.api.delayNext('captureDraft', until);
  await user.click(screen.getByRole('button', { name: 'Keep it as a draft' }));
  await user.type(screen.getByLabelText('What happened?'), ' For days.');
  await come();
  expect(await screen.findByText(/It is saved. What you typed while it was sent is still here/)).toBeTruthy();
  expect(screen.getByLabelText('What happened?')).toHaveProperty('value', 'It rained. For days.');
  expect(document.activeElement).toBe(screen.getByLabelText('What happened?'));
  expect([...scene.moments.values()].map((moment) => Reflect.get(moment, 'story') as unknown)).toEqual(['It rained.']);
});

test('a customer that is changed is typed on: what is saved is saved, the rest is saved next', async () => {
  const scene = new LibraryScene();
  const { user } = await scene.show({ at: 'editCustomer', customer: ken.id });
  const fill = async (label: string, value: string) =>
    fireEvent.change(await screen.findByLabelText(label), { target: { value } });
  await fill('Segment', 'Small trade');
  await fill('What they hope for', 'Three');
  const { until, come } = onItsWay();
  scene.api.delayNext('editCustomer', until);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await fill('What they hope for', 'Three apprentices');
  await come();
  expect(await screen.findByText(/It is saved. What you typed/)).toBeTruthy();
  expect(scene.customers.get(ken.id)).toMatchObject({ segment: 'Small trade', hope: 'Three' });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText("Ken's Plumbing Supply is changed.")).toBeTruthy();
  const sent = scene.api.heard.filter(({ name }) => name === 'editCustomer').map(({ body }) => body);
  expect(sent[1]).toEqual({ base: 2, hope: 'Three apprentices' });
});

test('what the API has is cleared, what was typed since stays and is another one', () => {
  const drafts = createDrafts(
    keepIn(() => localStorage),
    { tenant: 'tenant', person: 'ben', meeting: 'meeting' },
    () => new Date(at),
  );
  drafts.write('line', { id: 'one', text: 'Sent' });
  expect(clearSent(drafts, 'line', { text: 'Sent' })).toBe(false);
  expect(drafts.read('line')).toBeUndefined();
  drafts.write('line', { id: 'one', who: 'Ken', text: 'Sent, and more', before: '{"text":"Was"}' });
  expect(clearSent(drafts, 'line', { id: 'one', who: 'Ken', text: 'Sent', before: '{"text":"Was"}' })).toBe(true);
  expect(drafts.read('line')).toEqual({ text: 'Sent, and more', before: '{"who":"Ken","text":"Sent"}' });
  drafts.write('line', { text: ' ' });
  expect(clearSent(drafts, 'line', { text: 'Sent' })).toBe(false);
});
