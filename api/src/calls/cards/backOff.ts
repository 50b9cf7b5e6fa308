const firstMs = 5_000;
const mostMs = 600_000;

/** So often in a row may the chat fail before somebody has to say that it is to be tried again: about an hour. */
export const mostFailures = 20;

/** Longer than this nobody is kept waiting, whatever the chat asks for. */
export const mostAskedSeconds = 3_600;

export interface Failing {
  /** How often it has failed now, one after the other: 1 or more. */
  readonly failures: number;
  /** For how long the chat asked to be left alone. */
  readonly asked?: number | undefined;
  /** Between 0 and 1. */
  readonly random: number;
}

/**
 * Whole seconds until the next try: anywhere between one and twice the last longest wait, so that those who failed
 * together do not come back together. What the chat asked for is waited for first.
 */
export function backOffSeconds({ failures, asked = 0, random }: Failing): number {
  const longestMs = Math.min(mostMs, firstMs * 2 ** (failures - 1));
  const jitter = Math.round((longestMs / 1_000) * random);
  return Math.max(1, Math.min(asked, mostAskedSeconds) + jitter);
}
