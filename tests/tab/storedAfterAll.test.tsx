import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, waitFor, within } from '@testing-library/react';
import type { Consideration } from '../../domain/considerations';
import type { CallName } from '../../domain/contract';
import { considered } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { changedByMai, meeting, note, open, terms, withOneNote } from './meetingOfPanels';
import type { Panel } from './panelScene';

/** To be supported by Ben. */
const hers: Consideration = { ...considered(terms, 'hurts', 'They call us'), by: mai };
/** After so many the queue gives up. */
const tries = 5;

beforeEach(() => {
  withOneNote();
  meeting.considerations.set(hers.id, hers);
});

/** The API fails at it until the queue gives up; of the last try it does what it was asked, and fails. */
async function storedAtLast(panel: Panel, name: CallName, deed: () => unknown): Promise<void> {
  meeting.losing = { name, from: tries };
  await deed();
  await waitFor(async () => {
    await panel.comeBack();
    expect(panel.here.state().refused).toHaveLength(1);
  });
  expect(meeting.times(name)).toBe(tries);
  meeting.losing = undefined;
}

/** Neither pushed nor read: nobody knows here what has arrived. */
function hearsNothing(): void {
  meeting.pushes = false;
  meeting.broken.add('readChanges');
}

const keysOf = (name: CallName) => new Set(meeting.heard.filter((call) => call.name === name).map(({ key }) => key));
const isDone = ({ here }: Panel) =>
  waitFor(() => expect([here.state().refused, here.state().connection.kept]).toEqual([[], 0]));

describe('tried again, what was kept at the last failure is the same answer', () => {
  const taps: readonly [CallName, (panel: Panel) => void, () => unknown, unknown][] = [
    [
      'supportConsideration',
      ({ here }) => here.verbs.supportConsideration(hers),
      () => [...meeting.supports.values()].map(({ revision }) => revision),
      [1],
    ],
    [
      'takeAction',
      ({ here }) => void here.verbs.takeAction({ text: note.text, decision: terms.id, consideration: note.id }),
      () => [...meeting.actions.values()].map(({ text }) => text),
      ['They wait'],
    ],
    [
      'editConsideration',
      ({ here }) => here.verbs.removeConsideration(note),
      () => [meeting.considerations.get(note.id)?.removed, meeting.considerations.get(note.id)?.revision],
      [true, 2],
    ],
  ];
  test.each(taps)('%s, in one tap', async (name, deed, stands, once) => {
    hearsNothing();
    const panel = await open({ person: ben });
    await storedAtLast(panel, name, () => act(() => deed(panel)));
    expect(stands()).toEqual(once);
    await panel.user.click(within(await panel.findByRole('alert')).getByRole('button', { name: 'Try again' }));
    await isDone(panel);
    expect(stands()).toEqual(once);
    expect([keysOf(name).size, meeting.times(name)]).toEqual([1, tries + 1]);
  });

  test.each(taps.slice(0, 2))(
    '%s: nothing is said any more once it is to be seen',
    async (name, deed, stands, once) => {
      const panel = await open({ person: ben });
      meeting.losing = { name, from: tries };
      act(() => deed(panel));
      await waitFor(async () => {
        await panel.comeBack();
        expect(meeting.times(name)).toBe(tries);
      });
      await isDone(panel);
      expect([panel.queryByRole('alert'), meeting.times(name)]).toEqual([null, tries]);
      expect(stands()).toEqual(once);
    },
  );

  test('over a conflict it is another request', async () => {
    const panel = await open({ person: ben });
    act(() => meeting.cutOff(ben));
    act(() => panel.here.verbs.editDecision(terms, { text: 'Pay after 30 days' }));
    await changedByMai(`decisions/${terms.id}`, { base: 1, text: 'Pay after 45 days' });
    meeting.reconnect(ben);
    await panel.comeBack();
    await panel.user.click(await panel.findByRole('button', { name: 'Use mine' }));
    await waitFor(() => expect(meeting.decisions.get(terms.id)?.text).toBe('Pay after 30 days'));
    expect(keysOf('editDecision').size).toBe(3);
  });
});

describe('sent again from its form, what was kept at the last failure is not doubled', () => {
  const line = (panel: Panel) => panel.getByLabelText('Add a decision in one line');
  const texts = () => [...meeting.decisions.values()].map(({ text }) => text);
  const saved = ['Pay after 60 days', 'Move the training'];
  const isEmptied = (panel: Panel) => waitFor(() => expect(line(panel)).toHaveProperty('value', ''));

  async function givenBack() {
    const panel = await open({ person: ben });
    await storedAtLast(panel, 'proposeDecision', () => panel.user.type(line(panel), 'Move the training{Enter}'));
    expect([texts(), (line(panel) as HTMLInputElement).value]).toEqual([saved, 'Move the training']);
    return panel;
  }

  test('in the same words', async () => {
    const panel = await givenBack();
    await panel.user.type(line(panel), '{Enter}');
    await isDone(panel);
    await isEmptied(panel);
    expect([texts(), keysOf('proposeDecision').size]).toEqual([saved, 1]);
  });

  test('also where the refusal was put away, and the panel opened again', async () => {
    const first = await givenBack();
    await first.user.click(await first.findByRole('button', { name: 'All right' }));
    first.close();
    const panel = await open({ person: ben });
    await panel.user.type(line(panel), '{Enter}');
    await isDone(panel);
    await isEmptied(panel);
    expect([texts(), keysOf('proposeDecision').size]).toEqual([saved, 1]);
  });

  test('in other words, as long as nobody can see that it is there', async () => {
    hearsNothing();
    const panel = await givenBack();
    await panel.user.type(line(panel), ' in April{Enter}');
    await isDone(panel);
    expect(texts()).toEqual(['Pay after 60 days', 'Move the training in April']);
    await panel.user.type(line(panel), 'Hire a driver{Enter}');
    await isDone(panel);
    expect(texts()).toEqual(['Pay after 60 days', 'Move the training in April', 'Hire a driver']);
  });

  test('once it is to be seen, other words are another one', async () => {
    const panel = await givenBack();
    await panel.findByRole('heading', { name: 'Move the training' });
    await panel.user.clear(line(panel));
    await panel.user.type(line(panel), 'Hire a driver{Enter}');
    await isDone(panel);
    expect(texts()).toEqual([...saved, 'Hire a driver']);
  });

  test('where it was never kept, other words are kept under its id', async () => {
    const panel = await open({ person: ben });
    await storedAtLast(panel, 'proposeDecision', async () => {
      meeting.losing = { name: 'proposeDecision', from: Infinity };
      await panel.user.type(line(panel), 'Move the training{Enter}');
    });
    await panel.user.type(line(panel), ' in April{Enter}');
    await isDone(panel);
    expect(texts()).toEqual(['Pay after 60 days', 'Move the training in April']);
    expect(meeting.times('editDecision')).toBe(0);
  });

  test('what somebody made of it meanwhile is asked about, and overwritten for nobody', async () => {
    hearsNothing();
    const panel = await givenBack();
    const [, kept] = [...meeting.decisions.values()];
    await changedByMai(`decisions/${kept!.id}`, { base: 1, text: 'Drop the training' });
    await panel.user.type(line(panel), ' in April{Enter}');
    await waitFor(() => expect(panel.here.state().refused).toMatchObject([{ code: 'conflict' }]));
    expect(texts()).toEqual(['Pay after 60 days', 'Drop the training']);
    expect(panel.here.state().refused[0]?.errand).toMatchObject({ body: { text: 'Move the training in April' } });
  });

  test('a note of which something was taken out', async () => {
    hearsNothing();
    const panel = await open({ person: ben });
    const form = { field: `consideration:${terms.id}`, draft: { effect: 'hurts', text: 'They leave', who: 'Drivers' } };
    const said = { decision: terms.id, effect: 'hurts', text: 'They leave' } as const;
    await storedAtLast(panel, 'raiseConsideration', () =>
      act(() => panel.here.verbs.raiseConsideration({ ...said, who: 'Drivers' }, form)),
    );
    const kept = () => [...meeting.considerations.values()].filter(({ text }) => text.startsWith('They leave'));
    expect(kept()).toMatchObject([{ who: 'Drivers' }]);
    act(() =>
      panel.here.verbs.raiseConsideration(
        { ...said, text: 'They leave us' },
        { ...form, draft: { effect: 'hurts', text: 'They leave us', who: '' } },
      ),
    );
    await isDone(panel);
    expect(kept()).toMatchObject([{ text: 'They leave us' }]);
    expect(kept()[0]?.who).toBeUndefined();
  });

  test('an edit in the same words is the same request', async () => {
    const panel = await open({ person: ben });
    const form = { field: `edit:${note.id}`, draft: { text: 'They wait long' } };
    const edit = () => panel.here.verbs.editConsideration(note, { text: 'They wait long' }, form);
    await storedAtLast(panel, 'editConsideration', () => act(edit));
    act(edit);
    await isDone(panel);
    expect(meeting.considerations.get(note.id)).toMatchObject({ text: 'They wait long', revision: 2 });
    expect(keysOf('editConsideration').size).toBe(1);
  });
});
