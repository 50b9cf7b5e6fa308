import type { MeetingView } from '../../domain/meetingView';
import { MeetingAddress } from '../../domain/contract';
import type { Person } from '../../domain/people';
import { closeAction, reopenAction } from '../../domain/actions';
import { keepIn } from '../../src/meeting/keeping';
import { createMeeting } from '../../src/meeting/meeting';
import { MeetingProvider } from '../../src/meeting/MeetingContext';
import type { ReactNode } from 'react';
import type { Language } from '../../src/words';
import { customerNamed, momentAbout } from '../support/library';
import { home, mai } from '../support/people';
import { findingAnswers } from './libraryHomeScene';
import { ScriptedApi, show } from './surfaceScene';

// What browsers have and jsdom lacks.
Reflect.set(globalThis, 'CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') });

interface Scene {
  readonly person?: Person;
  readonly language?: Language;
  readonly surface?: 'meetingTab' | 'stage';
  readonly answers?: ConstructorParameters<typeof ScriptedApi>[0];
}

const left: (() => void)[] = [];
export const leaveAll = () => left.splice(0).forEach((leave) => leave());

/** The real meeting behind the surface; only the API's answers are a test's own. */
export async function showMeeting(element: ReactNode, view: () => MeetingView, scene: Scene = {}) {
  const { person = mai, surface = 'meetingTab', language = 'en' } = scene;
  const action = (id: string | undefined) => view().actions.find((each) => each.id === id)!;
  const at = new Date().toISOString();
  const api = new ScriptedApi({
    openMeeting: view,
    connectLive: () => ({ kind: 'none' }),
    readChanges: () => ({ updates: [], cursor: '1' }),
    closeAction: ({ params }) => closeAction(action(params.action), person, at),
    reopenAction: ({ params }) => reopenAction(closeAction(action(params.action), person, at), person, at),
    ...findingAnswers(() => ({ customers: [], moments: [] })),
    readMoment: () => {
      const { opening } = view();
      return opening.kind === 'moment'
        ? opening.told
        : momentAbout(customerNamed('Harbor Street Clinic'), 'What was told last time');
    },
    ...scene.answers,
  });
  const meeting = createMeeting({
    api: api.client,
    address: MeetingAddress.parse('MCMxOTptZWV0aW5nIzA'),
    person: { tenant: home, person: person.id },
    surface,
    keeping: keepIn(() => localStorage),
    openSocket: () => {
      throw new Error('This meeting has no socket.');
    },
    page: { isHidden: () => false, onReturn: () => () => undefined },
  });
  left.push(() => meeting.leave());
  const shown = await show(<MeetingProvider meeting={meeting}>{element}</MeetingProvider>, { api, person, language });
  return { ...shown, api, meeting };
}
