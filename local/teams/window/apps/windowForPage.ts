/** One page's wishes, carried out by the window of the person who looks at it. */
import type { RefObject } from 'react';
import type { FlatContext } from '../host/context';
import type { PageNews, WindowForPage } from '../host/functions';
import { isValidAddress } from '../host/origins';
import { authenticateInPopup } from '../host/popup';
import { errorCodes, HostRefusal } from '../host/refusals';
import { mayRunMeeting } from '../meeting/presence';
import { askToken } from '../server';
import type { Teams } from '../teams';
import { pickingFor } from './picking';
import type { Framed } from './framed';

export const forChild = 'forChild';

type Page = {
  teams: Teams;
  framed: Framed;
  flat: FlatContext;
  iframe: RefObject<HTMLIFrameElement | null>;
  take: (news: PageNews) => void;
  tell: (func: string, args: unknown[]) => void;
  onSubmit: ((result: unknown) => void) | undefined;
  onResize: ((size: { width?: unknown; height?: unknown }) => void) | undefined;
};

export function windowForPage(page: Page): WindowForPage {
  const { teams, framed, flat, iframe, take, onSubmit, onResize } = page;
  return {
    context: () => flat,
    page: () => ({ contentUrl: framed.url, name: 'Customer Moment' }),
    news: take,
    token: () => askToken(teams.me.key),
    authenticate: (url, size) => authenticate(page, url, size),
    ...sharing(teams),
    follow: teams.followLink,
    open: (asked) => teams.openPage({ ...asked, inMeeting: framed.inMeetingSurface }),
    replaceAddress: (url) => {
      mustBeValid(url, teams);
      if (iframe.current) iframe.current.src = url;
    },
    offerLink: (link) => offerLink(page, link),
    returnFocus: () => iframe.current?.closest<HTMLElement>('[tabindex]')?.focus(),
    ...dialogs(page),
    ...pickingFor(page),
    submitDialog: (result) => onSubmit?.(result),
    resizeDialog: (size) => onResize?.(size),
  };
}

function sharing(teams: Teams): Pick<WindowForPage, 'share' | 'stopSharing' | 'isSharing'> {
  return {
    isSharing: () => teams.state.stage !== undefined,
    share: async (url) => {
      mustBeValid(url, teams);
      const may = teams.isInMeeting && mayRunMeeting(teams.me);
      if (!may)
        throw new HostRefusal(
          errorCodes.permissionDenied,
          'Only organizers and presenters in the meeting can share to the stage',
        );
      if (await teams.act({ verb: 'shareToStage', url })) return;
      throw new HostRefusal(errorCodes.internalError, 'Sharing didn’t work');
    },
    stopSharing: async () => {
      if (await teams.act({ verb: 'stopSharing' })) return;
      throw new HostRefusal(errorCodes.internalError, 'Sharing couldn’t be stopped');
    },
  };
}

function dialogs({ teams, tell }: Page): Pick<WindowForPage, 'openDialog' | 'tellChild' | 'tellParent'> {
  const { dialog } = teams;
  return {
    openDialog: (request) => {
      mustBeValid(request.url, teams);
      return new Promise((resolve) => {
        const settle = (answer: [string | null, unknown]) => {
          teams.setDialog(undefined);
          resolve(answer);
        };
        const toParent = (message: unknown) => tell('messageForParent', [message]);
        teams.setDialog({ ...request, settle, toParent, line: new EventTarget() });
      });
    },
    tellChild: (message) => dialog?.line.dispatchEvent(new CustomEvent(forChild, { detail: message })),
    tellParent: (message) => dialog?.toParent(message),
  };
}

async function authenticate({ teams, flat }: Page, url: string, size: { width: number; height: number }) {
  const answer = await authenticateInPopup({
    url,
    validOrigins: () => teams.state.validOrigins,
    context: () => flat,
    unsupported: (func) => void teams.act({ verb: 'reportUnsupported', func }),
    openWindow: (address) => window.open(address, '_blank', `popup,width=${size.width},height=${size.height}`),
    listen: (hear) => {
      window.addEventListener('message', hear);
      return () => window.removeEventListener('message', hear);
    },
    repeat: (look) => {
      const timer = window.setInterval(look, 300);
      return () => window.clearInterval(timer);
    },
  });
  // Whoever got through the consent page has consented: the next token is given.
  if (answer[0] && teams.me.signIn === 'consentNeeded') await teams.act({ verb: 'setSignIn', signIn: 'token' });
  return answer;
}

function offerLink({ teams, flat }: Page, { subPageId, label }: { subPageId: string; label: string }) {
  const context = JSON.stringify({
    subEntityId: subPageId,
    ...(flat.chatId ? { chatId: flat.chatId, contextType: 'chat' } : {}),
  });
  const query = new URLSearchParams({ label, context });
  const link = `https://teams.microsoft.com/l/entity/${flat.appId}/${encodeURIComponent(flat.entityId)}?${query}`;
  void navigator.clipboard.writeText(link).then(
    () => teams.say(`Link to “${label || 'this page'}” copied`),
    () => teams.say(link),
  );
}

function mustBeValid(url: string, { state }: Teams) {
  if (isValidAddress(url, state.validOrigins)) return;
  throw new HostRefusal(errorCodes.invalidArguments, 'The address is not one of the app’s valid domains');
}
