import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, render, waitFor, within } from '@testing-library/react';
import type { Decision } from '../../domain/decisions';
import { MeetingProvider } from '../../src/meeting/MeetingContext';
import { News } from '../../src/surfaces/sidePanel/News';
import { loadWords, WordsProvider, type Language } from '../../src/words';
import { considered, decisionOn } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

const decision: Decision = { ...decisionOn('Move the training'), by: mai, options: ['Stay'], contributors: [linh] };
let panel: Panel;

beforeEach(async () => {
  meeting.decisions.set(decision.id, decision);
  panel = await openPanel(mai);
});

const fold = () => panel.getByRole('button', { name: /^People, options, review:/ });
const notices = () => panel.findAllByRole('alert');

/** Ben was faster: what he wrote is not known in Mai's panel yet. */
function bensIs(changes: Partial<Decision>): void {
  const fields = Object.fromEntries(Object.keys(changes).map((field) => [field, 2]));
  meeting.decisions.set(decision.id, { ...decision, ...changes, revision: 2, fields, changedBy: ben });
}

async function addOption(text: string): Promise<void> {
  if (fold().getAttribute('aria-expanded') === 'false') await panel.user.click(fold());
  await panel.user.type(await panel.findByRole('textbox', { name: 'Add an option in one line' }), `${text}{Enter}`);
}

describe('what two people add to one list', () => {
  test('options are kept both, theirs first', async () => {
    await panel.user.click(fold());
    bensIs({ options: ['Stay', 'Leave'] });
    await addOption('Wait');
    const [notice] = await notices();
    await panel.user.click(within(notice!).getByRole('button', { name: 'Keep both' }));
    await waitFor(() => expect(meeting.decisions.get(decision.id)?.options).toEqual(['Stay', 'Leave', 'Wait']));
    await waitFor(() => expect(panel.queryByRole('alert')).toBeNull());
  });

  test('options that were typed one after the other are asked about one by one, and none is lost', async () => {
    await panel.user.click(fold());
    act(() => meeting.cutOff(mai));
    bensIs({ options: ['Stay', 'Leave'] });
    await addOption('Wait');
    await addOption('Ask');
    meeting.reconnect(mai);
    await panel.comeBack();
    await waitFor(async () => expect(await notices()).toHaveLength(2));
    const [first] = await notices();
    await panel.user.click(within(first!).getByRole('button', { name: 'Keep both' }));
    await waitFor(() => expect(meeting.decisions.get(decision.id)?.options).toEqual(['Stay', 'Leave', 'Wait']));
    const [second] = await notices();
    expect(second!.textContent).toContain('Stay · Wait · Ask');
    await addOption('Run');
    await waitFor(() => expect(meeting.decisions.get(decision.id)?.options).toContain('Run'));
    expect(await notices()).toHaveLength(1);
  });

  test('people are kept both; where one list has the other’s already, there is nothing to join', async () => {
    bensIs({ contributors: [linh, ben] });
    act(() => panel.here.verbs.editDecision(decision, { contributors: [linh, mai] }));
    act(() => panel.here.verbs.editDecision(decision, { contributors: [] }));
    await waitFor(async () => expect(await notices()).toHaveLength(2));
    const [first, second] = await notices();
    expect(within(second!).queryByRole('button', { name: 'Keep both' })).toBeNull();
    await panel.user.click(within(first!).getByRole('button', { name: 'Keep both' }));
    await waitFor(() => expect(meeting.decisions.get(decision.id)?.contributors).toEqual([linh, ben, mai]));
  });
});

test('each of several conflicts is on show, and the record folds as ever', async () => {
  bensIs({ driver: ben, options: ['Leave'] });
  act(() => panel.here.verbs.editDecision(decision, { driver: linh }));
  act(() => panel.here.verbs.editDecision(decision, { options: ['Stay', 'Wait'] }));
  await waitFor(async () => expect(await notices()).toHaveLength(2));
  expect(fold().getAttribute('aria-expanded')).toBe('false');
  await panel.user.click(fold());
  expect(fold().getAttribute('aria-expanded')).toBe('true');
  expect(await panel.findByRole('textbox', { name: 'Add an option in one line' })).toBeTruthy();
  await panel.user.click(fold());
  expect(fold().getAttribute('aria-expanded')).toBe('false');
  expect(await notices()).toHaveLength(2);
});

test('an option that was typed is in sight after a removal and its undo, and told of when it is folded', async () => {
  await panel.user.click(fold());
  await panel.user.type(await panel.findByRole('textbox', { name: 'Add an option in one line' }), 'Wai');
  await panel.user.click(panel.getByRole('button', { name: 'Remove: Move the training' }));
  await panel.user.click(await panel.findByRole('button', { name: /^Undo/ }));
  expect(await panel.findByDisplayValue('Wai')).toBeTruthy();
  await panel.user.click(fold());
  expect(panel.queryByDisplayValue('Wai')).toBeNull();
  expect(panel.getByText(/an option is not sent yet/)).toBeTruthy();
});

test('the outcome of each decision is recorded by a button of its own name', () => {
  expect(panel.getByRole('button', { name: 'Record the outcome: Move the training' })).toBeTruthy();
});

test('support that waits is not said to be the note on its way', async () => {
  const note = { ...considered(decision, 'hurts', 'Trainers stop'), by: ben };
  meeting.considerations.set(note.id, note);
  panel.close();
  panel = await openPanel(mai);
  await panel.findByText('Trainers stop');
  act(() => meeting.cutOff(mai));
  act(() => panel.here.verbs.supportConsideration(note));
  await waitFor(() => expect(panel.here.state().connection.kept).toBe(1));
  expect(panel.queryByText(/Ben Okafor · Sending/)).toBeNull();
  meeting.reconnect(mai);
});

test('what is read out turns with the language', async () => {
  const news = async (language: Language) => (
    <WordsProvider words={await loadWords(language)}>
      <MeetingProvider meeting={panel.here}>
        <News />
      </MeetingProvider>
    </WordsProvider>
  );
  const { container, rerender } = render(await news('en'));
  const bens = await openPanel(ben);
  act(() => bens.here.verbs.proposeDecision({ text: 'Close the depot' }));
  await waitFor(() => expect(container.textContent).toContain('Ben Okafor'));
  const english = container.textContent;
  rerender(await news('vi'));
  expect(container.textContent).toContain('Ben Okafor');
  expect(container.textContent).not.toBe(english);
});
