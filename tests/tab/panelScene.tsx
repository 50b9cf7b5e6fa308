import { TextEncoder } from 'node:util';
import { act, configure, render, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Person } from '../../domain/people';
import { createApiClient } from '../../src/apiClient';
import { ApiProvider } from '../../src/ApiContext';
import { keepIn } from '../../src/meeting/keeping';
import { createMeeting } from '../../src/meeting/meeting';
import { meetingAddressOf } from '../../src/meeting/meetingAddress';
import { MeetingProvider } from '../../src/meeting/MeetingContext';
import { SidePanel } from '../../src/surfaces/sidePanel/SidePanel';
import { HostProvider } from '../../src/teams/host';
import { loadWords, WordsProvider, type Language } from '../../src/words';
import type { FakeMeeting } from '../support/fakeMeeting';
import { home } from '../support/people';
import { hostOf } from './surfaceScene';

// What browsers have and jsdom lacks.
globalThis.TextEncoder ??= TextEncoder;
Reflect.set(document, 'elementFromPoint', () => null);
Reflect.set(globalThis, 'CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') });

// Asking jsdom whether each element is visible takes most of a test's time.
configure({ defaultHidden: true });

export interface Opening {
  readonly meeting: FakeMeeting;
  readonly person: Person;
  readonly language?: Language;
  readonly storage?: () => Storage;
  /** As Teams knows it, where it is another one than the first. */
  readonly teamsId?: string;
  /** Where several meetings answer. */
  readonly fetch?: ReturnType<FakeMeeting['fetchOf']>;
  /** The meeting does not open. */
  readonly isRefused?: boolean;
}

/** Opens one person's side panel; several stand side by side in one document. */
export async function openPanel(opening: Opening) {
  const { meeting, person, language = 'en', storage, isRefused = false } = opening;
  const { teamsId = '0#19:meeting_payment-terms@thread.v2#0', fetch = meeting.fetchOf(person) } = opening;
  let returned = () => undefined as void;
  const host = hostOf(person, language);
  const api = createApiClient({
    getToken: host.getToken,
    fetch: async (address, init) => (await fetch(String(address), init)) as unknown as Response,
    language: () => language,
  });
  const here = createMeeting({
    api,
    address: meetingAddressOf(teamsId),
    person: { tenant: home, person: person.id },
    surface: 'sidePanel',
    keeping: keepIn(storage ?? (() => window.localStorage)),
    openSocket: meeting.openSocketOf(person),
    page: {
      isHidden: () => false,
      onReturn: (back) => {
        returned = back;
        return () => undefined;
      },
    },
  });
  const words = await loadWords(language);
  const drawn = render(
    <HostProvider host={host}>
      <ApiProvider api={api}>
        <WordsProvider words={words}>
          <MeetingProvider meeting={here}>
            <SidePanel />
          </MeetingProvider>
        </WordsProvider>
      </ApiProvider>
    </HostProvider>,
  );
  const panel = within(drawn.container);
  if (isRefused) await panel.findByRole('alert');
  else await panel.findByRole('heading', { name: words.panel.decisions });
  return {
    ...panel,
    host,
    here,
    element: drawn.container,
    user: userEvent.setup({ delay: null }),
    /** The network came back, or the page is looked at again. */
    comeBack: () => act(async () => returned()),
    close: () => {
      here.leave();
      drawn.unmount();
    },
  };
}

export type Panel = Awaited<ReturnType<typeof openPanel>>;
