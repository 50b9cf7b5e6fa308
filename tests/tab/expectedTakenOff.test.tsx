import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { DecisionId } from '../../domain/decisions';
import { Problem } from '../../domain/problems';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { loadWords, WordsProvider, type Words } from '../../src/words';
import { considered, decisionOn, earlierOccurrence, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

const at = '2026-11-22T09:00:00.000Z';
const one = { id: DecisionId.parse('decision-expected'), text: 'Pay after 60 days', by: ben, at };
const gone = 'This decision is not expected any more. What you wrote is kept here.';

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

const section = async (name = 'Decisions expected') => within(await screen.findByRole('region', { name }));

async function reword() {
  let expected = [one];
  const shown = await showMeeting(<MeetingTab />, () => viewFor(ben, { expected }), {
    person: ben,
    answers: {
      rewordExpected: () => {
        throw new Problem('notFound', 'This decision is not expected any more.');
      },
    },
  });
  const here = await section();
  await shown.user.click(here.getByRole('button', { name: 'Edit: Pay after 60 days' }));
  await shown.user.type(here.getByRole('textbox', { name: 'Reword: Pay after 60 days' }), ' at last');
  const takenOff = async () => {
    expected = [];
    await act(() => shown.meeting.verbs.openAgain());
  };
  return { ...shown, here, takenOff };
}

test('what somebody makes of a decision that another person takes off stays, with the keyboard on it', async () => {
  const { here, takenOff, user } = await reword();
  await takenOff();
  expect(here.getByText(gone)).toBeTruthy();
  const kept = here.getByRole('textbox', { name: 'What you wrote' });
  expect(document.activeElement).toBe(kept);
  await user.keyboard('!');
  expect(kept).toHaveProperty('value', 'Pay after 60 days at last!');
});

test('sent too late, its words stay as well', async () => {
  const { here, takenOff, user } = await reword();
  await user.keyboard('{Enter}');
  await here.findByRole('alert');
  await takenOff();
  expect(here.getByRole('textbox', { name: 'What you wrote' })).toHaveProperty('value', 'Pay after 60 days at last');
});

test('they are taken along to the next decision that is expected, or let go of and had back', async () => {
  const { here, takenOff, user } = await reword();
  await takenOff();
  await user.click(here.getByRole('button', { name: 'Discard' }));
  expect(here.queryByText(gone)).toBeNull();
  await user.click(here.getByRole('button', { name: 'Undo: Pay after 60 days at last' }));
  await user.selectOptions(here.getByRole('combobox'), 'Another decision that is expected');
  await user.click(here.getByRole('button', { name: 'Move' }));
  const line = here.getByRole('textbox');
  expect(line).toHaveProperty('value', 'Pay after 60 days at last');
  expect(document.activeElement).toBe(line);
});

test('a look back on a decision that another person removes stays, with what was predicted', async () => {
  const early = {
    ...decisionOn('Move the training', 'changed'),
    occurrence: earlierOccurrence,
    reviewOn: '2026-11-20',
  };
  const reviews = [{ decision: early, considerations: [considered(early, 'hurts', 'Trainers stop')] }];
  let view = viewFor(ben, { reviews, decisions: [early] });
  const { user, meeting } = await showMeeting(<MeetingTab />, () => view, { person: ben });
  await user.click(await screen.findByRole('button', { name: 'Look back' }));
  await user.type(await screen.findByRole('textbox', { name: 'What really happened to customers?' }), 'They waited');
  view = viewFor(ben, { decisions: [{ ...early, revision: 2, removed: true, changedBy: mai }] });
  await act(() => meeting.verbs.openAgain());
  const left = await section('Written and not sent');
  expect(document.activeElement).toBe(left.getByDisplayValue('They waited'));
  expect(left.getByText(/^Trainers stop/)).toBeTruthy();
  await user.selectOptions(left.getByRole('combobox'), 'Another decision that is expected');
  await user.click(left.getByRole('button', { name: 'Move' }));
  expect(screen.getByDisplayValue('They waited')).toBe(document.activeElement);
});

test('that it is expected is said, and taken back, only as long as it is; nor does the keyboard go away with it', async () => {
  let expected: object[] = [];
  const add = ({ body }: { body: object }) => viewFor(ben, { expected: (expected = [{ ...body, by: ben, at }]) });
  const reword = ({ body }: { body: { text: string } }) =>
    viewFor(ben, { expected: (expected = expected.map((known) => ({ ...known, text: body.text }))) });
  const drop = () => viewFor(ben, { expected: (expected = []) });
  const { user, meeting } = await showMeeting(<MeetingTab />, () => viewFor(ben, { expected }), {
    person: ben,
    answers: { expectDecision: add, rewordExpected: reword, dropExpected: drop },
  });
  const again = () => act(() => meeting.verbs.openAgain());
  const here = await section();
  await user.type(here.getByRole('textbox'), 'Pay after 60 days{Enter}');
  const undo = await here.findByRole('button', { name: 'Undo: Expected: “Pay after 60 days”.' });
  undo.focus();
  const kept = expected;
  expected = [];
  await again();
  expect(here.queryByText(/Expected: “/)).toBeNull();
  expect(document.activeElement).toBe(here.getByRole('heading', { name: 'Decisions expected' }));
  expected = kept;
  await again();
  await user.click(here.getByRole('button', { name: 'Edit: Pay after 60 days' }));
  await user.type(here.getByRole('textbox', { name: 'Reword: Pay after 60 days' }), '!{Enter}');
  await here.findByText('It now reads “Pay after 60 days!”.');
  expected = kept;
  await again();
  expect(here.queryByText('It now reads “Pay after 60 days!”.')).toBeNull();
  await user.click(here.getByRole('button', { name: 'Take off: Pay after 60 days' }));
  await here.findByText('Not expected any more: “Pay after 60 days”.');
  expected = kept;
  await again();
  expect(here.queryByText(/^Not expected any more/)).toBeNull();
});

let speak: (words: Words) => void;

function Speaking({ first, children }: { readonly first: Words; readonly children: ReactNode }) {
  const [words, setWords] = useState(first);
  speak = setWords;
  return <WordsProvider words={words}>{children}</WordsProvider>;
}

test('what was said, and what can be taken back, follow the language', async () => {
  let expected = [one];
  const [english, vietnamese] = [await loadWords('en'), await loadWords('vi')];
  const surface = (
    <Speaking first={english}>
      <MeetingTab />
    </Speaking>
  );
  const { user } = await showMeeting(surface, () => viewFor(mai, { expected }), {
    answers: { dropExpected: () => viewFor(mai, { expected: (expected = []) }) },
  });
  const here = await section();
  await user.click(here.getByRole('button', { name: 'Take off: Pay after 60 days' }));
  expect(await here.findByText('Not expected any more: “Pay after 60 days”.')).toBeTruthy();
  await act(async () => speak(vietnamese));
  await waitFor(() => expect(here.queryByText(/Not expected any more/)).toBeNull());
  expect(here.getByText('Không dự kiến nữa: “Pay after 60 days”.').getAttribute('role')).toBe('status');
  expect(here.getByRole('button', { name: /“Pay after 60 days”/ })).toBeTruthy();
});
