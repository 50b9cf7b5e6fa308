import type { Panel } from './panelScene';

export async function addDecision(panel: Panel): Promise<void> {
  await panel.user.type(panel.getByLabelText('Add a decision in one line'), 'Pay suppliers after 60 days{Enter}');
  await panel.findByRole('heading', { name: 'Pay suppliers after 60 days' });
}

/** The effect, a few words, and what is folded away. */
export async function unfold(panel: Panel, effect = 'Hurts'): Promise<void> {
  await panel.user.click(panel.getByRole('radio', { name: effect }));
  await panel.user.type(panel.getByLabelText('How?'), 'Trainers can’t be paid');
  await panel.user.click(panel.getByText('More'));
  await panel.findByRole('combobox', { name: 'Step 1' });
}

export const send = (panel: Panel) => panel.user.keyboard('{Control>}{Enter}{/Control}');
