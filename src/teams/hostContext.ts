import * as z from 'zod/mini';
import type { Person } from '../../domain/people';

const Theme = z.catch(z.enum(['default', 'dark', 'contrast']), 'default');
export type Theme = z.infer<typeof Theme>;

/** A string from the host's events, an object of the library's own from its context. */
const AppId = z.optional(z.pipe(z.unknown(), z.transform(String)));

/** What Teams says of itself: a hint of where we are, never a proof of who is asking. */
export const HostContext = z.object({
  app: z.object({ locale: z.catch(z.string(), 'en'), theme: Theme, appId: AppId }),
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
  /** Opens a page of this app, by its entity id: `library`; `at` is an address in it. */
  openPage(page: string, at?: string): Promise<void>;
  /** Fetches what the stage takes while the server still has it: it must be there when somebody from outside joins. */
  readyStage(): Promise<void>;
  /** Shares this page to the meeting's stage; throws a Problem that says why not. */
  shareToStage(): Promise<void>;
  /** Takes what we share off the stage; answers whether anything was there. */
  clearStage(): Promise<boolean>;
  /** Not everywhere in Teams is there a list of people to choose from. */
  canPickPeople(): Promise<boolean>;
  /** Anybody of the organization, out of Teams' own list. `undefined`: nobody was chosen. Throws a Problem where there is no list. */
  pickPerson(asked: { readonly title: string }): Promise<Person | undefined>;
  subscribe(changed: () => void): () => void;
}
