import { useCallback, useEffect, useMemo, useState } from 'react';
import { FindingDecisions } from '../../../domain/decisionLog';
import type { Go } from '../library/useRoute';

const filters = ['series', 'customer', 'effect', 'state'] as const;

/** What can't be read is left out: an old link finds more than it did, not nothing. */
export function parseFinding(find: string): FindingDecisions {
  const asked = new URLSearchParams(find);
  const q = asked.get('q')?.trim().slice(0, 200);
  const parts = filters.flatMap((name) => {
    const part = asked.get(name) ?? '';
    return part !== '' && FindingDecisions.shape[name].safeParse(part).success ? [[name, part]] : [];
  });
  return FindingDecisions.parse({ ...Object.fromEntries(parts), ...(q ? { q } : {}) });
}

/** As the query of an address. */
export function printFinding(finding: FindingDecisions): string {
  const parts = Object.entries(finding).flatMap(([name, part]) => (part ? [[name, part]] : []));
  return new URLSearchParams(parts).toString();
}

/** Somebody who types fast is waited for. */
const pause = 200;

/** The search in the address and the words in the box: each follows the other, and typing fills no history. */
export function useDecisionSearch(find: string, go: Go) {
  const finding = useMemo(() => parseFinding(find), [find]);
  const found = finding.q ?? '';
  const [text, setText] = useState(found);
  const [seen, setSeen] = useState(found);
  if (found !== seen) {
    setSeen(found);
    if (found !== text.trim()) setText(found);
  }
  const search = useCallback(
    (next: FindingDecisions, instead = false) => go({ at: 'decisions', find: printFinding(next) }, { instead }),
    [go],
  );
  const typed = text.trim().slice(0, 200);
  useEffect(() => {
    if (typed === found) return undefined;
    const timer = setTimeout(() => search({ ...finding, q: typed }, found !== ''), pause);
    return () => clearTimeout(timer);
  }, [finding, typed, found, search]);
  const narrow = (changes: FindingDecisions) => search({ ...finding, ...changes, q: typed });
  return { finding, text, type: setText, narrow, clear: () => search({}) };
}
