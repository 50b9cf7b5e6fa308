import { beforeEach, describe, expect, test } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { wordsOfDecision, type LoggedSeries } from '../../domain/decisionLog';
import type { Decision } from '../../domain/decisions';
import { findDecisions } from '../../domain/findingDecisions';
import type { Person } from '../../domain/people';
import type { Language } from '../../src/words';
import { FakeMeeting } from '../support/fakeMeeting';
import { decisionOn, earlierOccurrence } from '../support/meetingView';
import { mai } from '../support/people';
import { openPanel, type Panel } from './panelScene';

beforeEach(() => window.localStorage.clear());

const decided = decisionOn('Pay after 60 days', 'changed');

/** So many sittings ago that the newest page of the log doesn't reach there. */
const longAgo: Decision = {
  ...decisionOn('Pay trainers in advance', 'confirmed'),
  occurrence: earlierOccurrence,
  at: '2024-11-22T09:50:00.000Z',
};

/** A meeting whose log can be asked. */
class LoggedMeeting extends FakeMeeting {
  readonly asked: string[] = [];

  constructor(private readonly known: readonly Decision[]) {
    super();
    for (const decision of [decided, ...known]) this.decisions.set(decision.id, decision);
  }

  override fetchOf(person: Person) {
    const fetch = super.fetchOf(person);
    return async (address: string, init?: RequestInit) => {
      const { pathname, searchParams } = new URL(address, 'https://tab.example');
      return pathname === '/api/decisions' ? this.found(person, searchParams) : fetch(address, init);
    };
  }

  private found(person: Person, query: URLSearchParams) {
    const q = query.get('q') ?? '';
    this.asked.push(q);
    const series = query.get('series') as LoggedSeries['series'];
    const here = {
      series,
      meeting: 'bWVldGluZw' as LoggedSeries['meeting'],
      title: 'Terms',
      isForEverybody: true,
      people: [],
    };
    const decisions = this.known.map((decision) => {
      const words = wordsOfDecision(decision, []);
      return { series, decision, customers: [], considered: 0, asked: [], words };
    });
    const known = { decisions, customers: new Map(), meetings: new Map([[series, here]]) };
    const answer = findDecisions(known, {
      finding: { series, q },
      after: undefined,
      who: { ...person, isCurator: false },
    });
    const said = async (): Promise<unknown> => JSON.parse(JSON.stringify(answer));
    return { ok: true, status: 200, headers: { get: () => null }, json: said };
  }
}

const newer = (count: number): Decision[] =>
  Array.from({ length: count }, (_, at) => ({ ...decisionOn(`Newer ${at}`, 'none'), occurrence: earlierOccurrence }));

const english = {
  record: 'People, options, review',
  replace: 'Replace an earlier decision',
  find: 'Find an earlier decision',
  choose: 'Replace: Pay trainers in advance',
  replaces: 'Replaces: Pay trainers in advance',
};
const vietnamese: typeof english = {
  record: 'Người, phương án, nhìn lại',
  replace: 'Thay thế một quyết định trước',
  find: 'Tìm một quyết định trước',
  choose: 'Thay thế: Pay trainers in advance',
  replaces: 'Thay thế: Pay trainers in advance',
};

async function choosing(meeting: FakeMeeting, language: Language = 'en') {
  const words = language === 'en' ? english : vietnamese;
  const panel: Panel = await openPanel({ meeting, person: mai, language });
  await panel.user.click(await panel.findByRole('button', { name: `${words.record}: ${decided.text}` }));
  const record = within(await panel.findByRole('group', { name: words.record }));
  await panel.user.click(await record.findByRole('button', { name: words.replace }));
  return { panel, record, words };
}

describe('an earlier decision that is replaced', () => {
  test.each(['en', 'vi'] as const)('is found by its words where the log is long (%s)', async (language) => {
    const meeting = new LoggedMeeting([...newer(30), longAgo]);
    const { panel, record, words } = await choosing(meeting, language);
    const find = await record.findByRole('searchbox', { name: words.find });
    expect(record.queryByRole('button', { name: words.choose })).toBeNull();
    await panel.user.type(find, ' trainers ');
    await panel.user.click(await record.findByRole('button', { name: words.choose }));
    await waitFor(() => expect(meeting.decisions.get(longAgo.id)?.state).toBe('superseded'));
    expect(meeting.asked).toEqual(['', 'trainers']);
    panel.close();
  });

  test.each(['en', 'vi'] as const)('is named at once, unfolded and folded (%s)', async (language) => {
    const { panel, record, words } = await choosing(new LoggedMeeting([longAgo]), language);
    await panel.user.click(await record.findByRole('button', { name: words.choose }));
    await record.findByText(words.replaces);
    await panel.user.click(panel.getByRole('button', { name: `${words.record}: ${decided.text}` }));
    expect(panel.getByText((said) => said.split(' · ').includes(words.replaces))).toBeTruthy();
    panel.close();
  });

  test('is looked for in vain, and then all are there again', async () => {
    const { panel, record } = await choosing(new LoggedMeeting([...newer(30), longAgo]));
    const find = await record.findByRole('searchbox', { name: english.find });
    await panel.user.type(find, 'parking');
    await record.findByText('No earlier decision is like this.');
    await panel.user.clear(find);
    await record.findByRole('button', { name: 'Replace: Newer 29' });
    panel.close();
  });

  test('is chosen from the list alone where that shows all', async () => {
    const { panel, record } = await choosing(new LoggedMeeting([longAgo]));
    await record.findByRole('button', { name: english.choose });
    expect(record.queryByRole('searchbox')).toBeNull();
    panel.close();
  });

  test('is still looked back on when its day comes, and says that it was replaced', async () => {
    const meeting = new FakeMeeting();
    const supersededBy = { id: decided.id, occurrence: decided.occurrence, was: 'decided' } as const;
    const decision: Decision = { ...longAgo, state: 'superseded', supersededBy, reviewOn: '2026-11-20' };
    meeting.decisions.set(decision.id, decision);
    meeting.turn({ reviews: [{ decision, considerations: [] }] });
    const panel = await openPanel({ meeting, person: mai });
    await panel.findByText(longAgo.text);
    await panel.findByText('A later decision replaced this one.');
    panel.close();
  });
});
