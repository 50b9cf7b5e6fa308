import * as z from 'zod';
import { TenantId } from '../../domain/people';
import { anyHost, isLoopback, isOnHost, microsoft, partsOf, type Host } from './addresses';
import type { Language } from './words/words';

export interface Settings {
  readonly entra: {
    readonly tenantId: TenantId;
    readonly clientId: string;
    readonly issuer: string;
    readonly keysUrl: string;
  };
  readonly bot: {
    readonly appId: string;
    readonly appType: 'UserAssignedMSI' | 'SingleTenant';
    readonly tenantId: TenantId;
    readonly appPassword?: string | undefined;
    readonly openIdMetadataUrl: string;
    readonly serviceUrl: string;
  };
  readonly teamsAppId: string;
  readonly tabOrigin: string;
  /** A card in a chat is read by everybody: it has one language. */
  readonly cardLanguage: Language;
  readonly storage: StorageSettings;
  readonly live: LiveSettings;
}

export type StorageSettings =
  | { readonly kind: 'thisMachine'; readonly connectionString: string }
  | {
      readonly kind: 'managedIdentity';
      readonly tableServiceUri: string;
      readonly queueServiceUri: string;
      readonly blobServiceUri: string;
      readonly clientId?: string | undefined;
    };

export type LiveSettings =
  | { readonly kind: 'thisMachine'; readonly connectionString: string; readonly clientEndpoint?: string | undefined }
  | {
      readonly kind: 'managedIdentity';
      readonly endpoint: string;
      readonly identityClientId?: string | undefined;
      readonly clientEndpoint?: string | undefined;
    }
  | { readonly kind: 'none' };

const must = (be: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : `must ${be}`),
});
const guid = () => z.guid(must('be a GUID')).toLowerCase();
const address = (hosts: readonly Host[]) =>
  z.string().refine((url) => isLoopback(url) || hosts.some((host) => isOnHost(url, host)), {
    error: `must be an https address on ${hosts.map(({ name }) => name).join(' or ')}`,
  });
const thisMachine = (parts: readonly string[]) =>
  z.string().refine((text) => parts.every((part) => isLoopback(partsOf(text)[part] ?? '')), {
    error: `may be a connection string only when ${parts.join(' and ')} are on this machine`,
  });

const Environment = z.object({
  ENTRA_TENANT_ID: guid(),
  ENTRA_CLIENT_ID: guid(),
  ENTRA_ISSUER: address(microsoft.entra).optional(),
  ENTRA_KEYS_URL: address(microsoft.entra).optional(),
  BOT_APP_ID: guid(),
  BOT_APP_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant'], must('be UserAssignedMSI or SingleTenant')),
  BOT_TENANT_ID: guid().optional(),
  BOT_APP_PASSWORD: z.string().optional(),
  CHANNEL_OPENID_METADATA_URL: address(microsoft.channelKeys).default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  CHANNEL_SERVICE_URL: address(microsoft.channel).default('https://smba.trafficmanager.net/teams/'),
  TEAMS_APP_ID: guid(),
  TAB_ORIGIN: address(anyHost),
  CARD_LANGUAGE: z.enum(['en', 'vi'] satisfies Language[], must('be en or vi')).default('en'),
  AzureWebJobsStorage: thisMachine(['TableEndpoint', 'QueueEndpoint', 'BlobEndpoint']).optional(),
  AzureWebJobsStorage__tableServiceUri: address(microsoft.tables).optional(),
  AzureWebJobsStorage__queueServiceUri: address(microsoft.queues).optional(),
  AzureWebJobsStorage__blobServiceUri: address(microsoft.blobs).optional(),
  AzureWebJobsStorage__credential: z.literal('managedidentity', must('be managedidentity')).optional(),
  AzureWebJobsStorage__clientId: guid().optional(),
  WEBPUBSUB_CONNECTION_STRING: thisMachine(['Endpoint']).optional(),
  WEBPUBSUB_ENDPOINT: address(microsoft.live).optional(),
  LIVE_CLIENT_ENDPOINT: address(anyHost).optional(),
});
type Environment = z.infer<typeof Environment>;

/** All that the API reads from its environment. */
export const settingNames = Object.keys(Environment.shape);

/** Throws one sentence that names every setting that is missing or wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given: Record<string, string> = Object.fromEntries(
    settingNames.flatMap((name) => (env[name] ? [[name, env[name].trim()]] : [])),
  );
  const parsed = Environment.safeParse(given, {
    error: (issue) => (issue.input === undefined ? 'is missing' : undefined),
  });
  const wrong = parsed.success
    ? [...wrongTogether(parsed.data), ...(isInAzure(env) ? addressesHere(given) : [])]
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  if (!parsed.success || wrong.length > 0) throw new Error(`The API can't start: ${wrong.join('; ')}.`);
  return settingsFrom(parsed.data);
}

function wrongTogether(env: Environment): string[] {
  const storage = [
    'AzureWebJobsStorage__tableServiceUri',
    'AzureWebJobsStorage__queueServiceUri',
    'AzureWebJobsStorage__blobServiceUri',
  ] as const;
  const missing = env.AzureWebJobsStorage ? [] : storage.filter((name) => !env[name]);
  const password = env.BOT_APP_TYPE === 'SingleTenant' && !env.BOT_APP_PASSWORD ? ['BOT_APP_PASSWORD'] : [];
  return [...missing, ...password].map((name) => `${name} is missing`);
}

/** In Azure an address on this machine is a developer's setting that went along. */
function addressesHere(given: Readonly<Record<string, string>>): string[] {
  const isHere = (value: string) => [value, ...Object.values(partsOf(value))].some(isLoopback);
  const names = Object.keys(given).filter((name) => isHere(given[name] ?? ''));
  return names.map((name) => `${name} may not name this machine in Azure`);
}

function isInAzure(env: Readonly<Record<string, string | undefined>>): boolean {
  return [env['WEBSITE_SITE_NAME'], env['CONTAINER_NAME']].some(Boolean);
}

function settingsFrom(env: Environment): Settings {
  const authority = `https://login.microsoftonline.com/${env.ENTRA_TENANT_ID}`;
  return {
    entra: {
      tenantId: TenantId.parse(env.ENTRA_TENANT_ID),
      clientId: env.ENTRA_CLIENT_ID,
      issuer: env.ENTRA_ISSUER ?? `${authority}/v2.0`,
      keysUrl: env.ENTRA_KEYS_URL ?? `${authority}/discovery/v2.0/keys`,
    },
    bot: {
      appId: env.BOT_APP_ID,
      appType: env.BOT_APP_TYPE,
      tenantId: TenantId.parse(env.BOT_TENANT_ID ?? env.ENTRA_TENANT_ID),
      appPassword: env.BOT_APP_PASSWORD,
      openIdMetadataUrl: env.CHANNEL_OPENID_METADATA_URL,
      serviceUrl: env.CHANNEL_SERVICE_URL,
    },
    teamsAppId: env.TEAMS_APP_ID,
    tabOrigin: new URL(env.TAB_ORIGIN).origin,
    cardLanguage: env.CARD_LANGUAGE,
    storage: storageFrom(env),
    live: liveFrom(env),
  };
}

function storageFrom(env: Environment): StorageSettings {
  if (env.AzureWebJobsStorage) return { kind: 'thisMachine', connectionString: env.AzureWebJobsStorage };
  return {
    kind: 'managedIdentity',
    tableServiceUri: env.AzureWebJobsStorage__tableServiceUri ?? '',
    queueServiceUri: env.AzureWebJobsStorage__queueServiceUri ?? '',
    blobServiceUri: env.AzureWebJobsStorage__blobServiceUri ?? '',
    clientId: env.AzureWebJobsStorage__clientId,
  };
}

function liveFrom(env: Environment): LiveSettings {
  const clientEndpoint = env.LIVE_CLIENT_ENDPOINT;
  const connectionString = env.WEBPUBSUB_CONNECTION_STRING;
  if (connectionString) return { kind: 'thisMachine', connectionString, clientEndpoint };
  if (!env.WEBPUBSUB_ENDPOINT) return { kind: 'none' };
  const identityClientId = env.AzureWebJobsStorage__clientId;
  return { kind: 'managedIdentity', endpoint: env.WEBPUBSUB_ENDPOINT, identityClientId, clientEndpoint };
}
