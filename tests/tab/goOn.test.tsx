import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { decide, editDecision, type Decision } from '../../domain/decisions';
import { moveDecision } from '../../domain/decisionStates';
import { LazyDecisions } from '../../src/surfaces/decisions/LazyDecisions';
import { loggedSeries as here } from '../support/loggedSeries';
import { decisionOn } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { at, day, draftsHere, goOn, Kept, open, outcome, paid, putOff, saidBar, sentOf } from './goOnScene';
import { ScriptedApi, show } from './surfaceScene';

afterEach(() => {
  jest.useRealTimers();
  localStorage.clear();
});

describe('a decision of an earlier meeting, on its page of the log', () => {
  test('is carried out: it says so at once, and for ten seconds that is taken back', async () => {
    const kept = new Kept(paid);
    const { user } = await open(kept);
    const moves = within(screen.getByRole('group', { name: 'Where it stands' }));
    expect(moves.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'It is carried out',
      'Discuss it',
    ]);
    await user.click(moves.getByRole('button', { name: 'It is carried out' }));
    await goOn().findByText('Where it stands now: Carried out.');
    expect(sentOf(kept, 'moveDecision')).toMatchObject([
      {
        params: { meeting: here.meeting, decision: paid.id },
        body: { base: paid.revision, state: 'implemented', occurrence: paid.occurrence },
        key: expect.any(String),
      },
    ]);
    await moves.findByRole('button', { name: 'Not carried out yet' });
    await user.click(goOn().getByRole('button', { name: 'Undo' }));
    await goOn().findByText('It is as it was.');
    await waitFor(() => expect(kept.decision.state).toBe('decided'));
  });

  test('changed by asking and discussed again it is rejected by its outcome, and says so', async () => {
    const again = moveDecision(paid, { base: paid.revision, state: 'discussing' }, mai, at);
    await open(new Kept({ ...again, effect: 'changed' }));
    const moves = within(screen.getByRole('group', { name: 'Where it stands' }));
    expect(moves.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Back to proposed']);
    goOn().getByText('Asking confirmed or changed it: to put it off or reject it, change its outcome.');
  });

  test.each([putOff, paid])('that was $state is discussed again, says where, and is as it was', async (before) => {
    const kept = new Kept(before);
    const { user } = await open(kept);
    await user.click(goOn().getByRole('button', { name: 'Discuss it' }));
    await goOn().findByText(/it stands in the meeting that is on, or else the next one begins with it/);
    expect(kept.decision.state).toBe('discussing');
    await user.click(goOn().getByRole('button', { name: 'Undo' }));
    await goOn().findByText('It is as it was.');
    const { state, outcome, effect, decidedAt } = kept.decision;
    expect([state, outcome, effect, decidedAt]).toEqual([
      before.state,
      before.outcome,
      before.effect,
      before.decidedAt,
    ]);
  });

  test('somebody moved it elsewhere meanwhile: both are shown, and one stays', async () => {
    const kept = new Kept(putOff);
    const { user } = await open(kept);
    kept.decision = moveDecision(putOff, { base: 2, state: 'rejected' }, ben, at);
    await user.click(goOn().getByRole('button', { name: 'Discuss it' }));
    const sides = within(await screen.findByRole('alert'));
    sides.getByText('Being discussed');
    sides.getByText('Rejected');
    await user.click(sides.getByRole('button', { name: 'Use mine' }));
    await goOn().findByText(/It is discussed again/);
    expect(kept.decision).toMatchObject({ state: 'discussing', revision: 4 });
  });

  test('its outcome is corrected, and put back', async () => {
    const kept = new Kept(paid);
    const { user } = await open(kept);
    await user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
    await user.clear(outcome());
    await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
    await screen.findByRole('alert');
    expect(sentOf(kept, 'decide')).toEqual([]);
    await user.type(outcome(), 'We pay monthly.');
    await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
    await goOn().findByText('The outcome is saved.');
    expect(sentOf(kept, 'decide')).toMatchObject([
      { body: { base: paid.revision, outcome: 'We pay monthly.', effect: 'changed', occurrence: paid.occurrence } },
    ]);
    await user.click(goOn().getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kept.decision.outcome).toBe('We pay in instalments.'));
  });

  test('what was typed of its outcome is there again, and beside theirs where somebody was faster', async () => {
    const kept = new Kept(paid);
    const first = await open(kept);
    await first.user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
    await first.user.type(outcome(), ' Monthly.');
    first.unmount();
    const { user } = await open(kept);
    expect(outcome()).toHaveProperty('value', 'We pay in instalments. Monthly.');
    const theirs = { base: paid.revision, outcome: 'We pay at once.', effect: 'changed' } as const;
    kept.decision = decide(paid, theirs, ben, at);
    await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
    const sides = within(
      (await screen.findByText('What was decided · From Ben Okafor')).closest('[role=alert]') as HTMLElement,
    );
    sides.getByText('We pay at once.');
    sides.getByText('We pay in instalments. Monthly.');
    await user.click(sides.getByRole('button', { name: 'Use mine' }));
    await goOn().findByText('The outcome is saved.');
    expect(kept.decision).toMatchObject({ outcome: 'We pay in instalments. Monthly.', revision: 4 });
  });

  test('that failed on the way is sent again under the same key', async () => {
    const kept = new Kept(paid);
    const { user } = await open(kept);
    kept.api.refuseNext('moveDecision', { code: 'busy', sentence: 'Many people are writing at once. Try again.' });
    await user.click(goOn().getByRole('button', { name: 'It is carried out' }));
    await screen.findByRole('alert');
    await user.click(goOn().getByRole('button', { name: 'It is carried out' }));
    await goOn().findByText('Where it stands now: Carried out.');
    const keys = sentOf(kept, 'moveDecision').map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });

  test('a forgotten day of the look back is set, and taken off', async () => {
    const kept = new Kept(paid);
    const { user } = await open(kept);
    await user.type(day(), '2099-05-22');
    await user.click(goOn().getByRole('button', { name: 'Keep the day' }));
    await goOn().findByText(/We look back on .*2099/);
    expect(kept.decision.reviewOn).toBe('2099-05-22');
    await user.click(goOn().getByRole('button', { name: 'Don’t look back' }));
    await user.click(goOn().getByRole('button', { name: 'Keep the day' }));
    const off = await goOn().findByText('Nobody is asked to look back.');
    expect(kept.decision.reviewOn).toBeUndefined();
    await user.click(within(off.parentElement as HTMLElement).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kept.decision.reviewOn).toBe('2099-05-22'));
  });

  test('a day that has passed is moved, and not offered again', async () => {
    const kept = new Kept({ ...paid, reviewOn: '2020-01-15' });
    const { user } = await open(kept);
    await user.click(goOn().getByRole('button', { name: 'In a year' }));
    await user.click(goOn().getByRole('button', { name: 'Keep the day' }));
    await goOn().findByText(/We look back on /);
    expect(goOn().queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('another day that somebody set meanwhile stays where theirs is kept', async () => {
    const kept = new Kept(paid);
    const { user } = await open(kept);
    kept.decision = editDecision(paid, { base: paid.revision, reviewOn: '2099-01-15' }, ben, at);
    await user.type(day(), '2099-05-22');
    await user.click(goOn().getByRole('button', { name: 'Keep the day' }));
    const sides = within(await screen.findByRole('alert'));
    sides.getByText('Look back on · From Ben Okafor');
    await user.click(sides.getByRole('button', { name: 'Keep theirs' }));
    expect(day()).toHaveProperty('value', '2099-01-15');
    expect(document.activeElement).toBe(day());
    expect(kept.decision.reviewOn).toBe('2099-01-15');
    await user.click(goOn().getByRole('button', { name: 'Undo' }));
    expect(day()).toHaveProperty('value', '2099-05-22');
    await user.click(goOn().getByRole('button', { name: 'Keep the day' }));
    await user.click(await goOn().findByRole('button', { name: 'Keep theirs' }));
    expect(day()).toHaveProperty('value', '2099-01-15');
    await user.click(goOn().getByRole('button', { name: 'Don’t look back' }));
    expect(document.activeElement).toBe(day());
    await user.click(goOn().getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(day());
  });

  test('who was not in its meeting reads it only', async () => {
    await open(new Kept(paid, { mayGoOn: false }));
    expect(screen.queryByRole('region', { name: 'Go on with it' })).toBeNull();
  });

  test('one that was replaced names the later one, is looked back on all the same, and takes no outcome', async () => {
    const supersededBy = { id: putOff.id, occurrence: putOff.occurrence, was: 'decided' } as const;
    const decision: Decision = { ...paid, state: 'superseded', supersededBy, reviewOn: '2099-05-22' };
    await open(new Kept(decision, { supersededByText: 'Pay at once' }));
    expect(screen.getByRole('link', { name: 'Replaced by: Pay at once' }).getAttribute('href')).toContain(putOff.id);
    screen.getByText(/^Nobody has looked back yet\. The look back is due on .*2099\. It was replaced meanwhile\./);
    expect(goOn().queryByRole('button', { name: /^Change the outcome/ })).toBeNull();
  });

  test.each([
    ['en', /^Nobody has looked back yet\. The day to look back, .*2020, has passed\. We ask once this is decided\.$/],
    ['vi', /^Chưa ai nhìn lại\. Ngày nhìn lại, .*2020, đã qua\. Ta sẽ hỏi khi đã quyết định\.$/],
  ] as const)('of a day that passed while it was undecided says that it waits: %s', async (language, said) => {
    await open(new Kept({ ...decisionOn('Move the help desk'), reviewOn: '2020-08-30' }), language);
    screen.getByText(said);
    screen.getByText(/^(The day to look back|Ngày nhìn lại), .*2020/);
  });

  test('of a day that passed since it was decided says since when it is due', async () => {
    await open(new Kept({ ...paid, reviewOn: '2020-08-30' }));
    screen.getByText('Nobody has looked back yet. The look back has been due since Aug 30, 2020.');
  });

  test('one that was replaced and looked back on offers nothing, and has no card for it', async () => {
    const supersededBy = { id: putOff.id, occurrence: putOff.occurrence, was: 'decided' } as const;
    const review = { observed: 'They waited.', verdict: 'worse', by: ben, at } as const;
    await open(new Kept({ ...paid, state: 'superseded', supersededBy, review }));
    screen.getByText('They waited.');
    expect(screen.queryByRole('heading', { name: 'Go on with it' })).toBeNull();
  });

  test('one that replaced another names it', async () => {
    const { id, occurrence } = putOff;
    await open(new Kept({ ...paid, supersedes: { id, occurrence } }, { supersedesText: 'Pay never' }));
    screen.getByRole('link', { name: 'Replaces: Pay never' });
  });

  test('of several things done to it each is taken back for its own ten seconds', async () => {
    const kept = new Kept(paid);
    const { user } = await open(kept);
    await user.click(goOn().getByRole('button', { name: 'It is carried out' }));
    await goOn().findByText('Where it stands now: Carried out.');
    await user.type(day(), '2099-05-22');
    await user.click(goOn().getByRole('button', { name: 'Keep the day' }));
    await goOn().findByText(/We look back on .*2099/);
    const moved = goOn().getByText('Where it stands now: Carried out.').parentElement as HTMLElement;
    await user.click(within(moved).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kept.decision).toMatchObject({ state: 'decided', reviewOn: '2099-05-22' }));
    expect(goOn().queryByText('Where it stands now: Carried out.')).toBeNull();
    await user.click(goOn().getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kept.decision.reviewOn).toBeUndefined());
  });

  test('after ten seconds each of them says no more that it can be taken back', async () => {
    await open(new Kept(paid));
    const button = (name: string) => goOn().getByRole('button', { name });
    jest.useFakeTimers();
    fireEvent.click(button('It is carried out'));
    await act(async () => jest.advanceTimersByTimeAsync(6_000));
    fireEvent.click(button('In a year'));
    fireEvent.click(button('Keep the day'));
    await act(async () => jest.advanceTimersByTimeAsync(0));
    expect(goOn().getAllByRole('button', { name: 'Undo' })).toHaveLength(2);
    await act(async () => jest.advanceTimersByTimeAsync(4_000));
    expect(goOn().queryByText('Where it stands now: Carried out.')).toBeNull();
    expect(goOn().getAllByRole('button', { name: 'Undo' })).toHaveLength(1);
    await act(async () => jest.advanceTimersByTimeAsync(6_000));
    goOn().getByText(/We look back on/);
    expect(goOn().queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('that it replaces another is taken back, and back again', async () => {
    const { id, occurrence } = putOff;
    const kept = new Kept({ ...paid, supersedes: { id, occurrence } });
    const { user } = await open(kept);
    await user.click(goOn().getByRole('button', { name: 'It replaces nothing after all' }));
    await goOn().findByText('It replaces nothing any more: the earlier one stands again as it did.');
    expect(sentOf(kept, 'supersede')).toMatchObject([
      { body: { base: paid.revision, earlier: null, occurrence: paid.occurrence }, key: expect.any(String) },
    ]);
    await waitFor(() => expect(goOn().queryByRole('button', { name: /^It replaces nothing/ })).toBeNull());
    await user.click(goOn().getByRole('button', { name: 'Undo' }));
    await goOn().findByRole('button', { name: 'It replaces nothing after all' });
    expect(kept.decision.supersedes).toEqual({ id, occurrence });
  });

  test('speaks Vietnamese', async () => {
    await open(new Kept(paid), 'vi');
    within(screen.getByRole('region', { name: 'Tiếp tục với quyết định này' })).getByRole('button', {
      name: 'Đã thực hiện xong',
    });
  });
});

describe('its form', () => {
  test('of a decision that was removed meanwhile leaves the words on its page: to copy, or to let go and have back', async () => {
    const kept = new Kept(paid);
    const first = await open(kept);
    await first.user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
    await first.user.type(outcome(), ' Monthly.');
    first.unmount();
    const gone = new ScriptedApi({});
    const route = { at: 'decision', series: here.series, decision: paid.id } as const;
    const page = () => <LazyDecisions route={route} go={() => undefined} drafts={draftsHere()} />;
    const { user } = await show(page(), { api: gone });
    const left = await screen.findByRole('region', { name: 'Written and not sent' });
    const words = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: 'What you wrote' });
    expect(words()?.value).toBe('We pay in instalments. Monthly.');
    await user.click(within(left).getByRole('button', { name: 'Copy' }));
    await within(left).findByText('Copied.');
    expect(await navigator.clipboard.readText()).toBe('We pay in instalments. Monthly.');
    await user.click(within(left).getByRole('button', { name: 'Discard' }));
    expect(words()).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(words()?.value).toBe('We pay in instalments. Monthly.');
  });

  test('decides anew with the same words what is discussed again, and says nothing where nothing was sent', async () => {
    const kept = new Kept(moveDecision(paid, { base: paid.revision, state: 'discussing' }, ben, at));
    const { user } = await open(kept);
    await user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
    await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
    await goOn().findByText('The outcome is saved.');
    expect(kept.decision).toMatchObject({ state: 'decided', outcome: paid.outcome, effect: 'changed' });
    await user.click(await goOn().findByRole('button', { name: 'It is carried out' }));
    await goOn().findByText('Where it stands now: Carried out.');
    const sent = sentOf(kept, 'decide').length;
    await user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
    await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
    await goOn().findByRole('button', { name: /^Change the outcome/ });
    expect(sentOf(kept, 'decide')).toHaveLength(sent);
    expect(goOn().queryByText('The outcome is saved.')).toBeNull();
  });

  test('gets the keyboard and gives it back; what is dropped in it comes back in one tap', async () => {
    const { user } = await open(new Kept(paid));
    const opener = () => goOn().getByRole('button', { name: /^Change the outcome/ });
    opener().focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(outcome());
    await user.click(goOn().getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(opener());
    await user.keyboard('{Enter} Monthly.');
    await user.click(goOn().getByRole('button', { name: 'Drop what I changed' }));
    expect(document.activeElement).toBe(saidBar('What you changed is dropped.'));
    await user.click(goOn().getByRole('button', { name: 'Undo' }));
    expect(outcome()).toHaveProperty('value', 'We pay in instalments. Monthly.');
  });

  test('keeps theirs, with the keyboard in it, and brings mine back in one tap', async () => {
    const kept = new Kept(paid);
    const { user } = await open(kept);
    await user.click(goOn().getByRole('button', { name: /^Change the outcome/ }));
    await user.type(outcome(), ' Monthly.');
    const theirs = { base: paid.revision, outcome: 'We pay at once.', effect: 'changed' } as const;
    kept.decision = decide(paid, theirs, ben, at);
    await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
    await user.click(await goOn().findByRole('button', { name: 'Keep theirs' }));
    expect(outcome()).toHaveProperty('value', 'We pay at once.');
    expect(document.activeElement).toBe(outcome());
    await user.click(goOn().getByRole('button', { name: 'Undo' }));
    expect(outcome()).toHaveProperty('value', 'We pay in instalments. Monthly.');
    await user.click(goOn().getByRole('button', { name: 'Save the outcome' }));
    await goOn().findByRole('button', { name: 'Use mine' });
    expect(kept.decision.outcome).toBe('We pay at once.');
  });

  test('moved by keyboard, what was done and its undo have the keyboard, not the top of the page', async () => {
    const kept = new Kept(paid);
    const { user } = await open(kept);
    let look = () => {};
    kept.api.delayNext('openDecision', new Promise((resolve) => (look = resolve)));
    goOn().getByRole('button', { name: 'It is carried out' }).focus();
    await user.keyboard('{Enter}');
    await goOn().findByText('Where it stands now: Carried out.');
    look();
    await goOn().findByRole('button', { name: 'Not carried out yet' });
    expect(document.activeElement).toBe(saidBar('Where it stands now: Carried out.'));
  });
});
