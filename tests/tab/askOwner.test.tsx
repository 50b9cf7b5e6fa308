import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import type { Action } from '../../domain/actions';
import { askOwner, takeBackInquiry } from '../../domain/askingOwners';
import { escalate } from '../../domain/escalations';
import { Problem } from '../../domain/problems';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { actionOf, occurrenceOf, viewFor } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { meeting, open, openPanel } from './meetingOfPanels';
import { leaveAll, showMeeting } from './meetingTabScene';

const text = 'Call the trainers';
const still: Action = escalate(actionOf(text, ben), { at: '2026-12-06T09:00:00.000Z', to: mai.id });
const ask = `Ask the owner, Ben Okafor, how it stands: ${text}`;
const undo = `Undo: Ben Okafor is asked how it stands: ${text}`;

const asked = () => meeting.actions.get(still.id)?.inquiries.map(({ by, of }) => [by.name, of.name]);

beforeEach(() => {
  meeting.actions.set(still.id, still);
});
afterEach(() => {
  jest.useRealTimers();
  leaveAll();
});

describe('in the side panel the owner of what stands still is asked how it stands', () => {
  test('by whoever runs the meeting, which everybody sees; taken back in one tap', async () => {
    const [mais, bens] = [await openPanel(mai), await openPanel(ben)];
    await mais.user.click(await mais.findByRole('button', { name: ask }));
    const back = await mais.findByRole('button', { name: undo });
    expect(mais.queryByRole('button', { name: ask })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(back));
    expect(await bens.findByText(/^Mai Tran asked how it stands, on /)).toBeTruthy();
    expect(asked()).toEqual([['Mai Tran', 'Ben Okafor']]);
    await mais.user.keyboard('{Enter}');
    await waitFor(() => expect(asked()).toEqual([]));
    const again = await mais.findByRole('button', { name: ask });
    await waitFor(() => expect(document.activeElement).toBe(again));
    await waitFor(() => expect(bens.queryByText(/asked how it stands, on /)).toBeNull());
  });

  test('once a day: then who asked stands in the place of the button', async () => {
    meeting.actions.set(still.id, askOwner(still, mai, new Date().toISOString()));
    const panel = await openPanel(mai);
    expect(await panel.findByText(/^You asked on /)).toBeTruthy();
    expect(panel.queryByRole('button', { name: ask })).toBeNull();
  });

  test('asked days ago, it can be asked again, and the older question stands beside it', async () => {
    meeting.actions.set(still.id, askOwner(still, mai, '2026-11-01T09:00:00.000Z'));
    const panel = await openPanel(mai);
    await panel.user.click(await panel.findByRole('button', { name: ask }));
    await waitFor(() => expect(asked()).toHaveLength(2));
    expect(panel.queryByText(/^You asked on /)).toBeNull();
  });

  test.each([
    ['by a delegate', linh, true, true],
    ['not by who doesn’t run it', linh, false, false],
    ['not by the owner, who runs it', ben, true, false],
  ])('%s', async (_who, { id, name }, mayRun, isOffered) => {
    meeting.turn({ me: { ...viewFor(mai, {}).me, id, name, mayRun } });
    const panel = await openPanel({ id, name });
    expect(await panel.findByText('What happened so far')).toBeTruthy();
    expect(panel.queryByRole('button', { name: ask }) !== null).toBe(isOffered);
  });

  test('whoever may not any more is told so, and nothing is to be taken back', async () => {
    const panel = await openPanel(mai);
    const sentence = 'Only whoever made this action or the organizer can ask its owner how it stands.';
    meeting.refuseNext('askOwner', 'notAllowed', sentence);
    await panel.user.click(await panel.findByRole('button', { name: ask }));
    expect((await panel.findByRole('alert')).textContent).toContain(sentence);
    expect(panel.queryByRole('button', { name: undo })).toBeNull();
    expect(asked()).toEqual([]);
  });

  test('without a connection it waits with its undo, and both are sent in their order', async () => {
    const panel = await openPanel(mai);
    const button = await panel.findByRole('button', { name: ask });
    act(() => meeting.cutOff(mai));
    await panel.user.click(button);
    await panel.user.click(await panel.findByRole('button', { name: undo }));
    expect([meeting.times('askOwner'), panel.queryByText(/Sending/)]).toEqual([0, null]);
    meeting.reconnect(mai);
    await panel.comeBack();
    await waitFor(() => expect(panel.here.state().connection.kept).toBe(0));
    const sent = meeting.heard.map(({ name }) => name).filter((name) => /Inquiry|askOwner/.test(name));
    expect([sent, asked()]).toEqual([['askOwner', 'takeBackInquiry'], []]);
  });

  test('an answer that got lost is asked for again under the same key, and counts once', async () => {
    const panel = await openPanel(mai);
    meeting.refuseNext('askOwner', 'unavailable', '');
    await panel.user.click(await panel.findByRole('button', { name: ask }));
    await panel.comeBack();
    await waitFor(() => expect(asked()).toHaveLength(1));
    const keys = meeting.heard.filter(({ name }) => name === 'askOwner').map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });

  test('what the API fails at is named, and done again in one tap', async () => {
    meeting.broken.add('askOwner');
    const panel = await openPanel(mai);
    await panel.user.click(await panel.findByRole('button', { name: ask }));
    await waitFor(async () => {
      await panel.comeBack();
      expect(panel.here.state().refused).toHaveLength(1);
    });
    const notice = await panel.findByRole('alert');
    expect(notice.textContent).toContain(`The owner of “${text}” was not asked.`);
    meeting.broken.clear();
    await panel.user.click(within(notice).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(asked()).toHaveLength(1));
  });

  test('ten seconds later there is no way back, and who asked stands there', async () => {
    const panel = await openPanel(mai);
    const button = await panel.findByRole('button', { name: ask });
    jest.useFakeTimers();
    fireEvent.click(button);
    await act(async () => jest.advanceTimersByTime(9_999));
    expect(panel.getByRole('button', { name: undo })).toBeTruthy();
    await act(async () => jest.advanceTimersByTime(1));
    expect(panel.queryByRole('button', { name: undo })).toBeNull();
    expect(panel.getByText(/^You asked on /)).toBeTruthy();
  });

  test('in Vietnamese', async () => {
    const panel = await open({ person: mai, language: 'vi' });
    const name = `Hỏi người phụ trách, Ben Okafor, việc này đến đâu rồi: ${text}`;
    await panel.user.click(await panel.findByRole('button', { name }));
    expect(await panel.findByText('Đã hỏi')).toBeTruthy();
    expect(
      panel.getByRole('button', { name: `Hoàn tác: Đã hỏi Ben Okafor việc này đến đâu rồi: ${text}` }),
    ).toBeTruthy();
  });
});

describe('on the meeting tab', () => {
  async function openTab() {
    let action = still;
    const now = () => new Date().toISOString();
    const lastOccurrence = occurrenceOf(undefined, { how: 'person', by: mai, at: '2026-11-22T10:30:00.000Z' });
    const view = () => viewFor(mai, { lastOccurrence, actions: [action] });
    let refusal: Problem | undefined;
    const shown = await showMeeting(<MeetingTab />, view, {
      answers: {
        askOwner: () => {
          if (refusal) throw refusal;
          return (action = askOwner(action, mai, now()));
        },
        takeBackInquiry: ({ query }) => (action = takeBackInquiry(action, query, mai, now())),
      },
    });
    return { ...shown, refuse: (problem: Problem) => (refusal = problem), inquiries: () => action.inquiries };
  }

  test('it is asked and taken back in the same way', async () => {
    const { user, findByRole, inquiries } = await openTab();
    await user.click(await findByRole('button', { name: ask }));
    await user.click(await findByRole('button', { name: undo }));
    expect(await findByRole('button', { name: ask })).toBeTruthy();
    await waitFor(() => expect(inquiries()).toEqual([]));
  });

  test('whoever may not is told so, beside what it is about', async () => {
    const { user, findByRole, refuse } = await openTab();
    const sentence = 'Only whoever made this action or the organizer can ask its owner how it stands.';
    refuse(new Problem('notAllowed', sentence));
    await user.click(await findByRole('button', { name: ask }));
    expect((await findByRole('alert')).textContent).toContain(sentence);
    expect(await findByRole('heading', { name: text })).toBeTruthy();
  });
});
