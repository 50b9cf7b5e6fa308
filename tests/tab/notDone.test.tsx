import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, waitFor, within } from '@testing-library/react';
import type { Action } from '../../domain/actions';
import type { Consideration } from '../../domain/considerations';
import type { CallName } from '../../domain/contract';
import { Problem } from '../../domain/problems';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import type { Language } from '../../src/words';
import { actionOf, considered, occurrenceOf, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { meeting, note, open, terms, withOneNote } from './meetingOfPanels';
import { leaveAll, showMeeting } from './meetingTabScene';
import type { Panel } from './panelScene';

/** To be supported by Ben. */
const hers: Consideration = { ...considered(terms, 'hurts', 'They call us'), by: mai };
const action: Action = actionOf('Call the trainers', ben);

beforeEach(() => {
  withOneNote();
  meeting.considerations.set(hers.id, hers);
  meeting.actions.set(action.id, action);
});
afterEach(leaveAll);

/** Ben does one thing, at which the API fails until the queue gives it up. */
async function failed(name: CallName, deed: (panel: Panel) => void, language: Language = 'en') {
  meeting.broken.add(name);
  const panel = await open({ person: ben, language });
  act(() => deed(panel));
  await waitFor(async () => {
    await panel.comeBack();
    expect(panel.here.state().refused).toHaveLength(1);
  });
  return { ...panel, notice: await panel.findByRole('alert') };
}

const acts: readonly [CallName, (panel: Panel) => void, string, () => boolean][] = [
  [
    'supportConsideration',
    ({ here }) => here.verbs.supportConsideration(hers),
    'Your support of “They call us” was not kept.',
    () => meeting.supports.size === 1,
  ],
  [
    'takeAction',
    ({ here }) => void here.verbs.takeAction({ text: note.text, decision: terms.id, consideration: note.id }),
    'The action “They wait” was not made.',
    () => [...meeting.actions.values()].some(({ consideration }) => consideration === note.id),
  ],
  [
    'editConsideration',
    ({ here }) => here.verbs.removeConsideration(note),
    '“They wait” was not removed.',
    () => meeting.considerations.get(note.id)?.removed === true,
  ],
  [
    'editDecision',
    ({ here }) => here.verbs.removeDecision(terms),
    '“Pay after 60 days” was not removed.',
    () => meeting.decisions.get(terms.id)?.removed === true,
  ],
  [
    'closeAction',
    ({ here }) => here.verbs.closeAction(action),
    '“Call the trainers” was not marked as done.',
    () => meeting.actions.get(action.id)?.state === 'done',
  ],
];

test.each(acts)('%s: what the API failed at is named, and done again in one tap', async (name, deed, said, isDone) => {
  const { notice, user, here } = await failed(name, deed);
  expect(notice.textContent).toBe(`${said}Something went wrong on our side.Try againAll right`);
  expect(isDone()).toBe(false);
  meeting.broken.clear();
  await user.click(within(notice).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(isDone()).toBe(true));
  expect([here.state().refused, document.activeElement === document.body]).toEqual([[], false]);
  const bodies = meeting.heard.filter((call) => call.name === name).map(({ body }) => JSON.stringify(body));
  expect(new Set(bodies).size).toBe(1);
});

test('it stays until somebody deals with it, also when the panel is opened again', async () => {
  const first = await failed('reopenAction', ({ here }) => here.verbs.reopenAction(action));
  first.close();
  const { findByRole, queryByRole, user } = await open({ person: ben });
  const notice = await findByRole('alert');
  expect(notice.textContent).toContain('“Call the trainers” was not opened again.');
  await user.click(within(notice).getByRole('button', { name: 'All right' }));
  await waitFor(() => expect(queryByRole('alert')).toBeNull());
});

test('the same in Vietnamese', async () => {
  const { notice } = await failed('closeAction', ({ here }) => here.verbs.closeAction(action), 'vi');
  expect(notice.textContent).toContain('“Call the trainers” chưa được đánh dấu là xong.');
});

test('on the meeting tab, too, and an action that was never made is named there', async () => {
  let isBroken = true;
  const lastOccurrence = occurrenceOf(undefined, { how: 'person', by: mai, at: '2026-11-22T10:30:00.000Z' });
  const view = viewFor(mai, { lastOccurrence, decisions: [terms], considerations: [note] });
  const {
    meeting: here,
    user,
    findByRole,
  } = await showMeeting(<MeetingTab />, () => view, {
    answers: {
      takeAction: ({ body }) => {
        if (isBroken) throw new Problem('unexpected', '');
        return { ...actionOf(body.text, mai), id: body.id };
      },
    },
  });
  await findByRole('region', { name: /^Record of/ });
  act(() => void here.verbs.takeAction({ text: note.text, decision: terms.id, consideration: note.id }));
  await waitFor(async () => {
    await act(() => here.verbs.openAgain());
    expect(here.state().refused).toHaveLength(1);
  });
  const notice = await findByRole('alert');
  expect(notice.textContent).toContain('The action “They wait” was not made.');
  isBroken = false;
  await user.click(within(notice).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(here.state()).toMatchObject({ refused: [], connection: { kept: 0 } }));
});
