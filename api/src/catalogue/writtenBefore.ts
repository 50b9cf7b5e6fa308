import { wordsNow, type LoggedDecision } from '../../../domain/decisionLog';
import type { Ports } from '../ports';

/** So many are written anew at one look; the next one goes on. */
const mostAtOnce = 200;

const asked = new WeakMap<Ports['store'], Set<string>>();

/**
 * What an earlier release wrote into the log is found by less than is known of it: the worker is asked to write it anew,
 * once by each instance. Until then it is found as before, and so it is where the queue doesn't answer.
 */
export async function writeAnew(ports: Ports, decisions: ReadonlyMap<string, LoggedDecision>): Promise<void> {
  const before = asked.get(ports.store) ?? new Set<string>();
  asked.set(ports.store, before);
  const old = [...decisions].filter(([row, { wordsOf = 1 }]) => wordsOf < wordsNow && !before.has(row));
  const some = old.slice(0, mostAtOnce);
  for (const [row] of some) before.add(row);
  const sent = await Promise.allSettled(
    some.map(([, { series, decision }]) => {
      const record = `decision:${decision.occurrence}:${decision.id}`;
      return ports.queue.send({ tenant: ports.home, series, record });
    }),
  );
  const failed = sent.find((one) => one.status === 'rejected');
  if (failed) ports.log.problem('What an earlier release wrote into the log waits to be written anew.', failed.reason);
}
