import { beforeEach, expect, test } from '@jest/globals';
import { act, waitFor, within } from '@testing-library/react';
import type { CallName } from '../../domain/contract';
import { actionOf, considered } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { changedByMai, meeting, note, open, terms, withOneNote } from './meetingOfPanels';
import type { Panel } from './panelScene';

const hers = { ...considered(terms, 'hurts', 'They call us'), by: mai };
const call = actionOf('Call the trainers', ben);
let panel: Panel;

beforeEach(async () => {
  withOneNote();
  meeting.considerations.set(hers.id, hers);
  meeting.actions.set(call.id, call);
  panel = await open({ person: ben });
});

/** Ben does it without a connection; Mai removes what it is about before he is back. */
async function doneTooLate(name: CallName, deed: () => void, where: string): Promise<void> {
  act(() => meeting.cutOff(ben));
  act(deed);
  await changedByMai(where, { base: 1, removed: true });
  meeting.refuseNext(name, 'notFound', 'That is no longer there.');
  meeting.reconnect(ben);
  await panel.comeBack();
  await waitFor(() => expect(panel.here.state().connection.kept).toBe(0));
}

const taps: readonly [CallName, () => void, string, string][] = [
  [
    'closeAction',
    () => panel.here.verbs.closeAction(call),
    `actions/${call.id}`,
    '“Call the trainers” was not marked as done.',
  ],
  [
    'supportConsideration',
    () => panel.here.verbs.supportConsideration(hers),
    `considerations/${hers.id}`,
    'Your support of “They call us” was not kept.',
  ],
  [
    'moveDecision',
    () => panel.here.verbs.moveDecision(terms, 'discussing'),
    `decisions/${terms.id}`,
    'Your change to “Pay after 60 days” was not kept.',
  ],
  [
    'takeAction',
    () => void panel.here.verbs.takeAction({ text: note.text, decision: terms.id, consideration: note.id }),
    `considerations/${note.id}`,
    'The action “They wait” was not made.',
  ],
];

test.each(taps)(
  '%s of what somebody removed is said once, by its name, and forgotten',
  async (name, deed, where, said) => {
    await doneTooLate(name, deed, where);
    const notice = await panel.findByRole('alert');
    expect(notice.textContent).toBe(`${said}That is no longer there.All right`);
    await panel.user.click(within(notice).getByRole('button', { name: 'All right' }));
    expect([panel.queryByRole('alert'), panel.here.state().refused]).toEqual([null, []]);
    expect(Object.keys(window.localStorage).filter((key) => key.includes('|refused|'))).toEqual([]);
  },
);

test('also after a reload, where what it was about is not known any more', async () => {
  await doneTooLate('closeAction', () => panel.here.verbs.closeAction(call), `actions/${call.id}`);
  meeting.actions.clear();
  panel.close();
  panel = await open({ person: ben });
  expect((await panel.findByRole('alert')).textContent).toContain('“Call the trainers” was not marked as done.');
});

test('the removal of what is gone is done', async () => {
  await doneTooLate('editAction', () => panel.here.verbs.removeAction(call), `actions/${call.id}`);
  expect([panel.queryByRole('alert'), panel.here.state().refused]).toEqual([null, []]);
});
