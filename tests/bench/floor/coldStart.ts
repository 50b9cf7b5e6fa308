/** The least that an API of this kind loads before its first answer. */
import { app } from '@azure/functions';
import { TableClient } from '@azure/data-tables';
import { createRemoteJWKSet } from 'jose';
import * as z from 'zod';

const Settings = z.object({ ENTRA_KEYS_URL: z.string().optional(), storage: z.string().optional() });
const settings = Settings.parse(process.env);
const storage = settings.storage ?? 'UseDevelopmentStorage=true';
const table = TableClient.fromConnectionString(storage, 'meetings', { allowInsecureConnection: true });
const keys = createRemoteJWKSet(new URL(settings.ENTRA_KEYS_URL ?? 'https://login.microsoftonline.com/common/keys'));

app.http('tab', {
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: () => ({ status: 200, body: `${table.tableName} ${typeof keys}` }),
});
