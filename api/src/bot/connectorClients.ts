import http from 'node:http';
import https from 'node:https';
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
  client: z.object({ pipeline: z.object({ removePolicy: z.function(), addPolicy: z.function() }) }),
});

/** What of the client's own request is read and set here. */
interface Request {
  readonly method: string;
  readonly url: string;
  agent?: http.Agent;
}

interface Policy {
  readonly name: string;
  sendRequest<R>(request: Request, next: (request: Request) => Promise<R>): Promise<R>;
}

interface Pipeline {
  removePolicy(of: { readonly name: string }): unknown;
  addPolicy(policy: Policy): unknown;
}

/** By itself it would repeat a POST whose answer was a 5xx, and the chat would show the message twice. */
function callOnce<C extends object>(client: C): C {
  WithPipeline.parse(client);
  const { pipeline } = Reflect.get(client, 'client') as { pipeline: Pipeline };
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(postsAnew);
  return client;
}

const anew = { http: new http.Agent({ keepAlive: false }), https: new https.Agent({ keepAlive: false }) };

/**
 * A connection that was kept may be closed by the other side just when it is used again: nobody could say then whether a
 * post had arrived. Each goes over a connection of its own; reads and updates, which may be repeated, over kept ones.
 */
const postsAnew: Policy = {
  name: 'postsAnew',
  sendRequest(request, next) {
    if (request.method === 'POST') request.agent ??= request.url.startsWith('http:') ? anew.http : anew.https;
    return next(request);
  },
};

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
