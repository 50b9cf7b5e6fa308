import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { Problem } from '../../domain/problems';
import type { Drafts } from '../meeting/drafts';
import { fieldAt, type FieldProblems, type Typed } from './fieldProblems';

export interface FormPlan<F extends string, V, A> {
  readonly drafts: Drafts;
  /** Under which name the draft is kept. */
  readonly key: string;
  readonly blank: Typed<F>;
  /** What was typed as what is sent, or what is still wrong with it. */
  readonly read: (typed: Typed<F>, id: string) => { readonly value: V } | { readonly problems: FieldProblems<F> };
  /** The same key again is the same answer. */
  readonly send: (value: V, idempotencyKey: string) => Promise<A>;
  readonly done: (answer: A) => void;
}

/** A form whose text is kept while it is typed, until what it makes is there; it makes one record however often it is sent. */
export function useForm<F extends string, V, A>({ drafts, key, blank, read, send, done }: FormPlan<F, V, A>) {
  const subscribe = useCallback((changed: () => void) => drafts.subscribe(changed), [drafts]);
  const draft = useSyncExternalStore(subscribe, () => drafts.read(key));
  const [newId] = useState(() => crypto.randomUUID());
  const [problems, setProblems] = useState<FieldProblems<F>>({});
  const [failure, setFailure] = useState<Problem>();
  const [tries, setTries] = useState(0);
  const [isSending, setSending] = useState(false);
  const busy = useRef(false);
  const sentAs = useRef<string>(undefined);

  const id = draft?.['id'] ?? newId;
  const typed: Typed<F> = { ...blank, ...draft };

  const type = (field: F, text: string) => {
    drafts.write(key, { ...typed, id, [field]: text });
    setProblems(({ [field]: _mended, ...others }) => others as FieldProblems<F>);
  };

  const refuse = (found: FieldProblems<F>, whole?: Problem) => {
    setProblems(found);
    setFailure(whole);
    setTries((n) => n + 1);
  };

  const submit = async () => {
    if (busy.current) return;
    const asked = read(typed, id);
    if ('problems' in asked) return refuse(asked.problems);
    busy.current = true;
    setSending(true);
    sentAs.current ??= id;
    try {
      const answer = await send(asked.value, sentAs.current);
      drafts.clear(key);
      done(answer);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (!mayHaveArrived(refusal)) sentAs.current = crypto.randomUUID();
      const field = refusal.field === undefined ? undefined : fieldAt(Object.keys(blank) as F[], refusal.field);
      if (field === undefined) refuse({}, refusal);
      else refuse({ [field]: { kind: 'refused', sentence: refusal.message } } as FieldProblems<F>);
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  const clear = () => {
    drafts.clear(key);
    refuse({});
  };

  return { id, typed, type, problems, failure, tries, isSending, isTyped: draft !== undefined, submit, clear };
}

/** Then the same key has to be used again, so that one record is made. */
function mayHaveArrived({ code }: Problem): boolean {
  return code === 'unavailable' || code === 'unexpected' || code === 'busy';
}
