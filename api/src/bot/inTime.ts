import { Problem } from '../../../domain/problems';

/** After five seconds Teams says that the app didn't answer, and no reason reaches anybody. */
export const teamsWaitsMs = 4_500;

/** What takes longer goes on, and whoever waits is told to try again. */
export async function inTime<T>(call: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const problem = new Problem('unavailable', 'This takes too long just now. Try again in a moment.');
    timer = setTimeout(() => reject(problem), ms);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
