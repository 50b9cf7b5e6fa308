import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { MeetingAddress } from '../../domain/addresses';
import { CustomerId } from '../../domain/customers';
import { DecisionPage } from '../../domain/decisionLog';
import { SeriesKey } from '../../domain/meetings';
import { LibraryPage } from '../../src/surfaces/library/LibraryPage';
import { useWriter } from '../../src/surfaces/library/useWriter';
import type { Language } from '../../src/words';
import { considered, decisionOn } from '../support/meetingView';
import { ScriptedApi, show } from './surfaceScene';

const decision = { ...decisionOn('Pay after 60 days', 'changed'), reviewOn: '2026-11-01' };
const where = {
  series: SeriesKey.parse('s'.repeat(43)),
  meeting: MeetingAddress.parse('meeting-1'),
  title: 'Payment terms review',
};
const ken = { id: CustomerId.parse('customer-ken'), name: "Ken's Plumbing Supply" };
const note = {
  ...considered(decision, 'hurts', 'Trainers stop', 'New staff'),
  ...{ pathway: 'supplier', chain: ['60 days', 'weaker training'], severity: 3, likelihood: 3 },
  ...{ harm: 'Families fall into arrears', customers: [ken.id] },
};
const page = DecisionPage.parse({
  listed: { ...where, decision, considered: 1, customers: [ken] },
  considerations: [note],
});

function Page() {
  const writer = useWriter();
  return writer ? <LibraryPage route={{ at: 'mine' }} go={() => undefined} writer={writer} isCurator={false} /> : null;
}

async function open(language: Language = 'en') {
  const api = new ScriptedApi({
    readMyItems: () => ({ offers: [], actions: [], stalled: [], reviews: [{ ...where, decision }], drafts: [] }),
    readMyDigest: () => ({ isReached: true, items: [] }),
    openDecision: () => page,
  });
  const { user } = await show(<Page />, { api, language });
  await screen.findByText(decision.text);
  return { api, user };
}

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

describe('a decision among my items that is to be looked back on', () => {
  test('tells what was predicted when somebody unfolds it, and is not asked for before', async () => {
    const { api, user } = await open();
    const summary = screen.getByText('What was predicted');
    expect(summary.getAttribute('aria-label')).toBe('What was predicted: Pay after 60 days');
    expect(api.times('openDecision')).toBe(0);
    await user.click(summary);
    const folded = within(summary.closest('details')!);
    await folded.findByText('Trainers stop');
    folded.getByText('60 days → weaker training');
    folded.getByText('High priority.');
    folded.getByText('Foreseeable harm: Families fall into arrears');
    folded.getByText("We know: Ken's Plumbing Supply");
    folded.getByText('New staff · Through a supplier or partner · Raised · said by Ben Okafor');
    await user.click(summary);
    await user.click(summary);
    expect(api.times('openDecision')).toBe(1);
  });

  test('says what went wrong, and is asked for again', async () => {
    const { api, user } = await open();
    api.refuseNext('openDecision', { code: 'busy', sentence: 'Many people are writing at once. Try again.' });
    await user.click(screen.getByText('What was predicted'));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('Trainers stop');
  });

  test('in Vietnamese', async () => {
    const { user } = await open('vi');
    await user.click(screen.getByText('Điều đã dự đoán'));
    await screen.findByText(/Qua nhà cung cấp hoặc đối tác/);
  });
});
