import { Errand } from './errands';
import type { Sent } from './performErrand';

/** What else of a record is changed by what a body says. */
const changing: Readonly<Record<string, readonly string[]>> = {
  outcome: ['state'],
  observed: ['review'],
  earlier: ['supersedes'],
  to: ['state', 'offer'],
  offeredAt: ['offer', 'owner'],
};

/**
 * What still waits, after one before it was answered, or refused. Later errands of the same record were made on top of
 * that one: they go on from what came of it. Where it was refused, or somebody else changed the same fields meanwhile,
 * they are judged from where it stood itself, so that they can't pass over what the other wrote.
 */
export function createRebasing() {
  /** As each record was answered last. */
  const known = new Map<string, number>();
  return (waiting: readonly Errand[], done: Errand, answer: Sent | undefined): readonly Errand[] => {
    const from = baseOf(done);
    const record = answer && recordIn(answer);
    if (from === undefined || (answer && !record)) return waiting;
    const isTheirs = (field: string) => (record?.fields[field] ?? 1) > from && !fieldsOf(done).includes(field);
    if (record) known.set(done.record, record.revision);
    const certain = Math.max(from, known.get(done.record) ?? from);
    let next = certain;
    return waiting.map((errand) => {
      const base = baseOf(errand);
      if (errand.key === done.key || errand.record !== done.record || base === undefined || base < from) return errand;
      if (!record) return withBase(errand, Math.min(base, certain));
      return withBase(errand, fieldsOf(errand).some(isTheirs) ? from : next++);
    });
  };
}

/** The same errand, based on another revision. */
export function withBase(errand: Errand, base: number): Errand {
  if (baseOf(errand) === base) return errand;
  return 'body' in errand && 'base' in errand.body
    ? Errand.parse({ ...errand, body: { ...errand.body, base } })
    : { ...errand, seen: base };
}

/** The revision that it was made upon; a new record and somebody's support are made upon none. */
function baseOf(errand: Errand): number | undefined {
  return 'body' in errand && 'base' in errand.body ? errand.body.base : errand.seen;
}

function fieldsOf(errand: Errand): readonly string[] {
  return 'body' in errand ? Object.keys(errand.body).flatMap((said) => [said, ...(changing[said] ?? [])]) : [];
}

function recordIn(answer: Sent) {
  if ('decision' in answer) return answer.decision;
  if ('consideration' in answer) return answer.consideration;
  return 'action' in answer ? answer.action : undefined;
}
