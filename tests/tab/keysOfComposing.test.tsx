import { beforeEach, expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { LibraryTab } from '../../src/surfaces/library/LibraryTab';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { libraryApi } from './libraryHomeScene';
import { meeting, note, openPanel, withOneNote } from './meetingOfPanels';
import { leaveAll, showMeeting } from './meetingTabScene';
import type { Panel } from './panelScene';
import { show } from './surfaceScene';

let panel: Panel;

beforeEach(async () => {
  withOneNote();
  panel = await openPanel(ben);
});

test.each([
  ['composing', { isComposing: true }],
  ['composing, as Safari tells it', { keyCode: 229 }],
])('who is %s sends nothing and puts nothing aside', async (_how, composing) => {
  await panel.user.click(panel.getByRole('button', { name: `Edit: ${note.text}` }));
  const field = panel.getByLabelText('How?');
  await panel.user.type(field, ' lâu');
  fireEvent.keyDown(field, { key: 'Escape', ...composing });
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, ...composing });
  expect(meeting.times('editConsideration')).toBe(0);
  expect(panel.getByLabelText('How?')).toBe(field);
  expect(field).toMatchObject({ value: 'They wait lâu' });
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(panel.queryByLabelText('How?')).toBeNull();
});

test.each([
  ['the meeting tab', () => showMeeting(<MeetingTab />, () => viewFor(mai))],
  ['the library', () => show(<LibraryTab />, { api: libraryApi(() => ({ customers: [], moments: [] })) })],
])('nor on %s', async (_surface, open) => {
  panel.close();
  await open();
  const field = document.createElement('input');
  (await screen.findByRole('main')).append(field);
  const heard: boolean[] = [];
  field.addEventListener('keydown', ({ isComposing }) => heard.push(isComposing));
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(heard).toEqual([false]);
  leaveAll();
});
