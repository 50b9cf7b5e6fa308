/** The only folder that knows botbuilder: the chat's events come in, cards and questions about meetings go out. */
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { TenantId } from '../../../domain/people';
import type { ChatEvent, Log, MessageExtension } from '../ports';
import { botFramework, refuseUnauthenticated, type BotSettings } from './botSettings';
import type { OnCardAction } from './cardActions';
import { channelKeys } from './channelKeys';
import { handleActivity } from './inbox';
import type { Speaking } from './speaking';

export type { BotSettings } from './botSettings';

export interface BotParts {
  readonly settings: BotSettings;
  readonly home: TenantId;
  readonly log: Log;
  readonly onEvent: (event: ChatEvent) => Promise<void>;
  /** The card to show instead; a thrown Problem's sentence is shown to who clicked. */
  readonly onCardAction: OnCardAction;
  /** What people can do from where they write. */
  readonly extension?: MessageExtension;
}

export interface Bot extends Speaking {
  handle(request: HttpRequest): Promise<HttpResponseInit>;
}

export function createBot({ settings, home, log, onEvent, onCardAction, extension }: BotParts): Bot {
  refuseUnauthenticated(settings);
  const checks = {
    keys: channelKeys(settings.channelOpenIdMetadataUrl),
    issuer: settings.channelIssuer ?? botFramework,
    audience: settings.botAppId,
  };
  return {
    handle: (request) => handleActivity({ checks, home, log, onEvent, onCardAction, extension }, request),
    ...speakingLater(async () => (await import('./speaking')).speakingWith({ settings, home, log })),
  };
}

/** The SDK is read when Teams is first spoken with: what Teams tells is answered without waiting for it. */
function speakingLater(begin: () => Promise<Speaking>): Speaking {
  let begun: Promise<Speaking> | undefined;
  const speaking = () => (begun ??= begin());
  return {
    chat: {
      post: async (...said) => (await speaking()).chat.post(...said),
      update: async (...said) => (await speaking()).chat.update(...said),
    },
    roster: {
      meeting: async (...asked) => (await speaking()).roster.meeting(...asked),
      members: async (...asked) => (await speaking()).roster.members(...asked),
      participant: async (...asked) => (await speaking()).roster.participant(...asked),
    },
  };
}
