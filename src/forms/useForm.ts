import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { Problem } from '../../domain/problems';
import { clearSent } from '../meeting/clearSent';
import type { Drafts } from '../meeting/drafts';
import { fieldAt, type FieldProblems, type Typed } from './fieldProblems';

export interface FormPlan<F extends string, V, A> extends FormWay<F, V, A> {
  readonly drafts: Drafts;
  /** Under which name the draft is kept. */
  readonly key: string;
  readonly blank: Typed<F>;
}

/** One way to send what was typed. */
export interface FormWay<F extends string, V, A> {
  /** What was typed as what is sent, or what is still wrong with it. */
  readonly read: (typed: Typed<F>, id: string) => { readonly value: V } | { readonly problems: FieldProblems<F> };
  /** The same key again is the same answer. */
  readonly send: (value: V, idempotencyKey: string) => Promise<A>;
  /** What was typed while it was sent stays in the form. */
  readonly done: (answer: A, isTypedOn: boolean) => void;
}

/** A form whose text is kept while it is typed, until what it makes is there; it makes one record however often it is sent. */
export function useForm<F extends string, V, A>({ drafts, key, blank, read, send, done }: FormPlan<F, V, A>) {
  const subscribe = useCallback((changed: () => void) => drafts.subscribe(changed), [drafts]);
  const draft = useSyncExternalStore(subscribe, () => drafts.read(key));
  const [newId, setNewId] = useState(() => crypto.randomUUID());
  const [problems, setProblems] = useState<FieldProblems<F>>({});
  const [failure, setFailure] = useState<Problem>();
  const [tries, setTries] = useState(0);
  const [isSending, setSending] = useState(false);
  const [isTypedOn, setTypedOn] = useState(false);
  const busy = useRef(false);
  const sentAs = useRef<string>(undefined);

  const id = draft?.['id'] ?? newId;
  const typed: Typed<F> = { ...blank, ...draft };

  const fill = (texts: Partial<Typed<F>>) => {
    drafts.write(key, { ...blank, ...drafts.read(key), id, ...texts });
    setProblems((found) => withoutThose(found, texts));
  };
  const type = (field: F, text: string) => fill({ [field]: text } as Partial<Typed<F>>);

  const refuse = (found: FieldProblems<F>, whole?: Problem) => {
    setProblems(found);
    setFailure(whole);
    setTries((n) => n + 1);
  };

  const submitAs = async <W, B>({ read, send, done }: FormWay<F, W, B>) => {
    if (busy.current) return;
    const asked = read(typed, id);
    if ('problems' in asked) return refuse(asked.problems);
    busy.current = true;
    setSending(true);
    setTypedOn(false);
    sentAs.current ??= id;
    try {
      const answer = await send(asked.value, sentAs.current);
      const typedOn = clearSent(drafts, key, typed);
      sentAs.current = undefined;
      setNewId(crypto.randomUUID());
      setFailure(undefined);
      setTypedOn(typedOn);
      done(answer, typedOn);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (!mayHaveArrived(refusal)) sentAs.current = crypto.randomUUID();
      // Also where nothing was typed over what stood there: opened again, the form makes the same record.
      else if (!drafts.read(key)) fill({});
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
    setTypedOn(false);
    refuse({});
  };

  const submit = () => submitAs({ read, send, done });
  const isTyped = draft !== undefined;
  return { id, typed, type, fill, problems, failure, tries, isSending, isTyped, isTypedOn, submit, submitAs, clear };
}

/** What was wrong with fields that have another text now may be right. */
export function withoutThose<F extends string>(found: FieldProblems<F>, texts: Partial<Typed<F>>): FieldProblems<F> {
  return Object.fromEntries(Object.entries(found).filter(([field]) => !(field in texts))) as FieldProblems<F>;
}

/** Then the same key has to be used again, so that one record is made. */
export function mayHaveArrived({ code }: Problem): boolean {
  return code === 'unavailable' || code === 'unexpected' || code === 'busy';
}
