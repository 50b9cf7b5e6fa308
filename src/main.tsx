import { createApiClient } from './apiClient';
import { loadPatiently } from './loadPatiently';
import { ageingBy } from './meeting/ageing';
import { crashCopy, recoverFromCrash } from './meeting/crashCopy';
import { keepIn } from './meeting/keeping';
import { createMeeting } from './meeting/meeting';
import { meetingAddressOf } from './meeting/meetingAddress';
import type { Meeting } from './meeting/meetingState';
import { pageSignals } from './meeting/pageSignals';
import { sayItDidNotLoad } from './notices/didNotLoad';
import type { Host } from './teams/hostContext';
import { startTeamsHost, tellTeamsWeAreHere } from './teams/teamsHost';
import { surfaceOf } from './surfaceOf';
import { languageOf } from './words/language';

// Small on purpose: Teams is asked for the token and the API for the meeting while the drawing code is still loading.
if (location.pathname.endsWith('/auth-start.html'))
  loadPatiently(() => import('./teams/authStart')).then(
    ({ startAuth }) => startAuth(),
    (failure: unknown) => sayItDidNotLoad(failure),
  );
else if (location.pathname.endsWith('/auth-end.html'))
  loadPatiently(() => import('./teams/authEnd')).then(
    ({ endAuth }) => endAuth(),
    (failure: unknown) => sayItDidNotLoad(failure),
  );
else startTab();

function startTab() {
  const host = startTeamsHost(loadPatiently);
  const api = createApiClient({
    getToken: async (asked) => (await host).getToken(asked),
    fetch: ageingBy(
      (...asked) => window.fetch(...asked),
      () => recovered.then(kept),
    ),
    language: () => document.documentElement.lang,
  });
  const recovered = recoverFromCrash(() => window.localStorage);
  const page = host.then(async (here) => {
    wear(here);
    here.subscribe(() => wear(here));
    await recovered;
    return { host: here, api, surface: surfaceOf(here.context), meeting: meetingOf(here) };
  });
  // Loaded ahead by the page itself, but not run before Teams has answered: running it keeps the answer waiting.
  void page
    .catch(() => undefined)
    .then(() => loadPatiently(() => import('./App')))
    .then(
      ({ drawApp }) => drawApp(page, tellTeamsWeAreHere),
      (failure: unknown) => {
        sayItDidNotLoad(failure);
        return page.then(tellTeamsWeAreHere, () => undefined);
      },
    );

  function meetingOf({ context }: Host): Meeting | undefined {
    const teamsId = context.meeting?.id ?? context.chat?.id;
    const surface = surfaceOf(context);
    if (teamsId === undefined || surface === 'library') return undefined;
    return createMeeting({
      api,
      address: meetingAddressOf(teamsId),
      person: { tenant: context.user?.tenant?.id ?? '', person: context.user?.id ?? '' },
      surface: surface === 'bubble' ? 'meetingTab' : surface,
      keeping: kept(),
      openSocket: (url, protocol) => new WebSocket(url, protocol),
      page: pageSignals,
    });
  }
}

function kept() {
  return keepIn(() => window.localStorage, crashCopy);
}

/** The page wears the theme and speaks the language of Teams, also before anything is drawn. */
function wear({ context }: Host) {
  document.documentElement.dataset['theme'] = context.app.theme;
  document.documentElement.lang = languageOf(context.app.locale);
}
