import { app, authentication, pages } from '@microsoft/teams-js';
import { Problem } from '../../domain/problems';
import { HostContext, type Host } from './hostContext';

type Load = <T>(script: () => Promise<T>) => Promise<T>;

/** Resolves once Teams has answered who and where we are; rejects when the page isn't inside Teams. */
export async function startTeamsHost(load: Load): Promise<Host> {
  await app.initialize();
  // Asked for before anything needs it: Teams keeps it for us.
  const firstToken = authentication.getAuthToken();
  firstToken.catch(() => undefined);
  const context = HostContext.parse(await app.getContext());
  return hostFrom(context, firstToken, load);
}

/** Teams may show the page: it isn't waiting for us any longer. */
export function tellTeamsWeAreHere(): void {
  app.notifyAppLoaded();
  void Promise.resolve(app.notifySuccess()).catch(() => undefined);
}

function hostFrom(first: HostContext, firstToken: Promise<string>, load: Load): Host {
  const listeners = new Set<() => void>();
  let context = first;
  let signIn: Host['signIn'] = 'ready';
  let early: Promise<string> | undefined = firstToken;
  const stage = () => load(() => import('./stage'));
  const turn = (to: Host['signIn']) => {
    signIn = to;
    listeners.forEach((listener) => listener());
  };
  const wear = (now: HostContext) => {
    context = now;
    listeners.forEach((listener) => listener());
  };
  app.registerOnThemeChangeHandler((theme) => wear(HostContext.parse({ ...context, app: { ...context.app, theme } })));
  app.registerOnContextChangeHandler((changed) => {
    const parsed = HostContext.safeParse(changed);
    if (parsed.success) wear(parsed.data);
  });
  return {
    get context() {
      return context;
    },
    get signIn() {
      return signIn;
    },
    getToken: async () => {
      const asked = early ?? authentication.getAuthToken();
      early = undefined;
      try {
        const token = await asked;
        if (signIn !== 'ready') turn('ready');
        return token;
      } catch (cause) {
        // Without a connection nobody was asked: that passes.
        if (!navigator.onLine) throw new Problem('unavailable', 'The network did not answer.', { cause });
        if (isConsentNeeded(cause) && signIn === 'ready') turn('consentNeeded');
        throw new Problem('notSignedIn', 'Teams did not sign you in.', { cause });
      }
    },
    askForConsent: async () => {
      const { askForConsent } = await load(() => import('./consent'));
      const allowed = await askForConsent(context);
      turn(allowed ? 'ready' : 'refused');
      return allowed;
    },
    openDeepLink: (url) => app.openLink(url),
    openPage: async (page, at) => {
      if (pages.currentApp.isSupported() && page === 'meeting') return pages.currentApp.navigateTo({ pageId: page });
      return app.openLink(linkTo(context.app.appId, page, at));
    },
    readyStage: async () => void (await stage()),
    shareToStage: async () => (await stage()).shareToStage(`${location.origin}/tab/index.html${location.search}`),
    clearStage: async () => (await stage()).clearStage(),
    canPickPeople: async () => (await load(() => import('./pickPerson'))).canPickPeople(context.page.frameContext),
    pickPerson: async ({ title }) => (await load(() => import('./pickPerson'))).pickPerson(title),
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** A page of ours that lives elsewhere in Teams: the library is in the personal app. */
function linkTo(appId = '', page: string, at?: string): string {
  const place = at === undefined ? '' : `?context=${encodeURIComponent(JSON.stringify({ subEntityId: at }))}`;
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(page)}${place}`;
}

function isConsentNeeded(cause: unknown): boolean {
  return /resourceRequiresConsent|invalid_grant|consent/i.test(cause instanceof Error ? cause.message : String(cause));
}
