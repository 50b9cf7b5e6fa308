/** The only folder that knows botbuilder: the chat's events come in, cards and questions about meetings go out. */
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { TenantId } from '../../../domain/people';
import type { ChatEvent, Log, MeetingChat, MeetingRoster } from '../ports';
import { botFramework, refuseUnauthenticated, type BotSettings } from './botSettings';
import type { OnCardAction } from './cardActions';
import { ChannelAdapter } from './channelAdapter';
import { channelKeys } from './channelKeys';
import { handleActivity } from './inbox';
import { meetingChat } from './meetingChat';
import { meetingRoster } from './meetingRoster';

export type { BotSettings } from './botSettings';

export interface BotParts {
  readonly settings: BotSettings;
  readonly home: TenantId;
  readonly log: Log;
  readonly onEvent: (event: ChatEvent) => Promise<void>;
  /** The card to show instead; a thrown Problem's sentence is shown to who clicked. */
  readonly onCardAction: OnCardAction;
}

export interface Bot {
  handle(request: HttpRequest): Promise<HttpResponseInit>;
  readonly chat: MeetingChat;
  readonly roster: MeetingRoster;
}

export function createBot({ settings, home, log, onEvent, onCardAction }: BotParts): Bot {
  refuseUnauthenticated(settings);
  const adapter = new ChannelAdapter(settings);
  const checks = {
    keys: channelKeys(settings.channelOpenIdMetadataUrl),
    issuer: settings.channelIssuer ?? botFramework,
    audience: settings.botAppId,
  };
  return {
    handle: (request) => handleActivity({ checks, home, log, onEvent, onCardAction }, request),
    chat: meetingChat(adapter, settings),
    roster: meetingRoster({ adapter, serviceUrl: settings.channelServiceUrl, home, log }),
  };
}
