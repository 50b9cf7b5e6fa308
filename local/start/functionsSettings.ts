/** The settings that the functions get here; in Azure the infrastructure sets the same names. */
import { botAppId, entraClientId, homeTenantId, teamsAppId } from '../teams/people';

/** What is undefined is taken away from this shell's own environment. */
export type FunctionsSettings = Record<string, string | undefined>;

export function functionsSettings(where: {
  innerUrl: string;
  tabOrigin: string;
  issuer: string;
  storage: string;
  live: string;
  identityHeader: string;
  clockOffsetMs: number;
}): FunctionsSettings {
  const { innerUrl } = where;
  return {
    ENTRA_TENANT_ID: homeTenantId,
    ENTRA_CLIENT_ID: entraClientId,
    ENTRA_ISSUER: where.issuer,
    ENTRA_KEYS_URL: `${innerUrl}/issuer/keys`,
    BOT_APP_ID: botAppId,
    BOT_APP_TYPE: 'UserAssignedMSI',
    BOT_TENANT_ID: homeTenantId,
    CHANNEL_OPENID_METADATA_URL: `${innerUrl}/channel/.well-known/openidconfiguration`,
    CHANNEL_SERVICE_URL: `${innerUrl}/connector/`,
    TEAMS_APP_ID: teamsAppId,
    TAB_ORIGIN: where.tabOrigin,
    AzureWebJobsStorage: where.storage,
    WEBPUBSUB_CONNECTION_STRING: where.live,
    LIVE_CLIENT_ENDPOINT: `${where.tabOrigin}/live`,
    IDENTITY_ENDPOINT: `${innerUrl}/identity`,
    IDENTITY_HEADER: where.identityHeader,
    CLOCK_OFFSET_MS: String(where.clockOffsetMs),
    // A shell inside somebody's container may have these set, by which Azure says that it is Azure.
    CONTAINER_NAME: undefined,
    WEBSITE_SITE_NAME: undefined,
    // Somebody's own Azure sign-in in this shell must not answer for the local identity.
    AZURE_CLIENT_ID: undefined,
    AZURE_TENANT_ID: undefined,
    AZURE_CLIENT_SECRET: undefined,
    AZURE_FEDERATED_TOKEN_FILE: undefined,
  };
}
