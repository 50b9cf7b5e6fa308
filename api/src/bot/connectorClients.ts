import * as z from 'zod';
import { botFramework, type BotSettings } from './botSettings';
import {
  ConfigurationBotFrameworkAuthentication,
  ConnectorFactory,
  TeamsConnectorClient,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from './sdk';

const WithPipeline = z.object({
  client: z.object({ pipeline: z.object({ removePolicy: z.function() }) }),
});

/** By itself it would repeat a POST whose answer was a 5xx, and the chat would show the message twice. */
function callOnce<C extends object>(client: C): C {
  WithPipeline.parse(client);
  const { pipeline } = Reflect.get(client, 'client') as { pipeline: { removePolicy(of: { name: string }): unknown } };
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return client;
}

/** For what the Bot Connector knows of meetings; signs in as `client` does. */
export function meetingsClient(client: ConnectorClient, serviceUrl: string): TeamsConnectorClient {
  return callOnce(new TeamsConnectorClient(client.credentials, { baseUri: serviceUrl }));
}

class CallOnceFactory extends ConnectorFactory {
  constructor(private readonly inner: ConnectorFactory) {
    super();
  }

  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    return callOnce(await this.inner.create(serviceUrl, audience));
  }
}

/** Every client that it makes calls once: whether to try again is for the caller to say. */
export class ChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  #userTokens: Promise<UserTokenClient> | undefined;

  constructor(settings: BotSettings) {
    super({
      MicrosoftAppId: settings.botAppId,
      MicrosoftAppType: settings.botAppType,
      MicrosoftAppTenantId: settings.botTenantId,
      ...(settings.botAppType === 'SingleTenant' ? { MicrosoftAppPassword: settings.botAppPassword ?? '' } : {}),
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${settings.botTenantId}`,
      ToChannelFromBotOAuthScope: botFramework,
      ToBotFromChannelTokenIssuer: settings.channelIssuer ?? botFramework,
      OAuthUrl: 'https://token.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: settings.channelOpenIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: settings.channelOpenIdMetadataUrl,
      ValidateAuthority: true,
    });
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return new CallOnceFactory(super.createConnectorFactory(identity));
  }

  /** Asked for in every turn and never used here: one is enough. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return (this.#userTokens ??= super.createUserTokenClient(identity));
  }
}
