import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, cleanup } from '@testing-library/react';
import { ActionId, takeAction } from '../../domain/actions';
import { ConsiderationId, raiseConsideration } from '../../domain/considerations';
import { drawnDuring } from '../support/drawnAgain';
import { FakeMeeting } from '../support/fakeMeeting';
import { customerNamed, momentAbout } from '../support/library';
import { decisionOn, occurrenceOf, thisOccurrence } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { openPanel, type Panel } from './panelScene';

const decision = decisionOn('Sixty days');
const told = momentAbout(customerNamed("Ken's Plumbing Supply"), 'Ken counts on Friday’s pallet');
let panel: Panel | undefined;

beforeEach(() => window.localStorage.clear());

afterEach(() => {
  panel?.here.leave();
  cleanup();
});

/** Mai's panel with that many notes of Ben's, all of them on show. */
async function openWith(notes: number) {
  const meeting = new FakeMeeting();
  meeting.more = { opening: { kind: 'moment', told }, occurrence: occurrenceOf(told) };
  meeting.decisions.set(decision.id, decision);
  const action = { id: ActionId.parse('action-one'), decision: decision.id, text: 'Ask Ken' };
  meeting.actions.set(action.id, takeAction(action, thisOccurrence, mai, '2026-11-22T09:00:00.000Z'));
  for (let number = 1; number <= notes; number += 1) {
    const id = ConsiderationId.parse(`consideration-${String(number).padStart(4, '0')}`);
    const at = new Date(Date.UTC(2026, 10, 22, 9, 0, number)).toISOString();
    const said = { id, decision: decision.id, effect: 'hurts' as const, text: `Note ${number}` };
    meeting.considerations.set(id, raiseConsideration(said, thisOccurrence, ben, at));
  }
  const mine = await openPanel({ meeting, person: mai });
  panel = mine;
  await mine.findByRole('button', { name: 'Share to stage' });
  while (mine.queryByText('Note 1') === null) await mine.user.click(mine.getByText(/^Show \d+ earlier/));
  return { meeting, mine };
}

/** What is drawn when Ben adds one more. */
async function drawnForOneMoreAmong(notes: number): Promise<readonly string[]> {
  const { meeting, mine } = await openWith(notes);
  const drawn = await drawnDuring(mine.element, async () => {
    await act(async () => {
      await meeting.fetchOf(ben)(`/api/meetings/m/considerations`, {
        method: 'POST',
        headers: { 'Idempotency-Key': 'key-of-ben-1' },
        body: JSON.stringify({ id: 'consideration-new', decision: decision.id, effect: 'helps', text: 'One more' }),
      });
    });
    await mine.findByText('One more');
  });
  mine.close();
  return drawn;
}

test('one more note among many draws itself and nothing that shows none of it', async () => {
  const drawn = await drawnForOneMoreAmong(100);
  const times = (name: string) => drawn.filter((one) => one === name).length;
  expect(times('Written')).toBe(1);
  expect(times('Bundle')).toBe(1);
  for (const other of ['Opens', 'MomentCard', 'TellIt', 'Running', 'Taken', 'LeftOpen', 'DecisionHead', 'Button']) {
    expect({ other, times: times(other) }).toEqual({ other, times: 0 });
  }
});

test('among three hundred notes no more is drawn than among thirty', async () => {
  const few = await drawnForOneMoreAmong(30);
  const many = await drawnForOneMoreAmong(300);
  expect(few.length).toBeGreaterThan(5);
  // The bundle that takes the note in may hold a few more: what stands in it is looked at, not drawn.
  expect(many.length).toBeLessThanOrEqual(few.length + 3);
});

test('when the meeting is read again, notes that stand as before are not drawn again', async () => {
  const { meeting, mine } = await openWith(30);
  const drawn = await drawnDuring(mine.element, () => act(async () => meeting.turn({ title: 'Terms, again' })));
  await mine.findByRole('heading', { name: 'Terms, again' });
  expect(drawn.filter((name) => name === 'SidePanel').length).toBeGreaterThan(0);
  expect(drawn.filter((name) => name === 'Written' || name === 'ActionItem')).toEqual([]);
});
