/** Tells the bot which chats it is in, and where the Bot Connector is: once each, and again when that has changed. */
import { appAdded, appAddedAlone, appUpgraded } from './activities';
import type { Channel } from './channel';
import type { LiveWorld } from './liveWorld';
import { people } from './people';
import { personalConversationOf } from './personalApps';

interface Parts {
  world: LiveWorld;
  channel: Channel;
  serviceUrl: () => string;
}

export function introductions(parts: Parts): () => void {
  const { world, channel, serviceUrl } = parts;
  const underWay = new Set<string>();
  return () => {
    introduceAlone(parts, underWay);
    for (const meeting of world.current().meetings) {
      const known = meeting.botKnowsServiceUrl;
      if (!meeting.appInstalled || known === serviceUrl() || underWay.has(meeting.id)) continue;
      underWay.add(meeting.id);
      const news = known === undefined ? appAdded : appUpgraded;
      channel.tell(
        meeting.conversationId,
        news({ meeting, by: meeting.organizer, nowMs: world.now() }),
        (delivered) => {
          underWay.delete(meeting.id);
          if (delivered) world.change(() => void (meeting.botKnowsServiceUrl = serviceUrl()));
        },
      );
    }
  };
}

/** The same for the chats of one person with the app. */
function introduceAlone({ world, channel, serviceUrl }: Parts, underWay: Set<string>): void {
  for (const { key: by } of people) {
    const app = world.current().personalApps[by];
    const conversationId = personalConversationOf(by);
    if (!app?.installed || app.botKnowsServiceUrl === serviceUrl() || underWay.has(conversationId)) continue;
    underWay.add(conversationId);
    const { locale } = world.current().people[by];
    channel.tell(conversationId, appAddedAlone({ by, nowMs: world.now(), locale }), (delivered) => {
      underWay.delete(conversationId);
      if (delivered) world.change(() => void (app.botKnowsServiceUrl = serviceUrl()));
    });
  }
}
