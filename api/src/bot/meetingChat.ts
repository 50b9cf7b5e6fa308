import { ChatFailure, type Conversation, type MeetingChat } from '../ports';
import type { BotSettings } from './botSettings';
import { bubbleLink } from './bubble';
import type { ChannelAdapter } from './channelAdapter';
import { chatFailure, within } from './chatFailures';
import { cardMessage } from './messages';
import type { TurnContext } from './sdk';

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
  let stage: 'signingIn' | 'saying' | 'givenUp' = 'signingIn';
  const turn = adapter.speakIn(conversation, async (context) => {
    await adapter.signIn(context);
    // A sign-in that ends after the time is up must not send what is taken for unsent.
    if (stage === 'givenUp') return;
    stage = 'saying';
    said = await say(context);
  });
  try {
    await within(timeoutMs, turn);
  } catch (error) {
    const begun = isSaying(stage);
    stage = 'givenUp';
    throw begun ? chatFailure(error, call) : new ChatFailure('retry', undefined, error);
  }
  return said;
}

function isSaying(stage: string): boolean {
  return stage === 'saying';
}
