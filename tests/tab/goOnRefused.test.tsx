import { afterEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { decide, type Decision } from '../../domain/decisions';
import { moveDecision, supersede } from '../../domain/decisionStates';
import { decisionOn } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { at, goOn, Kept, open, outcome, paid, sentOf } from './goOnScene';

const later = '2026-11-30T09:00:00.000Z';
const monthly = 'We pay monthly.';
const changed = 'Somebody changed this while you were writing.';
const undo = () => goOn().getByRole('button', { name: 'Undo' });
const decided = () => screen.getByRole('region', { name: 'What was decided' });

/** Mai corrected the outcome and may take that back. */
async function corrected() {
  const kept = new Kept(paid);
  const { user } = await open(kept);
  await user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
  await user.clear(outcome());
  await user.type(outcome(), monthly);
  await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
  await goOn().findByText('The outcome is saved.');
  await within(decided()).findByText(monthly);
  return { kept, user };
}

const byBen = (decision: Decision) =>
  decide(decision, { base: decision.revision, outcome: 'We pay at once.', effect: 'changed' }, ben, later);

afterEach(() => localStorage.clear());

describe('an undo that is refused on a decision’s page', () => {
  test('because somebody was faster shows what stands now, says why, and offers itself no more', async () => {
    const { kept, user } = await corrected();
    kept.decision = byBen(kept.decision);
    undo().focus();
    await user.keyboard('{Enter}');
    await within(decided()).findByText('We pay at once.');
    expect(goOn().getByRole('alert').textContent).toContain(changed);
    expect(goOn().queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(document.activeElement).toBe(goOn().getByText('It was not done.').parentElement);
    expect(kept.decision.outcome).toBe('We pay at once.');
  });

  test('loses nothing of what was typed meanwhile', async () => {
    const { kept, user } = await corrected();
    await user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
    await user.type(outcome(), ' In May.');
    kept.decision = byBen(kept.decision);
    await user.click(undo());
    await within(decided()).findByText('We pay at once.');
    expect(outcome()).toHaveProperty('value', `${monthly} In May.`);
    goOn().getByText(changed);
    await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
    await goOn().findByText('What was decided · From Ben Okafor');
    expect(kept.decision.outcome).toBe('We pay at once.');
  });

  test('because one left its meeting says so where nothing can be done any more, and keeps the words', async () => {
    const { kept, user } = await corrected();
    await user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
    await user.type(outcome(), ' In May.');
    kept.more = { mayGoOn: false };
    kept.decision = byBen(kept.decision);
    kept.api.refuseNext('decide', { code: 'notAllowed', sentence: 'You are not in this meeting.' });
    await user.click(undo());
    await within(decided()).findByText('We pay at once.');
    expect(screen.queryByRole('region', { name: 'Go on with it' })).toBeNull();
    expect(document.activeElement?.textContent).toContain('You are not in this meeting.');
    const left = within(screen.getByRole('region', { name: 'Written and not sent' }));
    expect(left.getByRole('textbox')).toHaveProperty('value', `${monthly} In May.`);
  });

  test('because it was replaced names the later one', async () => {
    const { kept, user } = await corrected();
    const one = decide(decisionOn('Pay on delivery'), { base: 1, outcome: 'So it is.', effect: 'changed' }, ben, at);
    kept.decision = supersede({ later: one, earlier: kept.decision }, one.revision, ben, later).earlier;
    kept.more = { supersededByText: one.text };
    const sentence = 'This decision was replaced by a later one: change that one.';
    kept.api.refuseNext('decide', { code: 'invalid', sentence });
    await user.click(undo());
    await screen.findByRole('link', { name: 'Replaced by: Pay on delivery' });
    goOn().getByText(sentence);
  });

  test('because it was removed says that it is not here any more, and why nothing was done', async () => {
    const { kept, user } = await corrected();
    await user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
    await user.type(outcome(), ' In May.');
    kept.api.refuseNext('decide', { code: 'notFound', sentence: 'This decision was removed.' });
    kept.api.refuseNext('openDecision', { code: 'notFound', sentence: 'This decision isn’t in the log.' });
    await user.click(undo());
    await waitFor(() => expect(screen.queryByRole('region', { name: 'What was decided' })).toBeNull());
    screen.getByText('It was not done.');
    screen.getByText('That is no longer there.');
    expect(document.activeElement).not.toBe(document.body);
    const left = within(screen.getByRole('region', { name: 'Written and not sent' }));
    expect(left.getByRole('textbox')).toHaveProperty('value', `${monthly} In May.`);
  });

  test('because the API failed stays for its time and goes out again under the same key', async () => {
    const { kept, user } = await corrected();
    kept.api.refuseNext('decide', { code: 'busy', sentence: 'Many people are writing at once. Try again.' });
    await user.click(undo());
    await goOn().findByText(/^A lot is going on right now/);
    await user.click(undo());
    await goOn().findByText('It is as it was.');
    const [, first, second] = sentOf(kept, 'decide').map(({ key }) => key);
    expect(second).toBe(first);
    await waitFor(() => expect(kept.decision.outcome).toBe(paid.outcome));
    expect(goOn().queryByRole('alert')).toBeNull();
  });
});

test('an undo that got no answer lends its key to no other that says the same', async () => {
  const { kept, user } = await corrected();
  kept.api.refuseNext('decide', { code: 'unavailable', sentence: 'No answer.' });
  await user.click(undo());
  await goOn().findByRole('alert');
  await user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
  await user.type(outcome(), ' In May.');
  await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
  await within(decided()).findByText(`${monthly} In May.`);
  expect(goOn().queryByRole('alert')).toBeNull();
  await user.click(goOn().getAllByRole('button', { name: 'Undo' }).at(-1)!);
  await goOn().findByText('It is as it was.');
  const keys = sentOf(kept, 'decide').map(({ key }) => key);
  expect([keys.length, new Set(keys).size, kept.decision.outcome]).toEqual([4, 4, monthly]);
});

describe('“Discuss it” is taken back', () => {
  async function reopened() {
    const kept = new Kept(paid);
    const { user } = await open(kept);
    await user.click(goOn().getByRole('button', { name: 'Discuss it' }));
    await goOn().findByText(/^It is discussed again/);
    return { kept, user };
  }

  test('with the time at which it was decided, and sent again as the same request', async () => {
    const { kept, user } = await reopened();
    kept.api.refuseNext('decide', { code: 'unavailable', sentence: 'No answer.' });
    await user.click(undo());
    await goOn().findByRole('alert');
    await user.click(undo());
    await goOn().findByText('It is as it was.');
    const [first, second] = sentOf(kept, 'decide');
    expect(second).toEqual(first);
    expect(first).toMatchObject({ body: { base: 3, asBefore: true } });
    expect(kept.decision.decidedAt).toBe(paid.decidedAt);
  });

  test('but not over what was decided and reopened meanwhile', async () => {
    const { kept, user } = await reopened();
    const anew = byBen(kept.decision);
    kept.decision = moveDecision(anew, { base: anew.revision, state: 'discussing' }, ben, later);
    await user.click(undo());
    await within(decided()).findByText('We pay at once.');
    goOn().getByText(changed);
    expect(kept.decision).toMatchObject({ state: 'discussing', decidedAt: later });
  });
});

test('that it replaces nothing any more is refused: the page shows what it replaces by now', async () => {
  const { id, occurrence } = decisionOn('Pay at once');
  const kept = new Kept({ ...paid, supersedes: { id, occurrence } });
  const { user } = await open(kept);
  kept.decision = { ...paid, revision: 3, changedBy: mai };
  kept.api.refuseNext('supersede', { code: 'invalid', sentence: 'That can’t be taken back any more.' });
  goOn().getByRole('button', { name: 'It replaces nothing after all' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(goOn().queryByRole('button', { name: /^It replaces nothing/ })).toBeNull());
  goOn().getByText('That can’t be taken back any more.');
  expect(document.activeElement).toBe(goOn().getByText('It was not done.').parentElement);
});
