import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import * as z from 'zod/mini';

const Theme = z.catch(z.enum(['default', 'dark', 'contrast']), 'default');
export type Theme = z.infer<typeof Theme>;

/** What Teams says of itself: a hint of where we are, never a proof of who is asking. */
export const HostContext = z.object({
  app: z.object({ locale: z.catch(z.string(), 'en'), theme: Theme, appId: z.optional(z.string()) }),
  page: z.object({
    id: z.catch(z.string(), ''),
    frameContext: z.catch(z.string(), 'content'),
    subPageId: z.optional(z.string()),
  }),
  meeting: z.optional(z.object({ id: z.string() })),
  chat: z.optional(z.object({ id: z.string() })),
  user: z.optional(
    z.object({
      id: z.string(),
      displayName: z.optional(z.string()),
      loginHint: z.optional(z.string()),
      tenant: z.optional(z.object({ id: z.string() })),
    }),
  ),
});
export type HostContext = z.infer<typeof HostContext>;

/** Teams, as the rest of the tab knows it. */
export interface Host {
  readonly context: HostContext;
  /** `consentNeeded`: somebody has to allow the sign-in once; `refused`: they said no. */
  readonly signIn: 'ready' | 'consentNeeded' | 'refused';
  getToken(asked?: { readonly fresh: boolean }): Promise<string>;
  /** Opens the pop-up that asks for it; `false`: cancelled. */
  askForConsent(): Promise<boolean>;
  openDeepLink(url: string): Promise<void>;
  /** Opens a page of this app, by its entity id: `library`. */
  openPage(page: string): Promise<void>;
  /** Shares this page to the meeting's stage; throws a Problem that says why not. */
  shareToStage(): Promise<void>;
  subscribe(changed: () => void): () => void;
}

const Surroundings = createContext<Host | undefined>(undefined);

export function HostProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  return <Surroundings value={host}>{children}</Surroundings>;
}

/** Follows changes of theme, language and sign-in. */
export function useHost(): Host {
  const host = useContext(Surroundings);
  if (!host) throw new Error('There is no host above this component.');
  useSyncExternalStore(host.subscribe, () => host.context);
  useSyncExternalStore(host.subscribe, () => host.signIn);
  return host;
}
