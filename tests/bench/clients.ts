import { percentile } from './measure';

export interface Timed {
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
  readonly perSecond: number;
}

/** So many clients, each asking again as soon as it is answered. `ask` gets the number of the request. */
export async function askAll(
  { clients, requests }: { readonly clients: number; readonly requests: number },
  ask: (number: number) => Promise<void>,
): Promise<Timed> {
  const times: number[] = [];
  let next = 0;
  const client = async () => {
    for (let number = next++; number < requests; number = next++) {
      const began = performance.now();
      await ask(number);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return { times, perSecond: (requests * 1_000) / (performance.now() - began) };
}

export const p50 = (runs: readonly Timed[]) =>
  percentile(
    runs.flatMap(({ times }) => times),
    50,
  );
export const p99 = (runs: readonly Timed[]) =>
  percentile(
    runs.flatMap(({ times }) => times),
    99,
  );

/** Answered as expected, or the bench ends. */
export async function asked(url: string, init: RequestInit, status = 200): Promise<Response> {
  const answer = await fetch(url, init);
  if (answer.status !== status) throw new Error(`${url} was answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
