import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { DecisionId, type Decision } from '../../domain/decisions';
import { Problem } from '../../domain/problems';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { actionOf, considered, decisionOn, occurrenceOf, viewFor } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

const at = '2026-11-22T09:00:00.000Z';
const id = DecisionId.parse('decision-expected');
const expectedOne = { id, text: 'Pay after 60 days', by: ben, at };
const ended = { how: 'event', at: '2026-11-22T10:00:00.000Z' };

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

const section = async () => within(await screen.findByRole('region', { name: 'Decisions expected' }));

describe('decisions that are expected', () => {
  test('are written by anybody, and taken off again within ten seconds', async () => {
    let view = viewFor(ben, {});
    const { api, user } = await showMeeting(<MeetingTab />, () => view, {
      person: ben,
      answers: {
        expectDecision: ({ body }) => (view = viewFor(ben, { expected: [{ ...body, by: ben, at }] })),
        dropExpected: () => (view = viewFor(ben, { expected: [] })),
      },
    });
    const here = await section();
    await user.type(here.getByRole('textbox'), 'Pay after 60 days{Enter}');
    expect(await here.findByText('Expected: “Pay after 60 days”.')).toBeTruthy();
    expect(here.getByRole('textbox')).toHaveProperty('value', '');
    await user.click(here.getByRole('button', { name: /^Undo/ }));
    expect(await here.findByText('Not expected any more: “Pay after 60 days”.')).toBeTruthy();
    expect(api.times('dropExpected')).toBe(1);
    expect(here.queryByRole('listitem')).toBeNull();
  });

  test('two that are taken off have an undo each; the keyboard is on the newest', async () => {
    const [one, other] = [
      expectedOne,
      { ...expectedOne, id: DecisionId.parse('decision-two'), text: 'Move the training' },
    ];
    let expected = [one, other];
    const { user } = await showMeeting(<MeetingTab />, () => viewFor(ben, { expected }), {
      person: ben,
      answers: {
        dropExpected: ({ params }) =>
          viewFor(ben, { expected: (expected = expected.filter(({ id }) => id !== params.decision)) }),
        expectDecision: ({ body }) => viewFor(ben, { expected: (expected = [...expected, { ...body, by: ben, at }]) }),
      },
    });
    const here = await section();
    const undo = (text: string) => here.findByRole('button', { name: `Undo: Not expected any more: “${text}”.` });
    await user.click(here.getByRole('button', { name: `Take off: ${one.text}` }));
    expect(await undo(one.text)).toBe(document.activeElement);
    await user.click(here.getByRole('button', { name: `Take off: ${other.text}` }));
    expect(await undo(other.text)).toBe(document.activeElement);
    await user.click(await undo(one.text));
    expect((await here.findByRole('listitem')).textContent).toContain(one.text);
    await user.click(await undo(other.text));
    await waitFor(() =>
      expect(expected).toEqual([expect.objectContaining({ id: one.id }), expect.objectContaining({ id: other.id })]),
    );
    expect(here.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  test('refused, the line stays, and sent again it is the same decision', async () => {
    let isDown = true;
    const { api, user } = await showMeeting(<MeetingTab />, () => viewFor(ben, {}), {
      person: ben,
      answers: {
        expectDecision: ({ body }) => {
          if (isDown) throw new Problem('busy', 'Many people are writing at once. Try again.');
          return viewFor(ben, { expected: [{ ...body, by: ben, at }] });
        },
      },
    });
    const here = await section();
    await user.type(here.getByRole('textbox'), 'Pay after 60 days{Enter}');
    expect(await here.findByRole('alert')).toBeTruthy();
    expect(here.getByRole('textbox')).toHaveProperty('value', 'Pay after 60 days');
    isDown = false;
    await user.click(here.getByRole('button', { name: 'Add' }));
    expect(await here.findByText('Expected: “Pay after 60 days”.')).toBeTruthy();
    const ids = api.heard
      .filter(({ name }) => name === 'expectDecision')
      .map(({ body }) => Reflect.get(body as object, 'id'));
    expect(new Set(ids).size).toBe(1);
  });

  test('is reworded in its place, by the text on the screen; what is typed outlives a refusal', async () => {
    let view = viewFor(ben, { expected: [expectedOne] });
    const bodies: unknown[] = [];
    let isRefused = true;
    const { user } = await showMeeting(<MeetingTab />, () => view, {
      person: ben,
      answers: {
        rewordExpected: ({ body }) => {
          bodies.push(body);
          if (isRefused) throw new Problem('conflict', 'Somebody changed this while you were writing.');
          const { text } = body as { text: string };
          return (view = viewFor(ben, { expected: [{ ...expectedOne, text }] }));
        },
      },
    });
    const here = await section();
    await user.click(here.getByRole('button', { name: 'Edit: Pay after 60 days' }));
    const line = here.getByRole('textbox', { name: 'Reword: Pay after 60 days' });
    await user.clear(line);
    await user.type(line, 'Pay after 30 days');
    await user.click(here.getByRole('button', { name: 'Save' }));
    expect(await here.findByRole('alert')).toBeTruthy();
    expect(here.getByRole('textbox', { name: 'Reword: Pay after 60 days' })).toHaveProperty(
      'value',
      'Pay after 30 days',
    );
    isRefused = false;
    await user.click(here.getByRole('button', { name: 'Save' }));
    expect(await here.findByText('It now reads “Pay after 30 days”.')).toBeTruthy();
    expect(bodies.at(-1)).toEqual({ text: 'Pay after 30 days', was: expectedOne.text });
    await user.click(here.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(bodies.at(-1)).toEqual({ text: expectedOne.text, was: 'Pay after 30 days' }));
  });

  test.each([
    ['its author', ben, true],
    ['the organizer', mai, true],
    ['another participant', linh, false],
  ])('can be taken off by %s', async (_, person, may) => {
    await showMeeting(<MeetingTab />, () => viewFor(person, { expected: [expectedOne] }), { person });
    const here = await section();
    expect(here.getByText('by Ben Okafor')).toBeTruthy();
    expect(here.queryByRole('button', { name: 'Take off: Pay after 60 days' }) !== null).toBe(may);
  });
});

describe('the record', () => {
  const decision = decisionOn('Sixty days', 'changed');
  const record = (more: object, person = mai) =>
    viewFor(person, {
      lastOccurrence: { ...occurrenceOf(undefined, ended), ...more },
      decisions: [{ ...decision, amended: true }],
      considerations: [{ ...considered(decision, 'hurts', 'Trainers stop'), late: true }],
    });

  test('is locked and unlocked by whoever runs the meeting', async () => {
    let view = record({});
    const { user } = await showMeeting(<MeetingTab />, () => view, {
      answers: {
        lockRecord: () => (view = record({ revision: 2, locked: { by: mai, at } })),
        unlockRecord: () => (view = record({ revision: 3 })),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Lock the record' }));
    expect(await screen.findByText(/^Locked by Mai Tran on /)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Unlock it' }));
    await waitFor(() => expect(screen.queryByText(/^Locked by/)).toBeNull());
  });

  test('says to everybody that it is locked, and what came late or was amended', async () => {
    await showMeeting(<MeetingTab />, () => record({ locked: { by: mai, at } }, ben), { person: ben });
    expect(await screen.findByText(/^Locked by Mai Tran on /)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Unlock it' })).toBeNull();
    expect(screen.getByText('amended')).toBeTruthy();
    expect(screen.getByText('added after the meeting')).toBeTruthy();
  });

  test.each([
    [
      'en',
      'Changed after the record was locked, by Ben Okafor on Dec 4, 2026; it was “Ninety days”.',
      ['“At once”', '“Confirmed by asking”', '“Hurts”', 'Who would feel it: added', '“Ask once”'],
    ],
    ['vi', /trước đó là “Ninety days”/, ['“At once”', '“Được khẳng định nhờ câu hỏi”', '“Có hại”', '“Ask once”']],
  ] as const)(
    'shows what stood in it when it was locked, who changed it and when (%s)',
    async (language, said, all) => {
      const later = '2026-12-04T09:00:00.000Z';
      const was = (before: string) => ({ was: before, by: ben, at: later });
      const amend = (changedSinceLock: Decision['changedSinceLock']) => ({ amended: true, changedSinceLock });
      const changed = { text: was('Ninety days'), outcome: was('At\nonce'), effect: was('confirmed') };
      const note = considered(decision, 'none', 'Nobody feels it');
      const view = {
        ...record({ locked: { by: mai, at } }),
        decisions: [{ ...decision, ...amend(changed) }],
        considerations: [{ ...note, ...amend({ effect: was('hurts'), who: { by: ben, at: later } }) }],
        actions: [{ ...actionOf('Ask twice', ben), ...amend({ text: was('Ask once') }) }],
      };
      await showMeeting(<MeetingTab />, () => view, { language });
      expect(await screen.findByText(said)).toBeTruthy();
      for (const part of all) expect(document.body.textContent).toContain(part);
    },
  );

  test('says that something was taken out of it after it was locked, and by whom, but not what', async () => {
    const removed = [
      { ...decisionOn('Ninety days'), amended: true, removed: true, changedBy: ben },
      { ...decisionOn('Taken out while the meeting was on'), removed: true, changedBy: linh },
    ];
    const view = record({ locked: { by: mai, at } });
    await showMeeting(<MeetingTab />, () => ({ ...view, decisions: [...view.decisions, ...removed] }));
    expect(await screen.findByText('Removed after the record was locked: 1 entry, by Ben Okafor.')).toBeTruthy();
    expect(screen.queryByText('Ninety days')).toBeNull();
  });

  test('while notes are private says how many others wrote', async () => {
    const on = { ...occurrenceOf(undefined), private: { by: mai, at } };
    const hidden = [{ id: 'consideration-hidden', decision: decision.id, revision: 1 }];
    await showMeeting(<MeetingTab />, () => viewFor(ben, { occurrence: on, decisions: [decision], hidden }), {
      person: ben,
    });
    expect(await screen.findByText('1 note by others, shown later')).toBeTruthy();
    expect(screen.queryByText(/^Nobody wrote/)).toBeNull();
  });
});

describe('the settings', () => {
  test('let everybody in the organization find what is decided here, once somebody says so', async () => {
    let view = viewFor(mai, {});
    const { user } = await showMeeting(<MeetingTab />, () => view, {
      answers: {
        changeSettings: ({ body }) => (view = viewFor(mai, { settings: { ...view.settings, ...(body as object) } })),
      },
    });
    const name = 'Everybody in the organization may find these decisions';
    const everybody = await screen.findByRole('checkbox', { name });
    expect(everybody).toHaveProperty('checked', false);
    await user.click(everybody);
    await waitFor(() => expect(view.settings.decisionsForEverybody).toBe(true));
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(view.settings.decisionsForEverybody).toBe(false));
  });

  test('ask for foreseeable harm, and say when an action comes back', async () => {
    let view = viewFor(mai, {});
    const { api, user } = await showMeeting(<MeetingTab />, () => view, {
      answers: {
        changeSettings: ({ body }) => (view = viewFor(mai, { settings: { ...view.settings, ...(body as object) } })),
      },
    });
    const regulated = await screen.findByRole('checkbox', {
      name: 'Ask for foreseeable harm and vulnerable customers',
    });
    expect(regulated).toHaveProperty('checked', false);
    await user.click(regulated);
    const escalate = screen.getByRole('combobox', { name: 'Bring a resting action back to the organizer' });
    expect(escalate).toHaveProperty('value', '14');
    await user.selectOptions(escalate, 'Never');
    await waitFor(() => expect(api.times('changeSettings')).toBe(2));
    expect(view.settings).toMatchObject({ regulated: true, escalateAfterDays: 0 });
    await user.click(await screen.findByRole('button', { name: 'Undo: Bring a resting action back to the organizer' }));
    await waitFor(() => expect(view.settings.escalateAfterDays).toBe(14));
  });
});
