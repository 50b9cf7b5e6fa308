import * as z from 'zod';

/** The part of the settings that the bot needs. */
export interface BotSettings {
  readonly botAppId: string;
  readonly botAppType: 'UserAssignedMSI' | 'SingleTenant';
  readonly botTenantId: string;
  readonly botAppPassword?: string | undefined;
  readonly channelOpenIdMetadataUrl: string;
  /** Where the Bot Connector is asked when no chat has told a nearer address. */
  readonly channelServiceUrl: string;
  readonly channelIssuer?: string | undefined;
  readonly teamsAppId: string;
  readonly tabOrigin: string;
}

export const botFramework = 'https://api.botframework.com';

const Usable = z.object({
  botAppId: z.guid('BOT_APP_ID is not a GUID.'),
  botAppType: z.enum(['UserAssignedMSI', 'SingleTenant'], 'BOT_APP_TYPE is not one this bot knows.'),
  botTenantId: z.guid('BOT_TENANT_ID is not a GUID.'),
});

const WithPassword = z.object({ botAppPassword: z.string('BOT_APP_PASSWORD is missing.').min(1) });

/** Without an app id botbuilder would let everybody in, and an unknown type would silently become another one. */
export function refuseUnauthenticated(settings: BotSettings): void {
  const needed = settings.botAppType === 'SingleTenant' ? Usable.extend(WithPassword.shape) : Usable;
  const checked = needed.safeParse(settings);
  if (!checked.success) throw new Error(checked.error.issues.map(({ message }) => message).join(' '));
}
