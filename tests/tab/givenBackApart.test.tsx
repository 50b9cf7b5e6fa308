import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { DecisionId } from '../../domain/decisions';
import { createDrafts } from '../../src/meeting/drafts';
import type { Errand } from '../../src/meeting/errands';
import { keepIn } from '../../src/meeting/keeping';
import { takeBack } from '../../src/meeting/meeting';
import { createRefusals } from '../../src/meeting/refusals';
import { ben } from '../support/people';
import { meeting, open } from './meetingOfPanels';
import type { Panel } from './panelScene';

let panel: Panel;

beforeEach(async () => {
  panel = await open({ person: ben });
});
afterEach(() => meeting.broken.clear());

const line = () => panel.getByLabelText<HTMLInputElement>('Add a decision in one line');
const texts = () => [...meeting.decisions.values()].map(({ text }) => text);
const keys = () => new Set(meeting.heard.filter(({ name }) => name === 'proposeDecision').map(({ key }) => key));

test('words that come back while others stand in their line keep a place, an id and a key of their own', async () => {
  meeting.broken.add('proposeDecision');
  await panel.user.type(line(), 'Move the training{Enter}Hire a dri');
  await waitFor(async () => {
    await panel.comeBack();
    expect(panel.here.state().refused).toHaveLength(1);
  });
  expect(line().value).toBe('Hire a dri');
  const notice = await panel.findByRole('alert');
  expect(notice.textContent).toBe('“Move the training” was not kept.Something went wrong on our side.Try againDiscard');
  meeting.broken.clear();
  await panel.user.type(line(), 'ver{Enter}');
  await waitFor(() => expect(texts()).toEqual(['Hire a driver']));
  await panel.user.click(within(panel.getByRole('alert')).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(texts()).toEqual(['Hire a driver', 'Move the training']));
  expect([panel.queryByRole('alert'), line().value, keys().size]).toEqual([null, '', 2]);
});

test('dropped, they can be had back for a while, and stay when the panel is opened again', async () => {
  meeting.broken.add('proposeDecision');
  await panel.user.type(line(), 'Move the training{Enter}Hire a dri');
  await waitFor(async () => {
    await panel.comeBack();
    expect(panel.here.state().refused).toHaveLength(1);
  });
  await panel.user.click(await panel.findByRole('button', { name: 'Discard' }));
  await panel.user.click(await panel.findByRole('button', { name: 'Undo: Move the training' }));
  panel.close();
  panel = await open({ person: ben });
  expect((await panel.findByRole('alert')).textContent).toContain('“Move the training” was not kept.');
  expect(line().value).toBe('Hire a dri');
});

test('nothing is said any more of words that had arrived all the same', async () => {
  meeting.losing = { name: 'proposeDecision', from: 5 };
  await panel.user.type(line(), 'Move the training{Enter}Hire a dri');
  await waitFor(async () => {
    await panel.comeBack();
    expect(meeting.times('proposeDecision')).toBe(5);
  });
  await panel.findByRole('heading', { name: 'Move the training' });
  await waitFor(() => expect(panel.here.state().refused).toEqual([]));
  expect([texts(), line().value]).toEqual([['Move the training'], 'Hire a dri']);
});

test('of several the first is back in its line, and the others are kept in the order of writing', () => {
  const place = { tenant: 'tenant', person: 'ben', meeting: 'meeting' };
  const keeping = keepIn(() => window.localStorage);
  const parts = {
    drafts: createDrafts(keeping, place, () => new Date()),
    refusals: createRefusals(keeping, place, () => undefined),
    queue: { add: () => undefined },
  };
  for (const [index, text] of ['Five one', 'Five two', 'Five three'].entries()) {
    const id = DecisionId.parse(`decision-${index}`);
    const errand: Errand = {
      ...{ key: `${9 - index}`, at: `2026-11-22T09:4${index}:00.000Z`, record: id },
      ...{ name: 'proposeDecision', body: { id, text }, form: { field: 'decision', draft: { text } } },
    };
    takeBack({ errand, code: 'unexpected', sentence: '' }, parts);
  }
  expect(parts.drafts.read('decision')).toMatchObject({ text: 'Five one' });
  parts.refusals.forgetForm('decision');
  const kept = createRefusals(keeping, place, () => undefined).all();
  expect(kept.map(({ errand, apart }) => [errand.form?.draft['text'], apart])).toEqual([
    ['Five two', true],
    ['Five three', true],
  ]);
});
