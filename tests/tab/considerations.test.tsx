import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, waitFor, within } from '@testing-library/react';
import { addCustomer, CustomerId, projectCustomer } from '../../domain/customers';
import { usualSettings } from '../../domain/meetings';
import type { Person } from '../../domain/people';
import { considered, decisionOn } from '../support/meetingView';
import '../support/patientScreens';
import { ben, linh, mai } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';
import { addDecision, send, unfold } from './notingScene';
import type { Panel } from './panelScene';

const chain = ['60-day terms', 'Supplier can’t fund trainers', 'Weaker training', 'Customers wait longer'];
const customer = (id: string, name: string, segment: string) =>
  projectCustomer(
    addCustomer(
      {
        id: CustomerId.parse(`customer-${id}`),
        name,
        whatTheyDo: 'Sells pipes',
        dailyChallenge: 'Late deliveries',
        hope: 'A crew on schedule',
        segment,
      },
      mai,
      '2026-11-22T09:00:00Z',
    ),
  );

beforeEach(() => {
  meeting.customers.push(customer('ken', 'Ken’s Plumbing', 'Trades'), customer('lan', 'Lan’s Bakery', 'Food'));
});

async function withDecision(person = mai): Promise<Panel> {
  const panel = await openPanel(person);
  await addDecision(panel);
  return panel;
}

const noted = () => [...meeting.considerations.values()].at(-1);

describe('a path', () => {
  test('is built by keyboard alone, drawn in order, and read in order by a screen reader', async () => {
    const panel = await withDecision();
    await unfold(panel);
    await act(async () => panel.getByRole('combobox', { name: 'Step 1' }).focus());
    for (const step of chain) await panel.user.keyboard(`${step}{Enter}`);
    await send(panel);
    await waitFor(() => expect(noted()).toMatchObject({ chain, effect: 'hurts' }));
    const drawn = await panel.findByRole('list', { name: 'Path to the customer' });
    expect(
      within(drawn)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(chain);
  });

  test('says at its field that everybody is offered its steps', async () => {
    const panel = await withDecision();
    await unfold(panel);
    const field = panel.getByRole('combobox', { name: 'Step 1' }).closest('fieldset');
    const about = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).toMatch(
      /^Steps are suggested from the paths of everybody in the organization, yours too\./,
    );
  });

  test('has six steps at most; an empty line takes Backspace back to the one before', async () => {
    const panel = await withDecision();
    await unfold(panel);
    await act(async () => panel.getByRole('combobox', { name: 'Step 1' }).focus());
    for (const step of ['a', 'b', 'c', 'd', 'e', 'f']) await panel.user.keyboard(`${step}{Enter}`);
    expect(panel.queryByRole('combobox', { name: 'Step 7' })).toBeNull();
    const fifth = panel.getByRole<HTMLInputElement>('combobox', { name: 'Step 5' });
    await panel.user.clear(fifth);
    await panel.user.keyboard('{Backspace}');
    expect(document.activeElement).toBe(panel.getByRole('combobox', { name: 'Step 4' }));
    await send(panel);
    await waitFor(() => expect(noted()?.chain).toEqual(['a', 'b', 'c', 'd', 'f']));
  });

  test('is offered the steps of earlier paths, and nothing else', async () => {
    const panel = await withDecision();
    await unfold(panel);
    await act(async () => panel.getByRole('combobox', { name: 'Step 1' }).focus());
    for (const step of chain) await panel.user.keyboard(`${step}{Enter}`);
    await send(panel);
    await waitFor(() => expect(meeting.considerations.size).toBe(1));
    expect(document.activeElement?.getAttribute('type')).toBe('radio');
    await unfold(panel);
    const first = panel.getByRole<HTMLInputElement>('combobox', { name: 'Step 1' });
    await panel.user.type(first, 'weak');
    expect(await panel.findByRole('option', { name: 'Weaker training' })).toBeTruthy();
    await panel.user.keyboard('{ArrowDown}{Enter}');
    expect(first.value).toBe('Weaker training');
    await panel.user.keyboard('{Enter}');
    expect(await panel.findByRole('option', { name: 'Customers wait longer' })).toBeTruthy();
    const offered = (await panel.findByRole('option', { name: 'Customers wait longer' })).parentElement!;
    expect(within(offered).getAllByRole('option')).toHaveLength(1);
  });

  describe('the steps of earlier paths', () => {
    async function lookingFor(person: Person) {
      const earlier = { ...considered(decisionOn('An earlier one', 'changed'), 'hurts', 'Trainers stop'), chain };
      meeting.considerations.set(earlier.id, earlier);
      meeting.curators.add(linh.id);
      const panel = await withDecision(person);
      await unfold(panel);
      const first = panel.getByRole<HTMLInputElement>('combobox', { name: 'Step 1' });
      await panel.user.type(first, 'weak');
      await panel.findByRole('option', { name: 'Weaker training' });
      return { panel, first };
    }
    const never = { name: 'Suggest “Weaker training” to nobody' };
    const again = { name: 'Undo: suggest “Weaker training” again' };

    test.each([
      ['whoever runs the meeting', mai],
      ['a curator', linh],
    ])('are taken out of the suggestions, and put back, by %s', async (_, person) => {
      const { panel, first } = await lookingFor(person);
      await panel.user.click(panel.getByRole('button', never));
      expect(await panel.findByText('“Weaker training” is suggested to nobody any more.')).toBeTruthy();
      expect([...meeting.gone]).toEqual(['weaker training']);
      expect(panel.queryByRole('option', { name: 'Weaker training' })).toBeNull();
      expect([first.value, document.activeElement]).toEqual(['weak', first]);
      await panel.user.click(panel.getByRole('button', again));
      await waitFor(() => expect(meeting.gone.size).toBe(0));
      expect(await panel.findByRole('option', { name: 'Weaker training' })).toBeTruthy();
      await waitFor(() => expect(document.activeElement === first).toBe(true));
    });

    test('are taken out by keyboard, too; what is typed stays', async () => {
      const { panel, first } = await lookingFor(linh);
      expect(first.getAttribute('aria-describedby')).toBeNull();
      await panel.user.keyboard('{ArrowDown}');
      expect(panel.getByText('Delete: suggest it to nobody.').id).toBe(first.getAttribute('aria-describedby'));
      await panel.user.keyboard('{Delete}');
      await waitFor(() => expect([...meeting.gone]).toEqual(['weaker training']));
      expect([first.value, document.activeElement]).toEqual(['weak', first]);
    });

    test('are taken out by nobody else', async () => {
      const { panel, first } = await lookingFor(ben);
      expect(panel.queryByRole('button', never)).toBeNull();
      await panel.user.keyboard('{ArrowDown}{Delete}{Enter}');
      expect([first.value, meeting.gone.size]).toEqual(['Weaker training', 0]);
    });

    test('stay where the API does not take that, and it says why', async () => {
      const { panel } = await lookingFor(linh);
      meeting.refuseNext('offerStep', 'busy', 'Many people are writing at once. Try again.');
      await panel.user.click(panel.getByRole('button', never));
      expect(await panel.findByRole('alert')).toBeTruthy();
      expect(panel.queryByRole('button', again)).toBeNull();
      expect(panel.getByRole('option', { name: 'Weaker training' })).toBeTruthy();
    });
  });

  test('a step that is too long stays, and says by how much', async () => {
    const panel = await withDecision();
    await unfold(panel);
    const first = panel.getByRole<HTMLInputElement>('combobox', { name: 'Step 1' });
    await panel.user.click(first);
    await panel.user.paste('x'.repeat(82));
    expect(await panel.findByText(/^2 characters too many/)).toBeTruthy();
    await send(panel);
    expect([first.value.length, meeting.considerations.size]).toEqual([82, 0]);
  });

  test('half-typed, survives closing the panel, unfolded as it was', async () => {
    const before = await withDecision();
    await unfold(before);
    await before.user.type(before.getByRole('combobox', { name: 'Step 1' }), '60-day te');
    before.close();
    const after = await openPanel(mai);
    expect((await after.findByRole<HTMLInputElement>('combobox', { name: 'Step 1' })).value).toBe('60-day te');
  });
});

describe('what a note rests on', () => {
  test.each([
    ['number', 'The number, and what it counts', '14 of 40', { kind: 'number', text: '14 of 40' }, /14 of 40/],
    ['link', 'The link', 'https://n.example/a', { kind: 'link', url: 'https://n.example/a' }, /Rests on a page/],
  ])('a %s', async (kind, label, text, evidence, said) => {
    const panel = await withDecision();
    await unfold(panel);
    await panel.user.selectOptions(panel.getByLabelText('What it rests on'), kind);
    await send(panel);
    expect(await panel.findByRole('alert')).toBeTruthy();
    expect(meeting.considerations.size).toBe(0);
    const field = panel.getByLabelText(new RegExp(`^${label}`));
    await waitFor(() => expect(document.activeElement).toBe(field));
    // And once more, where it is sent as it was.
    await send(panel);
    expect(document.activeElement).toBe(field);
    await panel.user.type(field, text);
    await send(panel);
    await waitFor(() => expect(noted()?.evidence).toEqual(evidence));
    expect(await panel.findByText(said)).toBeTruthy();
  });

  test('a guess needs nothing more', async () => {
    const panel = await withDecision();
    await unfold(panel);
    await panel.user.selectOptions(panel.getByLabelText('What it rests on'), 'guess');
    await send(panel);
    expect(await panel.findByText('A guess so far')).toBeTruthy();
  });
});

describe('who we know would feel it', () => {
  const find = 'Find them by what they do, their day or their segment';

  test('is found by words and by segment, named at the note, and by id in what is sent', async () => {
    const panel = await withDecision();
    await unfold(panel);
    await panel.user.type(panel.getByRole('combobox', { name: find }), 'pipes');
    expect(await panel.findByRole('option', { name: /Ken’s Plumbing/ })).toBeTruthy();
    await panel.user.click(panel.getByRole('button', { name: 'Food (1)' }));
    await waitFor(() => expect(panel.queryByRole('option', { name: /Ken’s Plumbing/ })).toBeNull());
    await panel.user.click(panel.getByRole('option', { name: /Lan’s Bakery/ }));
    expect(panel.getByRole('button', { name: 'Not Lan’s Bakery' })).toBeTruthy();
    await panel.user.click(panel.getByLabelText('How?'));
    await send(panel);
    await waitFor(() => expect(noted()?.customers).toEqual(['customer-lan']));
    const bens = await openPanel(ben);
    expect(await bens.findByText('We know: Lan’s Bakery')).toBeTruthy();
  });

  test('is not named while an outsider is in the meeting', async () => {
    const panel = await withDecision();
    await act(async () =>
      panel.here.verbs.raiseConsideration({
        decision: [...meeting.decisions.values()][0]!.id,
        effect: 'hurts',
        text: 'They wait',
        customers: [CustomerId.parse('customer-ken'), CustomerId.parse('customer-lan')],
      }),
    );
    await panel.findByText('We know: Ken’s Plumbing, Lan’s Bakery');
    meeting.more = { ...meeting.more, audience: { kind: 'mixed', people: 4, outsiders: 1 } };
    const bens = await openPanel(ben);
    expect(await bens.findByText('2 customers we know would feel this')).toBeTruthy();
    await unfold(bens);
    expect(bens.queryByRole('combobox', { name: find })).toBeNull();
    expect(bens.getByText(/Not everybody here is known to be internal/)).toBeTruthy();
    expect(meeting.times('findAffected')).toBe(0);
  });
});

describe('support and where a note stands', () => {
  async function withNote(): Promise<[Panel, Panel]> {
    const panel = await withDecision();
    const bens = await openPanel(ben);
    await bens.user.click(await bens.findByRole('radio', { name: 'Hurts' }));
    await bens.user.type(bens.getByLabelText('How?'), 'They wait');
    await send(bens);
    await panel.findByText('They wait');
    return [panel, bens];
  }

  test('one tap supports, another takes it back; its writer sees who does', async () => {
    const [panel, bens] = await withNote();
    const button = panel.getByRole('button', { name: 'Support: They wait' });
    await panel.user.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(await bens.findByText('Supported by Mai Tran')).toBeTruthy();
    expect(bens.queryByRole('button', { name: /^Support/ })).toBeNull();
    await panel.user.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    await waitFor(() => expect(bens.queryByText('Supported by Mai Tran')).toBeNull());
    expect([...meeting.supports.values()]).toMatchObject([{ removed: true, revision: 2 }]);
  });

  test('support given without a connection is kept and sent once', async () => {
    const [panel, bens] = await withNote();
    await act(async () => meeting.cutOff(mai));
    await panel.user.click(panel.getByRole('button', { name: 'Support: They wait' }));
    expect(await panel.findByText('Waiting for connection: 1 kept here', { selector: 'span' })).toBeTruthy();
    meeting.reconnect(mai);
    await panel.comeBack();
    expect(await bens.findByText('Supported by Mai Tran')).toBeTruthy();
    expect(meeting.supports.size).toBe(1);
  });

  test('is moved by anybody, only where the way leads, and the keyboard stays', async () => {
    const [panel, bens] = await withNote();
    const state = panel.getByText('Raised');
    await panel.user.click(state);
    expect(state.getAttribute('aria-expanded')).toBe('true');
    const ways = ['Discussed', 'Accepted', 'Accepted as it is', 'Disproved', 'Parked'];
    expect(panel.getAllByRole('button', { name: /^Move to/ }).map(({ textContent }) => textContent)).toEqual(ways);
    await panel.user.click(panel.getByRole('button', { name: 'Move to: Accepted' }));
    expect(document.activeElement?.textContent).toBe('Accepted');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    expect(await bens.findByText('Accepted')).toBeTruthy();
    expect(noted()).toMatchObject({ state: 'accepted', changedBy: mai });
  });
});

describe('a note that is changed', () => {
  test('loses what was emptied, and leaves alone what somebody else added meanwhile', async () => {
    const panel = await withDecision();
    await unfold(panel);
    await panel.user.type(panel.getByRole('combobox', { name: 'Step 1' }), '60-day terms');
    await panel.user.type(panel.getByLabelText('Who would feel it'), 'Small suppliers');
    await send(panel);
    await waitFor(() => expect(meeting.considerations.size).toBe(1));
    const lost = noted()!;
    await panel.user.click(await panel.findByRole('button', { name: /^Edit: Trainers/ }));
    const form = within(panel.element.querySelector<HTMLElement>('.consideration form')!);
    await panel.user.clear(await form.findByRole('combobox', { name: 'Step 1' }));
    meeting.considerations.set(lost.id, {
      ...lost,
      severity: 4,
      revision: 2,
      fields: { severity: 2 },
      changedBy: linh,
      changedAt: lost.at,
    });
    await panel.user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(noted()).toMatchObject({ severity: 4, who: 'Small suppliers', revision: 3 }));
    expect(noted()?.chain).toBeUndefined();
  });
});

test('two people weigh one note at once: the second sees both and chooses', async () => {
  const panel = await withDecision();
  await act(async () =>
    panel.here.verbs.raiseConsideration({
      decision: [...meeting.decisions.values()][0]!.id,
      effect: 'hurts',
      text: 'They wait',
      severity: 1,
      chain: ['60-day terms'],
    }),
  );
  await waitFor(() => expect(meeting.considerations.size).toBe(1));
  const [note] = [...meeting.considerations.values()];
  await act(async () => meeting.cutOff(mai));
  await act(async () => panel.here.verbs.editConsideration(note!, { severity: 2, chain: null }));
  const theirs = { severity: 4 as const, chain: chain.slice(0, 2), changedBy: linh, changedAt: note!.at };
  meeting.considerations.set(note!.id, { ...note!, ...theirs, revision: 2, fields: { severity: 2, chain: 2 } });
  meeting.reconnect(mai);
  await panel.comeBack();
  const sides = within(await panel.findByRole('alert'));
  expect(sides.getByText('– · Annoyance')).toBeTruthy();
  const says = '60-day terms → Supplier can’t fund trainers · Harm';
  expect(sides.getByText(says)).toBeTruthy();
  await panel.user.click(sides.getByRole('button', { name: 'Use mine' }));
  await waitFor(() => expect(noted()).toMatchObject({ severity: 2, revision: 3 }));
});

test('in a regulated series the harm is asked for, elsewhere not', async () => {
  const panel = await withDecision();
  await unfold(panel);
  expect(panel.queryByLabelText('What harm could be foreseen?')).toBeNull();
  await act(async () => meeting.turn({ settings: { ...usualSettings, regulated: true } }));
  await panel.user.type(await panel.findByLabelText('What harm could be foreseen?'), 'Jobs go undone');
  await panel.user.type(panel.getByLabelText('Who would be vulnerable to it?'), 'One-person firms');
  await send(panel);
  await waitFor(() => expect(noted()).toMatchObject({ harm: 'Jobs go undone', vulnerable: 'One-person firms' }));
  expect(await panel.findByText('Foreseeable harm: Jobs go undone')).toBeTruthy();
});

test('all of it speaks Vietnamese', async () => {
  const panel = await openPanel(mai, 'vi');
  await act(async () => panel.here.verbs.proposeDecision({ text: 'Trả sau 60 ngày' }));
  await act(async () =>
    panel.here.verbs.raiseConsideration({
      decision: [...meeting.decisions.values()][0]!.id,
      effect: 'hurts',
      text: 'Họ phải chờ',
      severity: 3,
      likelihood: 3,
      evidence: { kind: 'guess' },
    }),
  );
  expect(await panel.findByText('Ưu tiên cao.')).toBeTruthy();
  expect(panel.getByText('Mới là phỏng đoán')).toBeTruthy();
  expect(panel.getByText('Đã nêu')).toBeTruthy();
});
