import type { TurnContext } from 'botbuilder';
import type { Conversation, MeetingChat } from '../ports';
import type { BotSettings } from './botSettings';
import { bubbleLink } from './bubble';
import type { ChannelAdapter } from './channelAdapter';
import { chatFailure, NotSignedIn, within } from './chatFailures';
import { cardMessage } from './messages';

const timeoutMs = 10_000;

export function meetingChat(adapter: ChannelAdapter, settings: BotSettings): MeetingChat {
  return {
    async post(conversation, card, { bubble }) {
      const inMeeting = bubble && {
        notification: { alertInMeeting: true, externalResourceUrl: bubbleLink(settings, bubble.title) },
      };
      const message = { ...cardMessage(card), ...(inMeeting ? { channelData: inMeeting } : {}) };
      const sent = await speak(adapter, conversation, 'post', async (context) => context.sendActivity(message));
      if (!sent?.id) throw chatFailure(new Error('The Bot Connector gave no id for the message.'), 'post');
      return { activityId: sent.id };
    },
    async update(conversation, activityId, card) {
      await speak(adapter, conversation, 'update', (context) =>
        context.updateActivity({ ...cardMessage(card), id: activityId }),
      );
    },
  };
}

async function speak<T>(
  adapter: ChannelAdapter,
  conversation: Conversation,
  call: 'post' | 'update',
  say: (context: TurnContext) => Promise<T>,
): Promise<T | undefined> {
  let said: T | undefined;
  try {
    const turn = adapter.speakIn(conversation, async (context) => {
      await adapter.signIn(context).catch((cause: unknown) => {
        throw new NotSignedIn("The bot's own sign-in failed.", { cause });
      });
      said = await say(context);
    });
    await within(timeoutMs, turn);
  } catch (error) {
    throw chatFailure(error, call);
  }
  return said;
}
