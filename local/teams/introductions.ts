/** Tells the bot which chats it is in, and where the Bot Connector is: once each, and again when that has changed. */
import { appAdded, appUpgraded } from './activities';
import type { Channel } from './channel';
import type { LiveWorld } from './liveWorld';

export function introductions(parts: { world: LiveWorld; channel: Channel; serviceUrl: () => string }): () => void {
  const { world, channel, serviceUrl } = parts;
  const underWay = new Set<string>();
  return () => {
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
