/** What the app's manifest offers in a meeting and outside it. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { botAppId, entraClientId, teamsAppId, type Person } from './people';
import type { AppTab } from './protocol';
import type { Meeting } from './world';

const Manifest = z.object({
  validDomains: z.array(z.string()).default([]),
  staticTabs: z
    .array(
      z.object({
        entityId: z.string(),
        name: z.string().default(''),
        contentUrl: z.string().optional(),
        scopes: z.array(z.string()),
        context: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});
export type Manifest = z.infer<typeof Manifest>;

/** Reads the manifest with its deployment placeholders filled in; every https address of the tab's domain is local. */
export async function readManifest(file: string, tabOrigin: string): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const values: Record<string, string> = {
    TAB_DOMAIN: new URL(tabOrigin).host,
    TEAMS_APP_ID: teamsAppId,
    BOT_ID: botAppId,
    BOT_APP_ID: botAppId,
    ENTRA_CLIENT_ID: entraClientId,
    AAD_APP_CLIENT_ID: entraClientId,
  };
  const filled = text
    .replaceAll('https://${{TAB_DOMAIN}}', tabOrigin)
    .replace(/\$\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => values[name] ?? '');
  return Manifest.parse(JSON.parse(filled));
}

export function validOrigins(manifest: Manifest, tabOrigin: string): string[] {
  const here = new URL(tabOrigin).host;
  const others = manifest.validDomains.filter((domain) => domain && domain !== here);
  return [tabOrigin, ...others.map((domain) => `https://${domain}`)];
}

type Tab = Manifest['staticTabs'][number];
type Place = Pick<AppTab, 'place' | 'frameContext'>;

const inMeeting: Record<string, Place> = {
  meetingChatTab: { place: 'meetingTab', frameContext: 'content' },
  meetingSidePanel: { place: 'sidePanel', frameContext: 'sidePanel' },
  meetingStage: { place: 'stage', frameContext: 'meetingStage' },
};

function placesOf(tab: Tab): Place[] {
  const personal: Place[] = tab.scopes.includes('personal') ? [{ place: 'personal', frameContext: 'content' }] : [];
  if (!tab.scopes.includes('groupChat')) return personal;
  return [...personal, ...tab.context.flatMap((context) => inMeeting[context] ?? [])];
}

/** The tabs as one person's window offers them in one meeting. */
export function tabsFor(
  manifest: Manifest,
  who: { person: Person; meeting: Meeting; theme: string; locale: string },
): AppTab[] {
  return manifest.staticTabs.flatMap((tab) => {
    const { contentUrl } = tab;
    if (!contentUrl) return [];
    return placesOf(tab).map((place) => ({
      entityId: tab.entityId,
      name: tab.name,
      url: withPlaceholders(contentUrl, { ...who, entityId: tab.entityId, personal: place.place === 'personal' }),
      ...place,
    }));
  });
}

function withPlaceholders(
  url: string,
  who: { person: Person; meeting: Meeting; theme: string; locale: string; entityId: string; personal: boolean },
): string {
  const values: Record<string, string> = {
    entityId: who.entityId,
    locale: who.locale,
    theme: who.theme,
    tid: who.person.tenantId,
    userObjectId: who.person.id,
    loginHint: who.person.upn,
    upn: who.person.upn,
    userPrincipalName: who.person.upn,
    meetingId: who.personal ? '' : who.meeting.id,
    chatId: who.personal ? '' : who.meeting.conversationId,
    subEntityId: '',
    subPageId: '',
    frameContext: '',
    hostClientType: 'web',
  };
  return url.replace(/\{([\w.]+)\}/g, (whole, name: string) => {
    const value = values[name.split('.').at(-1) ?? ''];
    return value === undefined ? whole : encodeURIComponent(value);
  });
}
