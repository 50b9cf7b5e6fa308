import type { TenantId } from '../../../domain/people';
import type { Log, MeetingChat, MeetingRoster } from '../ports';
import type { BotSettings } from './botSettings';
import { ChannelAdapter } from './channelAdapter';
import { meetingChat } from './meetingChat';
import { meetingRoster } from './meetingRoster';

export interface Speaking {
  readonly chat: MeetingChat;
  readonly roster: MeetingRoster;
}

interface SpeakingParts {
  readonly settings: BotSettings;
  readonly home: TenantId;
  readonly log: Log;
}

/** Whatever is said to Teams, or asked of it: all that needs botbuilder. */
export function speakingWith({ settings, home, log }: SpeakingParts): Speaking {
  const adapter = new ChannelAdapter(settings);
  return {
    chat: meetingChat(adapter, settings),
    roster: meetingRoster({ adapter, serviceUrl: settings.channelServiceUrl, home, log }),
  };
}
