/** What the host does for a framed page: every teams-js function that this Teams knows. */
import * as z from 'zod';
import type { FlatContext } from './context';
import type { HostFunctions } from './frameHost';
import { errorCodes, HostRefusal } from './refusals';
import { hostClientType, runtimeConfig, supportedSdkVersion } from './runtime';

export type PageRequest = { pageId: string; subPageId: string | undefined };
export type PickRequest = { title: string; chosen: readonly string[]; isOrgWide: boolean };
export type PickedPerson = { objectId: string; displayName: string; email: string };
export type DialogRequest = { url: string; title: string; width: unknown; height: unknown };

export type PageNews =
  | { is: 'initialised' }
  | { is: 'loaded' }
  | { is: 'succeeded' }
  | { is: 'failed'; reason: string; message: string }
  | { is: 'readyToUnload' };

/** What the window can do for one of its pages. A thrown HostRefusal becomes the page's "no". */
export type WindowForPage = {
  context: () => FlatContext;
  page: () => { contentUrl: string; name: string };
  news: (news: PageNews) => void;
  token: () => Promise<{ token: string } | { error: string }>;
  authenticate: (url: string, size: { width: number; height: number }) => Promise<[boolean, string]>;
  share: (url: string) => Promise<void>;
  stopSharing: () => Promise<void>;
  isSharing: () => boolean;
  follow: (link: string) => boolean;
  open: (page: PageRequest) => boolean;
  replaceAddress: (url: string) => void;
  offerLink: (link: { subPageId: string; label: string }) => void;
  openDialog: (request: DialogRequest) => Promise<[string | null, unknown]>;
  resizeDialog: (size: { width?: unknown; height?: unknown }) => void;
  submitDialog: (result: unknown) => void;
  tellParent: (message: unknown) => void;
  tellChild: (message: unknown) => void;
  returnFocus: () => void;
  canPickPeople: () => boolean;
  pickPerson: (request: PickRequest) => Promise<PickedPerson>;
};

const text = z.string();
const Size = z.object({ width: z.unknown().optional(), height: z.unknown().optional() });

export function functionsOf(window: WindowForPage): HostFunctions {
  return {
    ...beginning(window),
    ...signIn(window),
    ...meeting(window),
    ...pages(window),
    ...dialogs(window),
    ...people(window),
  };
}

const beginning = ({ context, news, canPickPeople }: WindowForPage): HostFunctions => ({
  initialize: () => {
    news({ is: 'initialised' });
    return [
      context().frameContext,
      hostClientType,
      supportedSdkVersion,
      runtimeConfig({ canPickPeople: canPickPeople() }),
    ];
  },
  getContext: () => [context()],
  'appInitialization.appLoaded': () => void news({ is: 'loaded' }),
  'appInitialization.success': () => void news({ is: 'succeeded' }),
  'appInitialization.expectedFailure': () => void news({ is: 'succeeded' }),
  'appInitialization.failure': ([reason, message]) =>
    void news({ is: 'failed', reason: wordsOf(reason), message: wordsOf(message) }),
  readyToUnload: () => void news({ is: 'readyToUnload' }),
});

const signIn = ({ token, authenticate }: WindowForPage): HostFunctions => ({
  'authentication.getAuthToken': async () => {
    const answer = await token();
    return 'token' in answer ? [true, answer.token] : [false, answer.error];
  },
  'authentication.authenticate': ([url, width, height]) =>
    authenticate(text.parse(url), { width: numberOf(width) ?? 600, height: numberOf(height) ?? 640 }),
});

const meeting = ({ share, stopSharing, isSharing }: WindowForPage): HostFunctions => ({
  'meeting.getAppContentStageSharingCapabilities': () => [null, { doesAppHaveSharePermission: true }],
  'meeting.getAppContentStageSharingState': () => [null, { isAppSharing: isSharing() }],
  'meeting.shareAppContentToStage': async ([url]) => {
    await share(text.parse(url));
    return [null, true];
  },
  'meeting.stopSharingAppContentToStage': async () => {
    await stopSharing();
    return [null, true];
  },
});

const AppPage = z.object({ appId: z.string(), pageId: z.string(), subPageId: z.string().nullish() });
const OwnPage = z.object({ pageId: z.string(), subPageId: z.string().nullish() });

const pages = ({
  context,
  page,
  follow,
  open,
  replaceAddress,
  offerLink,
  returnFocus,
}: WindowForPage): HostFunctions => ({
  'settings.getSettings': () => {
    const { contentUrl, name } = page();
    return [{ entityId: context().entityId, contentUrl, websiteUrl: contentUrl, suggestedDisplayName: name }];
  },
  'pages.currentApp.navigateTo': ([asked]) => {
    const { pageId, subPageId } = OwnPage.parse(asked);
    if (open({ pageId, subPageId: subPageId ?? undefined })) return [null];
    throw new HostRefusal(errorCodes.invalidArguments, `The app has no page "${pageId}"`);
  },
  'pages.currentApp.navigateToDefaultPage': () => [null],
  'pages.navigateToApp': ([asked]) => {
    const { appId, pageId, subPageId } = AppPage.parse(asked);
    const opened = appId === context().appId && open({ pageId, subPageId: subPageId ?? undefined });
    return opened ? [true] : [false, `No page "${pageId}" of app ${appId} is installed`];
  },
  executeDeepLink: ([link]) => (follow(text.parse(link)) ? [true] : [false, 'The link can’t be opened']),
  navigateCrossDomain: ([url]) => {
    replaceAddress(text.parse(url));
    return [true];
  },
  shareDeepLink: ([subPageId, label]) => void offerLink({ subPageId: wordsOf(subPageId), label: wordsOf(label) }),
  returnFocus: () => void returnFocus(),
});

const DialogInfo = z.object({ url: z.string(), title: z.string().nullish(), width: z.unknown(), height: z.unknown() });

const dialogs = (window: WindowForPage): HostFunctions => ({
  'tasks.startTask': ([info]) => {
    const { url, title, width, height } = DialogInfo.parse(info);
    return window.openDialog({ url, title: title ?? '', width, height });
  },
  'tasks.updateTask': ([size]) => void window.resizeDialog(Size.parse(size)),
  'tasks.completeTask': ([result]) => void window.submitDialog(result),
  messageForParent: ([message]) => void window.tellParent(message),
  messageForChild: ([message]) => void window.tellChild(message),
});

const PickInputs = z.object({
  title: text.nullish(),
  setSelected: z.array(text).nullish(),
  openOrgWideSearchInChatOrChannel: z.boolean().nullish(),
  singleSelect: z.boolean().nullish(),
});

const people = ({ pickPerson }: WindowForPage): HostFunctions => ({
  'people.selectPeople': async ([inputs]) => {
    const asked = PickInputs.parse(inputs ?? {});
    if (!asked.singleSelect) throw new HostRefusal(errorCodes.invalidArguments, 'Here only one person can be chosen');
    const picked = await pickPerson({
      title: asked.title || 'Select a person',
      chosen: asked.setSelected ?? [],
      isOrgWide: asked.openOrgWideSearchInChatOrChannel === true,
    });
    return [null, [picked]];
  },
});

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);
