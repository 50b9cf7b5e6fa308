import { Problem } from '../domain/problems';

/**
 * Milliseconds until an answer is waited for no longer. A network may swallow a request without a word, and whatever
 * stands behind it would wait for ever. A read is small and soon asked again; a write may have to wait for an API that
 * is just starting; `long` is for files and whole libraries, and for a person whom Teams asks about the sign-in.
 */
export const patience = { read: 10_000, write: 20_000, long: 120_000 };

/** Gives up what takes longer: also where it does not heed the signal. `leaving`: whoever asked is gone. */
export async function inTime<T>(
  limit: number,
  work: (signal: AbortSignal) => Promise<T>,
  leaving?: AbortSignal,
): Promise<T> {
  const givingUp = new AbortController();
  const giveUp = () => givingUp.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Problem('unavailable', 'There was no answer in time.'));
      giveUp();
    }, limit);
  });
  leaving?.addEventListener('abort', giveUp);
  if (leaving?.aborted) giveUp();
  try {
    return await Promise.race([work(givingUp.signal), late]);
  } finally {
    clearTimeout(timer);
    leaving?.removeEventListener('abort', giveUp);
  }
}
