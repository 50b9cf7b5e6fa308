import { useRef, useState } from 'react';
import { Problem } from '../../domain/problems';
import type { Drafts } from '../meeting/drafts';
import { fieldAt, type FieldProblems, type Typed } from './fieldProblems';
import { mayHaveArrived, withoutThose } from './useForm';
import { useKeptChanges } from './useKeptChanges';

/** A record as conflicts see it: `fields` names the revision in which each of its parts last changed. */
export interface Edited {
  readonly id: string;
  readonly revision: number;
  readonly fields: Readonly<Record<string, number>>;
}

export type Changes = Readonly<Record<string, unknown>>;
/** The whole record as it would be sent, part by part, or what is still wrong with it. */
export type ReadWhole<F extends string> = (
  typed: Typed<F>,
) => { readonly value: Changes } | { readonly problems: FieldProblems<F> };

export interface EditPlan<F extends string, R extends Edited> {
  readonly drafts: Drafts;
  readonly key: string;
  readonly record: R;
  readonly fields: readonly F[];
  readonly typedOf: (record: R) => Typed<F>;
  readonly send: (base: number, changes: Changes, idempotencyKey: string) => Promise<R>;
  /** The record out of what came with a conflict. */
  readonly theirsIn: (theirs: unknown) => R | undefined;
}

/** Somebody else wrote into the same fields meanwhile. */
export interface EditConflict<F extends string, R> {
  readonly theirs: R;
  readonly clashing: readonly F[];
}

/**
 * Changes to a record that is there. Only what was changed is kept and sent, with the revision it was begun at: what
 * others change meanwhile in other fields stays, and in the same field both are shown.
 */
export function useEdit<F extends string, R extends Edited>(plan: EditPlan<F, R>) {
  const { fields, typedOf } = plan;
  const kept = useKeptChanges(plan.drafts, plan.key, fields);
  const [newest, setNewest] = useState<R>();
  const [conflict, setConflict] = useState<EditConflict<F, R>>();
  const refusal = useRefusal<F>();
  const sending = useSending();
  const [isTypedOn, setTypedOn] = useState(false);
  const record = newest && newest.revision > plan.record.revision ? newest : plan.record;
  const typed: Typed<F> = { ...typedOf(record), ...kept.now().texts };

  const refused = (problem: Problem, base: number, changes: Changes) => {
    const theirs = problem.code === 'conflict' ? plan.theirsIn(problem.theirs) : undefined;
    if (!theirs) return refusal.take(problem, fields);
    setNewest(theirs);
    const clashing = clashes({ fields, theirs, base, changes, mine: typed, stands: typedOf(theirs) });
    if (clashing.length > 0) setConflict({ theirs, clashing });
    else refusal.take(problem, fields);
  };

  /** `undefined`: it was refused, or somebody typed on: the form stays. Without changes the record itself is the answer. */
  const submit = async (read: ReadWhole<F>): Promise<R | undefined> => {
    const asked = read(typed);
    if ('problems' in asked) {
      refusal.show(asked.problems);
      return undefined;
    }
    const { texts, base = record.revision } = kept.now();
    const changes = changesOf(asked.value, Object.keys(texts), record);
    setConflict(undefined);
    setTypedOn(false);
    refusal.forget();
    const isSame = Object.keys(changes).length === 0;
    const answer = await sending.send(
      JSON.stringify([base, changes]),
      async (key) => (isSame ? record : plan.send(base, changes, key)),
      (problem) => refused(problem, base, changes),
    );
    if (answer === undefined) return undefined;
    const typedOn = kept.clearSent(texts, answer.revision);
    setNewest(answer);
    setTypedOn(typedOn);
    return typedOn ? undefined : answer;
  };
  const settle = (without?: readonly F[]) => {
    if (conflict) kept.rebase(conflict.theirs.revision, without);
    setConflict(undefined);
  };
  return {
    record,
    typed,
    /** The record as it stands, without the changes. */
    stands: typedOf(record),
    fill: (texts: Partial<Typed<F>>) => {
      kept.write(texts, record.revision);
      refusal.mend(texts);
    },
    problems: refusal.problems,
    failure: refusal.failure,
    tries: refusal.tries,
    conflict,
    isSending: sending.isSending,
    isTyped: kept.isTyped,
    /** It is saved but for what was typed meanwhile. */
    isTypedOn,
    submit,
    keepMine: () => settle(),
    keepTheirs: () => settle(conflict?.clashing),
    clear: () => {
      kept.clear();
      setTypedOn(false);
      setConflict(undefined);
      refusal.show({});
    },
  };
}

/** What a try came to: problems at fields, or one of the whole. Each try is counted, so that the summary takes the focus. */
function useRefusal<F extends string>() {
  const [problems, setProblems] = useState<FieldProblems<F>>({});
  const [failure, setFailure] = useState<Problem>();
  const [tries, setTries] = useState(0);
  const show = (found: FieldProblems<F>, whole?: Problem) => {
    setProblems(found);
    setFailure(whole);
    setTries((n) => n + 1);
  };
  return {
    problems,
    failure,
    tries,
    show,
    take: (problem: Problem, fields: readonly F[]) => {
      const field =
        problem.field === undefined || problem.code === 'conflict' ? undefined : fieldAt(fields, problem.field);
      if (field === undefined) show({}, problem);
      else show({ [field]: { kind: 'refused', sentence: problem.message } } as FieldProblems<F>);
    },
    mend: (texts: Partial<Typed<F>>) => setProblems((found) => withoutThose(found, texts)),
    forget: () => {
      setProblems({});
      setFailure(undefined);
    },
  };
}

/** One at a time; what may have arrived goes out again under the same key. */
function useSending() {
  const [isSending, setSending] = useState(false);
  const busy = useRef(false);
  const sent = useRef<{ readonly key: string; readonly said: string }>(undefined);
  const send = async <A>(
    said: string,
    go: (idempotencyKey: string) => Promise<A>,
    refused: (problem: Problem) => void,
  ): Promise<A | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setSending(true);
    const as = sent.current?.said === said ? sent.current : { key: crypto.randomUUID(), said };
    sent.current = as;
    try {
      const answer = await go(as.key);
      sent.current = undefined;
      return answer;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (!mayHaveArrived(problem)) sent.current = undefined;
      refused(problem);
      return undefined;
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  return { isSending, send };
}

interface Clash<F extends string> {
  readonly fields: readonly F[];
  readonly theirs: Edited;
  readonly base: number;
  readonly changes: Changes;
  readonly mine: Typed<F>;
  readonly stands: Typed<F>;
}

function clashes<F extends string>({ fields, theirs, base, changes, mine, stands }: Clash<F>): F[] {
  return fields.filter((field) => {
    const part = partOf(field);
    return part in changes && (theirs.fields[part] ?? 1) > base && mine[field] !== stands[field];
  });
}

/** Of the parts that were written into, those that are other than they stand; `null` takes one out. */
function changesOf(value: Changes, changed: readonly string[], record: object): Changes {
  const parts = [...new Set(changed.map(partOf))];
  const sent = parts.map((part): [string, unknown] => [part, value[part] ?? null]);
  return Object.fromEntries(
    sent.filter(([part, now]) => JSON.stringify(now) !== JSON.stringify(Reflect.get(record, part) ?? null)),
  );
}

/** A part of a record is the field itself, or what stands before the dot. */
function partOf(field: string): string {
  return field.split('.')[0] ?? field;
}
