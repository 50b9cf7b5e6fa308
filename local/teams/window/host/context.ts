import type { PersonState, WindowState } from '../../protocol';
import type { FrameContext } from './messages';
import { hostClientType } from './runtime';

export type FramedPage = {
  frameContext: FrameContext;
  entityId: string;
  subPageId: string | undefined;
  /** A page in the personal app knows of no meeting. */
  inMeetingSurface: boolean;
};

/** The flat context that `getContext` answers; the library turns it into the nested one. */
export function flatContext(state: WindowState, me: PersonState, page: FramedPage, sessionId: string) {
  return {
    locale: me.locale.toLowerCase(),
    theme: me.theme,
    osLocaleInfo: {
      platform: 'web',
      regionalFormat: me.locale.toLowerCase(),
      longDate: '',
      shortDate: '',
      longTime: '',
      shortTime: '',
    },
    appId: state.appId,
    appSessionId: sessionId,
    sessionId,
    ringId: 'general',
    hostName: 'Teams',
    hostClientType,
    frameContext: page.frameContext,
    entityId: page.entityId,
    subEntityId: page.subPageId ?? '',
    isFullScreen: false,
    isMultiWindow: false,
    isBackgroundLoad: false,
    isCallingAllowed: true,
    isPSTNCallingAllowed: false,
    userObjectId: me.id,
    userDisplayName: me.name,
    userPrincipalName: me.upn,
    upn: me.upn,
    loginHint: me.upn,
    userLicenseType: 'Unknown',
    tid: me.tenantId,
    tenantSKU: 'enterprise',
    ...(page.inMeetingSurface ? { chatId: state.meeting.conversationId, meetingId: state.meeting.id } : {}),
  };
}
export type FlatContext = ReturnType<typeof flatContext>;

/** The nested context, as `contextChange` carries it: the library passes that one on untouched. */
export function nestedContext(flat: FlatContext) {
  return {
    app: {
      locale: flat.locale,
      sessionId: flat.appSessionId,
      theme: flat.theme,
      osLocaleInfo: flat.osLocaleInfo,
      host: { name: flat.hostName, clientType: flat.hostClientType, sessionId: flat.sessionId, ringId: flat.ringId },
      appId: flat.appId,
    },
    page: {
      id: flat.entityId,
      frameContext: flat.frameContext,
      subPageId: flat.subEntityId,
      isFullScreen: flat.isFullScreen,
      isMultiWindow: flat.isMultiWindow,
      isBackgroundLoad: flat.isBackgroundLoad,
    },
    user: {
      id: flat.userObjectId,
      displayName: flat.userDisplayName,
      loginHint: flat.loginHint,
      userPrincipalName: flat.userPrincipalName,
      licenseType: flat.userLicenseType,
      tenant: { id: flat.tid, teamsSku: flat.tenantSKU },
    },
    ...(flat.chatId ? { chat: { id: flat.chatId } } : {}),
    ...(flat.meetingId ? { meeting: { id: flat.meetingId } } : {}),
    dialogParameters: {},
  };
}
