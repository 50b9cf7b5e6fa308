import * as z from 'zod/mini';
import { parsedJson, writtenAt } from './drafts';
import { ours, type Keeping } from './keeping';

/** Of what was typed and never sent, and of what was sent as far as its writer knows. */
const daysKept = { draft: 30, errand: 90, refused: 90 };

/** Since when, by the API's time, each has stood as it was written at that time. */
const Seen = z.record(z.string(), z.object({ at: z.string(), since: z.number() }));

/**
 * What is kept grows old by the API's time alone: the clock of a computer may be wrong for once, and what is dropped is
 * gone. Its days count from the first page that saw it and had an answer.
 */
export function letAge(keeping: Keeping, now: number): void {
  const name = `${ours}seen`;
  const before = keeping.read(name);
  const seen = parsedJson(Seen, before) ?? {};
  const still: z.infer<typeof Seen> = {};
  for (const [kind, days] of Object.entries(daysKept))
    for (const key of keeping.keys(`${ours}${kind}|`)) {
      const at = writtenAt(keeping.read(key));
      const known = seen[key];
      const since = known?.at === at ? known.since : now;
      if (now - since > days * 86_400_000) keeping.remove(key);
      else still[key] = { at, since };
    }
  const after = JSON.stringify(still);
  if (after === '{}') keeping.remove(name);
  else if (after !== before) keeping.write(name, after);
}

/** Asks as `fetch` does; the first answer that tells the time says what has grown too old. */
export function ageingBy(ask: typeof fetch, keeping: () => Promise<Keeping>): typeof fetch {
  let isTold = false;
  return async (...asked) => {
    const answer = await ask(...asked);
    const now = answer.ok && !isTold ? Date.parse(answer.headers.get('Date') ?? '') : NaN;
    if (now > 0) {
      isTold = true;
      void keeping().then((kept) => letAge(kept, now));
    }
    return answer;
  };
}
