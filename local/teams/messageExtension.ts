/** The app's part of the box in which messages are written, and of a message's menu: the bot is asked, as Teams does. */
import * as z from 'zod';
import { extensionAsked, extensionAskedAlone, type Activity } from './activities';
import type { Channel } from './channel';
import { Refused } from './http';
import type { LiveWorld } from './liveWorld';
import { personOf } from './people';
import type { ExtensionAnswer, ExtensionRequest, PersonKey } from './protocol';
import { currentMeeting } from './world';

interface Parts {
  world: LiveWorld;
  channel: Channel;
}

const Said = z.object({ composeExtension: z.object({ type: z.literal('message'), text: z.string() }) });
const Results = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachments: z.array(
      z.object({
        content: z.record(z.string(), z.unknown()),
        preview: z.object({ content: z.object({ title: z.string(), text: z.string().default('') }) }),
      }),
    ),
  }),
});
const Task = z.object({
  task: z.union([
    z.object({ type: z.literal('continue'), value: z.object({ url: z.string(), title: z.string() }) }),
    z.object({ type: z.literal('message'), value: z.string() }),
  ]),
});

export async function askExtension(parts: Parts, { as, ...asked }: ExtensionRequest): Promise<ExtensionAnswer> {
  if (asked.ask === 'find') {
    const parameters = asked.q === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'q', value: asked.q }];
    const value = { commandId: 'findMoment', parameters, queryOptions: { skip: 0, count: 25 } };
    return readFound(await invoke(parts, as, { isAlone: asked.isAlone, name: 'query', value }));
  }
  const value = { commandId: 'saveMoment', commandContext: 'message', messagePayload: payloadOf(parts, as, asked) };
  return readTask(await invoke(parts, as, { isAlone: asked.isAlone, name: 'fetchTask', value }));
}

interface Invoking {
  isAlone: boolean;
  name: string;
  value: unknown;
}

async function invoke({ world, channel }: Parts, by: PersonKey, { isAlone, name, value }: Invoking): Promise<unknown> {
  const meeting = currentMeeting(world.current());
  const { locale } = world.current().people[by];
  const told = { meeting, by, nowMs: world.now(), locale };
  const asked = { name: `composeExtension/${name}`, locale, value };
  const activity: Activity = isAlone ? extensionAskedAlone(told, asked) : extensionAsked(told, asked);
  const answer = await channel.invoke(activity).catch(() => undefined);
  if (!answer || answer.status >= 300) throw new Refused(502, 'BotFailed', 'The app didn’t answer. Please try again.');
  return answer.body;
}

function readFound(body: unknown): ExtensionAnswer {
  const said = Said.safeParse(body);
  if (said.success) return { is: 'said', sentence: said.data.composeExtension.text };
  const { attachments } = Results.parse(body).composeExtension;
  const found = attachments.map(({ content: card, preview }) => ({ ...preview.content, card }));
  return { is: 'found', found };
}

function readTask(body: unknown): ExtensionAnswer {
  const { task } = Task.parse(body);
  return task.type === 'message' ? { is: 'said', sentence: task.value } : { is: 'dialog', ...task.value };
}

/** A message as Microsoft Graph words it. */
function payloadOf({ world }: Parts, as: PersonKey, asked: { messageId: string; isAlone: boolean }) {
  const all = asked.isAlone ? world.current().personalApps[as]?.chat : currentMeeting(world.current()).chat;
  const message = all?.find(({ id }) => id === asked.messageId);
  if (!message || 'line' in message)
    throw new Refused(404, 'NoSuchMessage', 'This message is not in the chat any more.');
  const { id, at, text = '', from } = message;
  const displayName = from.bot ? from.name : personOf(from.person).name;
  const content = `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')}</p>`;
  return { id, createdDateTime: at, from: { user: { displayName } }, body: { contentType: 'html', content } };
}
