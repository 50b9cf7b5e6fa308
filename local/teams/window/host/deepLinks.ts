import * as z from 'zod';

export type DeepLink =
  | { to: 'page'; entityId: string; subPageId: string | undefined; inMeeting: boolean }
  | { to: 'app' }
  | { to: 'meeting' }
  | { to: 'chat' };

const LinkContext = z.object({
  subEntityId: z.string().nullish(),
  chatId: z.string().nullish(),
  contextType: z.string().nullish(),
});

/** Where a Teams link leads within this window; nothing for any other address. */
export function readDeepLink(address: string, appId: string): DeepLink | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!isTeams(url)) return undefined;
  const [door, kind, first, second] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (door !== 'l') return undefined;
  if (kind === 'entity' && first === appId && second) return pageLink(second, url.searchParams.get('context'));
  if (kind === 'app' && first === appId) return { to: 'app' };
  if (kind === 'meetup-join' || kind === 'meeting') return { to: 'meeting' };
  return kind === 'chat' || kind === 'message' ? { to: 'chat' } : undefined;
}

function isTeams({ protocol, hostname }: URL): boolean {
  if (protocol === 'msteams:') return true;
  return protocol === 'https:' && ['teams.microsoft.com', 'teams.cloud.microsoft'].includes(hostname);
}

function pageLink(entityId: string, context: string | null): DeepLink {
  const parsed = LinkContext.safeParse(jsonOf(context));
  const { subEntityId, chatId, contextType } = parsed.success ? parsed.data : {};
  return {
    to: 'page',
    entityId,
    subPageId: subEntityId ?? undefined,
    inMeeting: Boolean(chatId) || contextType === 'chat',
  };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}
