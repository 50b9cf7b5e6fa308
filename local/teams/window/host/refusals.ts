/** How "no" is said to each family of teams-js functions: a wrong shape would read as "yes" to some of them. */

export const errorCodes = {
  notSupportedOnPlatform: 100,
  internalError: 500,
  notInThisContext: 501,
  permissionDenied: 1000,
  invalidArguments: 4000,
  userAbort: 8000,
} as const;

export class HostRefusal extends Error {
  constructor(
    readonly errorCode: number,
    message: string,
  ) {
    super(message);
  }
}

const answeredWithStatusAndReason = new Set([
  'calendar.composeMeeting',
  'calendar.openCalendarItem',
  'chat.openChat',
  'conversations.openConversation',
  'executeDeepLink',
  'mail.composeMail',
  'mail.openMailItem',
  'navigateBack',
  'navigateCrossDomain',
  'navigateToTab',
  'pages.navigateToApp',
  'search.closeSearch',
  'settings.setSettings',
]);

export function refusalOf(func: string, { errorCode, message }: { errorCode: number; message: string }): unknown[] {
  if (func === 'authentication.getUser') return [false, { errorCode, message }];
  if (func.startsWith('authentication.') || answeredWithStatusAndReason.has(func)) return [false, message];
  if (func.startsWith('tasks.')) return [message, null];
  return [{ errorCode, message }, null];
}
