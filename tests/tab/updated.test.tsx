import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerOffer, offerAction } from '../../domain/handOvers';
import { Problem } from '../../domain/problems';
import { NotLoaded, Updated, wasUpdated } from '../../src/loadPatiently';
import { MeetingProvider } from '../../src/meeting/MeetingContext';
import { sayItDidNotLoad } from '../../src/notices/didNotLoad';
import { Notice } from '../../src/notices/Notice';
import { SignInNotice } from '../../src/notices/SignInNotice';
import { LazyStanding } from '../../src/parts/actions/LazyStanding';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { HostProvider } from '../../src/teams/host';
import { loadWords, WordsProvider } from '../../src/words';
import { FakeMeeting } from '../support/fakeMeeting';
import { actionOf, occurrenceOf, viewFor } from '../support/meetingView';
import '../support/patientScreens';
import { ben, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';
import { addDecision, send, unfold } from './notingScene';
import { openPanel, type Panel } from './panelScene';
import { hostOf } from './surfaceScene';

const gone = () => new Updated('The app was updated.');
const said = 'Customer Moment was updated.What you wrote is kept.Load it again';

beforeEach(() => window.localStorage.clear());
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

test.each([
  ['a script', gone(), true],
  ['a call that had no script', new Problem('unavailable', '', { cause: gone() }), true],
  ['a call that had no network', new Problem('unavailable', '', { cause: new NotLoaded() }), false],
  ['nothing', undefined, false],
])('what an update took away is told from what is only far away: %s', (_what, failure, expected) => {
  expect(wasUpdated(failure)).toBe(expected);
});

describe('what could not be asked for', () => {
  test.each(['en', 'vi'] as const)(
    'because of an update is said so, with the button that helps: %s',
    async (language) => {
      const words = await loadWords(language);
      const { updated, typedIsKept, loadAgain } = words.problems;
      render(
        <WordsProvider words={words}>
          <Notice problem={new Problem('unavailable', '', { cause: gone() })} onTryAgain={() => undefined} />
        </WordsProvider>,
      );
      expect(screen.getByRole('alert').textContent).toBe(`${updated}${typedIsKept}${loadAgain}`);
    },
  );

  test('for want of a script is not our side’s fault, and can be tried again', () => {
    render(<Notice problem={new Problem('unexpected', '', { cause: new NotLoaded() })} onTryAgain={() => undefined} />);
    expect(screen.getByRole('alert').textContent).toBe(
      'A part of this page could not be loaded.Check your connection and try again. What you wrote is kept.Try again',
    );
  });
});

describe('the sign-in', () => {
  test('whose script an update took away is not offered again, but the page is', async () => {
    const askForConsent = jest.fn(async (): Promise<boolean> => {
      throw gone();
    });
    render(
      <HostProvider host={{ ...hostOf(mai, 'en'), signIn: 'consentNeeded', askForConsent }}>
        <SignInNotice onSignedIn={() => undefined} />
      </HostProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Allow Customer Moment to sign you in' }));
    await screen.findByText('Customer Moment was updated.');
    expect(screen.getByRole('alert').textContent).toBe(said);
    expect(askForConsent).toHaveBeenCalledTimes(1);
  });

  test('says in its pop-up, and any page before it is drawn, that it was updated, and is loaded again', async () => {
    const reload = jest.fn();
    sayItDidNotLoad(gone(), reload);
    expect(screen.getByRole('heading').textContent).toMatch(/was updated.*vừa được cập nhật/);
    expect(screen.queryByText(/Check your connection/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Load it again.*Tải lại/ }));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('in an open panel', () => {
  let meeting: FakeMeeting;
  let panel: Panel;

  /** These calls need a script that the server has no more. */
  async function outdated(calls: RegExp): Promise<void> {
    meeting = new FakeMeeting();
    const answering = meeting.fetchOf.bind(meeting);
    meeting.fetchOf = (person) => async (address, init) => {
      if (person === mai && calls.test(address)) throw gone();
      return answering(person)(address, init);
    };
    panel = await openPanel({ meeting, person: mai });
    await addDecision(panel);
  }

  afterEach(() => panel.here.leave());

  test('a tap that needs a missing script waits for the page, not for the connection', async () => {
    await outdated(/\/support$/);
    const bens = await openPanel({ meeting, person: ben });
    await bens.user.click(await bens.findByRole('radio', { name: 'Hurts' }));
    await bens.user.type(bens.getByLabelText('How?'), 'They wait');
    await send(bens);
    await panel.user.click(await panel.findByRole('button', { name: 'Support: They wait' }));
    expect((await panel.findByRole('alert')).textContent).toBe(said);
    expect(panel.queryByText(/connection/i)).toBeNull();
    expect(window.localStorage.length).toBeGreaterThan(0);
    bens.here.leave();
  });

  test('customers that can’t be looked up any more say why', async () => {
    await outdated(/affected/);
    await unfold(panel);
    await act(async () => panel.getByRole('combobox', { name: /^Find them by/ }).focus());
    await waitFor(() => expect(panel.getByRole('alert').textContent).toBe(said));
    expect(panel.queryByText('The library can’t be asked just now.')).toBeNull();
  });

  test('a moment that can’t be looked up any more says why', async () => {
    await outdated(/library\/found/);
    await unfold(panel);
    await panel.user.selectOptions(panel.getByLabelText('What it rests on'), 'moment');
    await panel.user.type(panel.getByRole('combobox', { name: 'Which moment?' }), 'Ken');
    await waitFor(() => expect(panel.getByRole('alert').textContent).toBe(said));
  });
});

test('on the meeting tab, too, what waits for the page to be loaded again says so', async () => {
  const action = actionOf('Call Ken', ben);
  const occurrence = occurrenceOf(undefined);
  const { user } = await showMeeting(<MeetingTab />, () => viewFor(mai, { occurrence, actions: [action] }), {
    answers: {
      closeAction: () => {
        throw gone();
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Done: Call Ken' }));
  expect((await screen.findByRole('alert')).textContent).toBe(said);
  leaveAll();
});

describe('a script that the server has no more', () => {
  const first = document.createElement('script');
  first.type = 'module';
  first.setAttribute('src', '/tab/assets/start-before.js');

  beforeEach(() => {
    document.head.append(first);
    Reflect.set(globalThis, 'fetch', async () => ({
      ok: true,
      text: async () => '<script src="/tab/assets/start-now.js">',
    }));
    jest.doMock('../../src/parts/actions/ActionStanding', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
  });

  afterEach(() => {
    first.remove();
    Reflect.deleteProperty(globalThis, 'fetch');
    jest.dontMock('../../src/parts/actions/ActionStanding');
  });

  test('hides no question that somebody is asked, but only how an action came here', async () => {
    const asked = offerAction(actionOf('Call Ken', ben), { base: 1, to: mai }, ben, '2026-11-22T10:00:00.000Z');
    const given = answerOffer(asked, { offeredAt: asked.offer!.at, accepted: true }, mai, '2026-11-22T10:01:00.000Z');
    const { here, close } = await openPanel({ meeting: new FakeMeeting(), person: mai });
    for (const action of [asked, given])
      render(
        <MeetingProvider meeting={here}>
          <LazyStanding action={action} />
        </MeetingProvider>,
      );
    expect((await screen.findByRole('alert')).textContent).toBe(said);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    close();
  });
});
