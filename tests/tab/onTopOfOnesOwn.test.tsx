import { beforeEach, expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import type { Action } from '../../domain/actions';
import type { Decision } from '../../domain/decisions';
import { actionOf, decisionOn } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

const decision: Decision = { ...decisionOn('Move the training'), by: ben };
const action: Action = { ...actionOf('Call the valve maker', ben), by: mai };
let his: Panel;
let hers: Panel;

beforeEach(async () => {
  meeting.decisions.set(decision.id, decision);
  meeting.actions.set(action.id, action);
  his = await openPanel(ben);
  hers = await openPanel(mai);
});

const decisionIn = ({ here }: Panel): Decision => here.state().view!.decisions.find(({ id }) => id === decision.id)!;
const actionIn = ({ here }: Panel): Action => here.state().view!.actions.find(({ id }) => id === action.id)!;
const refusedIn = ({ here }: Panel) => here.state().refused;

/** Without a network Ben does one thing on top of the other, Mai does hers meanwhile, and he is back. */
async function meanwhile(bens: readonly (() => void)[], mais: () => void): Promise<void> {
  act(() => meeting.cutOff(ben));
  for (const one of bens) act(one);
  act(mais);
  await waitFor(() => expect(hers.here.state().connection.kept).toBe(0));
  act(() => meeting.reconnect(ben));
  await his.comeBack();
  await waitFor(() => expect(his.here.state().connection.kept).toBe(0));
}

const rewordedByMai = () => hers.here.verbs.editDecision(decisionIn(hers), { text: 'Move the training to May' });
const decidedAs = (outcome: string) => () => his.here.verbs.decide(decisionIn(his), { outcome, effect: 'changed' });

test('an outcome written twice is the second one, whatever else of the decision somebody changed', async () => {
  await meanwhile([decidedAs('In April'), decidedAs('In June'), decidedAs('In July')], rewordedByMai);
  expect(meeting.decisions.get(decision.id)).toMatchObject({ text: 'Move the training to May', outcome: 'In July' });
  expect(refusedIn(his)).toEqual([]);
});

test('a decision that was removed and had back is there, as somebody reworded it', async () => {
  const remove = () => his.here.verbs.removeDecision(decisionIn(his));
  const undo = () => his.here.verbs.undo(his.here.state().undoable[0]!);
  await meanwhile([remove, undo], rewordedByMai);
  expect(meeting.decisions.get(decision.id)).toMatchObject({ text: 'Move the training to May', removed: false });
  expect(refusedIn(his)).toEqual([]);
});

const rewordedByBoth = async (before: readonly (() => void)[]) => {
  const reword = () => his.here.verbs.editAction(actionIn(his), { text: 'Call them on Monday' });
  await meanwhile([...before, reword], () => hers.here.verbs.editAction(actionIn(hers), { text: 'Write to them' }));
  expect(meeting.actions.get(action.id)?.text).toBe('Write to them');
  expect(refusedIn(his)).toMatchObject([{ code: 'conflict', theirs: { text: 'Write to them' } }]);
};

test('what was done and opened again and then reworded passes over nobody’s words', () =>
  rewordedByBoth([() => his.here.verbs.closeAction(actionIn(his)), () => his.here.verbs.reopenAction(actionIn(his))]));

test('what was taken over and then reworded passes over nobody’s words', async () => {
  const offered = { ...action, owner: linh, offer: { to: ben, by: mai, at: '2026-11-22T09:40:30.000Z' } };
  act(() => {
    meeting.actions.set(action.id, offered);
    void his.here.verbs.openAgain();
    void hers.here.verbs.openAgain();
  });
  await waitFor(() => expect([actionIn(his).offer, actionIn(hers).offer]).toMatchObject([{ to: ben }, { to: ben }]));
  await rewordedByBoth([() => his.here.verbs.answerOffer(actionIn(his), { accepted: true })]);
  expect(meeting.actions.get(action.id)?.owner).toEqual(ben);
});

test('of three edits the one that somebody contradicts is asked about, and the others are done', async () => {
  const name = (driver: typeof ben) => () => his.here.verbs.editDecision(decisionIn(his), { driver });
  await meanwhile([decidedAs('In April'), name(ben), decidedAs('In June'), name(linh)], () =>
    hers.here.verbs.editDecision(decisionIn(hers), { driver: mai }),
  );
  expect(meeting.decisions.get(decision.id)).toMatchObject({ driver: mai, outcome: 'In June' });
  expect(refusedIn(his)).toMatchObject([
    { errand: { body: { driver: ben } }, code: 'conflict' },
    { errand: { body: { driver: linh } }, code: 'conflict' },
  ]);
});
