/** What people do with the app alone. */
import { appRemovedAlone, saidAlone } from './activities';
import type { Channel } from './channel';
import { Refused } from './http';
import type { LiveWorld } from './liveWorld';
import { isColleague, personOf } from './people';
import { personalConversationOf } from './personalApps';
import type { PersonKey } from './protocol';

interface Alone {
  as: PersonKey;
  world: LiveWorld;
  channel: Channel;
  nextMessageId: () => string;
}

export function addPersonalApp(world: LiveWorld, as: PersonKey): void {
  if (!isColleague(personOf(as))) throw new Refused(409, 'NoColleague', 'Only colleagues can add this app.');
  world.change(({ personalApps }) => {
    const chat = personalApps[as]?.chat ?? [];
    personalApps[as] = { installed: true, chat };
  });
}

export function removePersonalApp({ as, world, channel }: Alone): void {
  if (!world.current().personalApps[as]?.installed) return;
  world.change(({ personalApps }) => {
    personalApps[as] = { installed: false, chat: personalApps[as]?.chat ?? [] };
  });
  channel.tell(personalConversationOf(as), appRemovedAlone(told({ as, world })));
}

export function sayToApp({ as, world, channel, nextMessageId }: Alone, text: string): void {
  const app = world.current().personalApps[as];
  if (!app?.installed) throw new Refused(403, 'NotInstalled', 'Add Customer Moment for yourself first.');
  const id = nextMessageId();
  const at = new Date(world.now()).toISOString();
  world.change(() => app.chat.push({ id, from: { bot: false, person: as }, at, text, deleted: false }));
  channel.tell(personalConversationOf(as), [saidAlone(told({ as, world }), id, text)]);
}

function told({ as, world }: Pick<Alone, 'as' | 'world'>) {
  return { by: as, nowMs: world.now(), locale: world.current().people[as].locale };
}
