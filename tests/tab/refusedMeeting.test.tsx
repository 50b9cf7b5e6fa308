import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problemCodes, Problem, type ProblemCode } from '../../domain/problems';
import { MeetingRefused } from '../../src/notices/MeetingRefused';
import { NoMeeting, OutsideTeams } from '../../src/notices/PlainPage';
import { MeetingProvider } from '../../src/meeting/MeetingContext';
import type { Meeting } from '../../src/meeting/meetingState';
import { HostProvider, type Host } from '../../src/teams/host';
import { loadWords, WordsProvider } from '../../src/words';
import { mai } from '../support/people';
import { hostOf } from './surfaceScene';

let opened = 0;
const meeting = { verbs: { openAgain: async () => void (opened += 1) } } as unknown as Meeting;

beforeEach(() => {
  opened = 0;
});
afterEach(cleanup);

async function refused(code: ProblemCode, host: Partial<Host> = {}) {
  const words = await loadWords('en');
  render(
    <HostProvider host={{ ...hostOf(mai, 'en'), ...host }}>
      <WordsProvider words={words}>
        <MeetingProvider meeting={meeting}>
          <MeetingRefused problem={new Problem(code, '')} />
        </MeetingProvider>
      </WordsProvider>
    </HostProvider>,
  );
  return userEvent.setup({ delay: null });
}

test.each(problemCodes)('of "%s" a person is told in a sentence', async (code) => {
  await refused(code);
  expect(screen.getByRole('alert').textContent?.length).toBeGreaterThan(15);
});

test('an outsider is told so, and is not asked to try again', async () => {
  await refused('outsider');
  expect(screen.getByText(/only for people inside the organization/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('where the app is not in the meeting, it says who can add it', async () => {
  const user = await refused('appNotInMeeting');
  expect(screen.getByText(/Ask the organizer to add the app/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(opened).toBe(1);
});

test('consent is asked for by a button, and the meeting opens once it is given', async () => {
  const user = await refused('notSignedIn', { signIn: 'consentNeeded', askForConsent: async () => true });
  await user.click(screen.getByRole('button', { name: 'Allow Customer Moment to sign you in' }));
  expect(opened).toBe(1);
});

test('a cancelled consent can be tried again', async () => {
  const user = await refused('notSignedIn', { signIn: 'refused', askForConsent: async () => false });
  expect(screen.getByText('Signing in was canceled. Nothing was shared.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(opened).toBe(0);
});

test('outside Teams, and beside a meeting, the page says where it belongs', () => {
  render(<OutsideTeams />);
  expect(screen.getByRole('heading', { name: 'Customer Moment lives in Microsoft Teams' })).toBeTruthy();
  render(<NoMeeting />);
  expect(screen.getByRole('heading', { name: 'Open Customer Moment in a meeting' })).toBeTruthy();
});
