/** What travels between a framed page that uses teams-js 2.x and the window that hosts it. */
import * as z from 'zod';

export const FrameMessage = z.object({
  func: z.string(),
  id: z.number().nullish(),
  uuidAsString: z.string().nullish(),
  args: z.array(z.unknown()).nullish(),
});
export type FrameMessage = z.infer<typeof FrameMessage>;

export const frameContexts = ['content', 'sidePanel', 'meetingStage', 'task', 'authentication'] as const;
export type FrameContext = (typeof frameContexts)[number];

/** What the host needs of a window: the page's own, a popup's or, in a test, a plain object. */
export type Listener = { postMessage(message: unknown, targetOrigin: string): void };

export type Heard = { source: unknown; origin: string; data: unknown };

/** teams-js drops an answer without a numeric id, and matches on the uuid where it gave one. */
export function answerTo(asked: FrameMessage, args: unknown[]) {
  return {
    id: asked.id ?? -1,
    ...(asked.uuidAsString ? { uuidAsString: asked.uuidAsString } : {}),
    args,
    monotonicTimestamp: performance.now(),
  };
}

export function eventOf(func: string, args: unknown[]) {
  return { func, args, timestamp: Date.now(), monotonicTimestamp: performance.now() };
}
