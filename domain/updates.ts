import * as z from 'zod/mini';
import { Action } from './actions';
import { Consideration } from './considerations';
import { Decision } from './decisions';
import { HiddenNote } from './privateNotes';
import { Support } from './supports';

/**
 * All that the live channel and the delta read can say. What not everybody may see travels as a revision only: whoever
 * gets `meeting` reads the meeting again. Kinds that this version doesn't know are ignored.
 */
export const Update = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decision'), decision: Decision }),
  /** One of an earlier occurrence: it changes where it is shown, and is added nowhere. */
  z.object({ kind: z.literal('earlier'), decision: Decision }),
  z.object({ kind: z.literal('consideration'), consideration: Consideration }),
  z.object({ kind: z.literal('action'), action: Action }),
  z.object({ kind: z.literal('support'), support: Support }),
  /** In place of a consideration that is still its author's alone. */
  z.object({ kind: z.literal('hidden'), note: HiddenNote }),
  z.object({ kind: z.literal('meeting'), revision: z.string() }),
]);
export type Update = z.infer<typeof Update>;

/** `undefined` for what can't be read, so that a newer server never breaks an open panel. */
export function readUpdate(message: unknown): Update | undefined {
  const parsed = Update.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}
