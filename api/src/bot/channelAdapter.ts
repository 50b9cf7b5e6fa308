import type { Conversation } from '../ports';
import { botFramework, type BotSettings } from './botSettings';
import { ChannelAuthentication } from './connectorClients';
import {
  AppCredentials,
  ClaimsIdentity,
  CloudAdapter,
  ConnectorClient,
  type ConversationReference,
  type TurnContext,
} from './sdk';

export type Turn = (context: TurnContext) => Promise<void>;

/** botbuilder's adapter, for speaking: what comes in is taken in without it. */
export class ChannelAdapter extends CloudAdapter {
  readonly #authentication: ChannelAuthentication;
  readonly #identity: ClaimsIdentity;
  readonly #appId: string;

  constructor(settings: BotSettings) {
    const authentication = new ChannelAuthentication(settings);
    super(authentication);
    this.#authentication = authentication;
    this.#appId = settings.botAppId;
    const claims = [
      { type: 'aud', value: settings.botAppId },
      { type: 'appid', value: settings.botAppId },
    ];
    this.#identity = new ClaimsIdentity(claims, true);
    // Whoever runs the turn answers for its errors; left to itself, botbuilder would send their text to the caller.
    this.onTurnError = (_context, error) => Promise.reject(error);
  }

  /** Runs a turn in a chat, without anybody having said anything. */
  speakIn(conversation: Conversation, turn: Turn): Promise<void> {
    return this.continueConversationAsync(this.#appId, this.#referenceTo(conversation), turn);
  }

  clientFor(serviceUrl: string): Promise<ConnectorClient> {
    return this.#authentication.createConnectorFactory(this.#identity).create(serviceUrl, botFramework);
  }

  /** Gets this turn's token before anything is sent, so that a failed sign-in is never taken for a lost message. */
  async signIn(context: TurnContext): Promise<void> {
    const client: unknown = context.turnState.get(this.ConnectorClientKey);
    if (!(client instanceof ConnectorClient)) throw new Error('This turn has no client for the Bot Connector.');
    if (client.credentials instanceof AppCredentials) await client.credentials.getToken();
  }

  #referenceTo({ serviceUrl, conversationId, tenantId }: Conversation): Partial<ConversationReference> {
    const conversation = { id: conversationId, isGroup: true, tenantId, conversationType: 'groupChat', name: '' };
    return { bot: { id: `28:${this.#appId}`, name: '' }, conversation, channelId: 'msteams', serviceUrl };
  }
}
