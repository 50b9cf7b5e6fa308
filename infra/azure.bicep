targetScope = 'resourceGroup'

@description('Short name used as a prefix for every resource.')
@minLength(3)
@maxLength(12)
param name string

param location string = resourceGroup().location

@description('Client id of the Entra app registration the Teams tab signs in to (SSO audience).')
param entraClientId string

@description('Id of the app in Teams, for links that open the tab.')
param teamsAppId string

@description('Language of the cards in the chat: everybody in a meeting reads the same one.')
@allowed(['en', 'vi'])
param cardLanguage string = 'en'

@description('Version of Node the functions run on.')
@allowed(['22', '24'])
param nodeVersion string = '22'

@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 100

@description('Region pair of the real-time service; Free_F1 for trials.')
@allowed(['Free_F1', 'Standard_S1', 'Premium_P1'])
param webPubSubSku string = 'Standard_S1'

var token = toLower(uniqueString(resourceGroup().id, name))
var storageName = take('st${replace(name, '-', '')}${token}', 24)
var tables = ['library', 'meetings', 'due', 'mine', 'directory']
var queues = ['outbox', 'outbox-poison']
var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  monitoringPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  webPubSubOwner: '12cf5a90-567b-43ae-8102-96cf46c7d9b4'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}-${token}'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-${name}-${token}'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30, features: { disableLocalAuth: true } }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}-${token}'
  location: location
  kind: 'web'
  properties: { Application_Type: 'web', WorkspaceResourceId: logs.id, DisableLocalAuth: true }
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: storageName
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    defaultToOAuthAuthentication: true
    publicNetworkAccess: 'Enabled'
    networkAcls: { defaultAction: 'Allow', bypass: 'AzureServices' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    resource package 'containers' = { name: 'app-package' }
    resource pictures 'containers' = { name: 'pictures' }
  }
  resource tables 'tableServices' = {
    name: 'default'
    resource each 'tables' = [for table in tables: { name: table }]
  }
  resource queues 'queueServices' = {
    name: 'default'
    resource each 'queues' = [for queue in queues: { name: queue }]
  }
}

resource pubsub 'Microsoft.SignalRService/webPubSub@2024-03-01' = {
  name: 'wps-${name}-${token}'
  location: location
  sku: { name: webPubSubSku, capacity: 1 }
  properties: { disableLocalAuth: true, publicNetworkAccess: 'Enabled', tls: { clientCertEnabled: false } }
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${name}-${token}'
  location: location
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-${name}-${token}'
  location: location
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${storage::blobs::package.name}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      runtime: { name: 'node', version: nodeVersion }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        alwaysReady: [ { name: 'http', instanceCount: 1 } ]
        triggers: { http: { perInstanceConcurrency: 100 } }
      }
    }
    siteConfig: { minTlsVersion: '1.2', ftpsState: 'Disabled', http20Enabled: true }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      AZURE_CLIENT_ID: identity.properties.clientId
      ENTRA_CLIENT_ID: entraClientId
      ENTRA_TENANT_ID: tenant().tenantId
      BOT_APP_ID: identity.properties.clientId
      BOT_APP_TYPE: 'UserAssignedMSI'
      BOT_TENANT_ID: identity.properties.tenantId
      TEAMS_APP_ID: teamsAppId
      TAB_ORIGIN: 'https://${app.properties.defaultHostName}'
      CARD_LANGUAGE: cardLanguage
      WEBPUBSUB_ENDPOINT: 'https://${pubsub.properties.hostName}'
    }
  }
  resource ftp 'basicPublishingCredentialsPolicies' = { name: 'ftp', properties: { allow: false } }
  resource scm 'basicPublishingCredentialsPolicies' = { name: 'scm', properties: { allow: false } }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-${name}-${token}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: name
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    disableLocalAuth: true
  }
  resource teams 'channels' = { name: 'MsTeamsChannel', location: 'global', properties: { channelName: 'MsTeamsChannel' } }
}

resource storageRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for id in [roles.blobOwner, roles.queueContributor, roles.tableContributor]: {
  name: guid(storage.id, identity.id, id)
  scope: storage
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', id), principalId: identity.properties.principalId, principalType: 'ServicePrincipal' }
}]
resource insightsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, roles.monitoringPublisher)
  scope: insights
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.monitoringPublisher), principalId: identity.properties.principalId, principalType: 'ServicePrincipal' }
}
resource pubsubRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(pubsub.id, identity.id, roles.webPubSubOwner)
  scope: pubsub
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.webPubSubOwner), principalId: identity.properties.principalId, principalType: 'ServicePrincipal' }
}

output FUNCTION_APP_NAME string = app.name
output FUNCTION_APP_RESOURCE_ID string = app.id
output TAB_DOMAIN string = app.properties.defaultHostName
output BOT_ID string = identity.properties.clientId
