/** What azure.bicep's settings come to in a deployment, by name. */
export const azureSettings: Readonly<Record<string, string>> = {
  ENTRA_TENANT_ID: '6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11',
  ENTRA_CLIENT_ID: '7b6a5948-3726-4150-8f9e-0d1c2b3a4f5e',
  BOT_APP_ID: '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d',
  BOT_APP_TYPE: 'UserAssignedMSI',
  BOT_TENANT_ID: '6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11',
  TEAMS_APP_ID: '8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f',
  TAB_ORIGIN: 'https://func-moment.azurewebsites.net',
  CARD_LANGUAGE: 'en',
  AzureWebJobsStorage__credential: 'managedidentity',
  AzureWebJobsStorage__clientId: '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d',
  AzureWebJobsStorage__blobServiceUri: 'https://stmoment.blob.core.windows.net/',
  AzureWebJobsStorage__queueServiceUri: 'https://stmoment.queue.core.windows.net/',
  AzureWebJobsStorage__tableServiceUri: 'https://stmoment.table.core.windows.net/',
  WEBPUBSUB_ENDPOINT: 'https://wps-moment.webpubsub.azure.com',
};

/** What Azure adds by itself. */
export const givenByAzure: Readonly<Record<string, string>> = {
  IDENTITY_ENDPOINT: 'http://127.0.0.1:8081/msi/token',
  IDENTITY_HEADER: 'given-by-azure',
  WEBSITE_SITE_NAME: 'func-moment',
};
