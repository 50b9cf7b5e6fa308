import { afterEach, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { DecisionPage } from '../../domain/decisionLog';
import type { Decision } from '../../domain/decisions';
import { listedDecision } from '../../domain/findingDecisions';
import { createDrafts } from '../../src/meeting/drafts';
import { keepIn } from '../../src/meeting/keeping';
import { LazyDecisions } from '../../src/surfaces/decisions/LazyDecisions';
import { outcomeDraft } from '../../src/surfaces/decisions/outcomeForm';
import { loggedSeries as here } from '../support/loggedSeries';
import { decisionOn } from '../support/meetingView';
import { home, linh, mai } from '../support/people';
import { ScriptedApi, show } from './surfaceScene';

const paid = decisionOn('Pay after 60 days', 'changed', 'We pay in instalments.');
const half = 'We pay monthly, and';

/** Its page as it is by now, for somebody who was writing its outcome. */
async function open(decision: Decision, mayGoOn: boolean) {
  const drafts = createDrafts(
    keepIn(() => localStorage),
    { tenant: home, person: mai.id, meeting: 'library' },
    () => new Date(),
  );
  drafts.write(outcomeDraft(here.series, decision.id), { 'said.outcome': half, base: '2' });
  const logged = { series: here.series, decision, customers: [], considered: 0, asked: [], words: '' };
  const listed = listedDecision(logged, here, new Map());
  const page: DecisionPage = { listed, considerations: [], supports: {}, moments: [], actions: [], mayGoOn };
  const api = new ScriptedApi({ openDecision: () => page });
  const route = { at: 'decision', series: here.series, decision: decision.id } as const;
  await show(<LazyDecisions route={route} go={() => undefined} drafts={drafts} />, { api });
  return within(await screen.findByRole('region', { name: 'Written and not sent' }));
}

const wordsIn = (left: Awaited<ReturnType<typeof open>>) => left.getByRole('textbox', { name: 'What you wrote' });

afterEach(() => localStorage.clear());

test('of a decision that somebody removed from its locked record the words stay, and it says who did', async () => {
  const removed = { by: linh, at: '2026-12-05T09:00:00.000Z' };
  const gone: Decision = { ...paid, amended: true, removed: true, changedSinceLock: { removed } };
  const left = await open(gone, false);
  left.getByText('Linh Nguyen removed this decision. What you wrote is kept here.');
  expect(wordsIn(left)).toHaveProperty('value', half);
});

test('of one that was replaced meanwhile, too', async () => {
  const left = await open({ ...paid, state: 'superseded' }, true);
  left.getByText('A later decision replaced this one.');
  expect(wordsIn(left)).toHaveProperty('value', half);
});
