import { onChatEvent } from './calls/chatEvents';
import { expected } from './failures';
import type { HeardEvent, Ports } from './ports';

/** Together with the waits about four hours: after that nobody waits for a meeting's start any more. */
const mostTries = 31;
const longestWaitSeconds = 600;

/**
 * Works on what the chat told. What fails because storage or Teams don't answer comes again later: the queue by itself
 * would give up within a minute, and somebody who joined from outside might read on for hours.
 */
export async function workOnHeard(ports: Ports, message: HeardEvent): Promise<void> {
  try {
    await onChatEvent(ports, message.heard);
  } catch (error) {
    const { tries = 0, heard } = message;
    const { code } = expected(error);
    if (tries >= mostTries || (code !== 'unavailable' && code !== 'busy')) throw error;
    ports.log.problem('What the chat told has to wait.', error, { kind: heard.kind, tries });
    await ports.queue.send({ ...message, tries: tries + 1 }, Math.min(longestWaitSeconds, 2 ** (tries + 1)));
  }
}
