import * as z from 'zod/mini';
import { Draft } from './errands';
import { keyIn, type Keeping, type Place } from './keeping';

export interface Drafts {
  /** What stands in a form and has not been sent; the same object until it changes. */
  read(field: string): Draft | undefined;
  write(field: string, draft: Draft): void;
  clear(field: string): void;
  /** The forms in which something stands; the same list until it is another one. */
  fields(): readonly string[];
  /** What could not be sent goes back to its form, before whatever was typed there meanwhile. */
  giveBack(field: string, draft: Draft): void;
  subscribe(changed: () => void): () => void;
  /** For what other windows of the same person write; see `otherWindows.ts`. */
  readonly shared: SharedDrafts;
}

export interface SharedDrafts {
  readonly keeping: Keeping;
  readonly place: Place;
  /** Shown here from now on, and not written: it is. */
  show(field: string, draft: Draft | undefined): void;
  /** Called before a draft is written over, or taken away; stops the one before. */
  before(writes: (field: string, draft: Draft | undefined) => void): void;
}

/** What waits to be sent, and what was refused, says it of its errand. */
const Dated = z.object({ at: z.optional(z.string()), errand: z.optional(z.object({ at: z.string() })) });

const KeptDraft = z.object({ at: z.string(), draft: Draft });

export function createDrafts(keeping: Keeping, place: Place, now: () => Date): Drafts {
  const drafts = readAll(keeping, place);
  const listeners = new Set<() => void>();
  let fields: readonly string[] | undefined;
  let before: Parameters<SharedDrafts['before']>[0] | undefined;
  const show = (field: string, draft: Draft | undefined) => {
    if (!draft || !drafts.has(field)) fields = undefined;
    if (draft) drafts.set(field, draft);
    else drafts.delete(field);
    listeners.forEach((listener) => listener());
  };
  const write = (field: string, draft: Draft) => {
    before?.(field, draft);
    const key = keyIn('draft', place, field);
    // What was typed last is what a crash leaves, also where the clock was set back.
    const at = latest(now().toISOString(), writtenAt(keeping.read(key)));
    keeping.write(key, JSON.stringify({ at, draft }));
    show(field, draft);
  };
  const clear = (field: string) => {
    if (!drafts.has(field)) return;
    before?.(field, undefined);
    keeping.remove(keyIn('draft', place, field));
    show(field, undefined);
  };
  return {
    read: (field) => drafts.get(field),
    write,
    clear,
    fields: () => (fields ??= [...drafts.keys()]),
    giveBack: (field, draft) => write(field, joined(draft, drafts.get(field))),
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    shared: {
      keeping,
      place,
      show,
      before: (writes) => {
        before = writes;
      },
    },
  };
}

function joined(draft: Draft, typed: Draft | undefined): Draft {
  const text = [draft['text'], typed?.['text']].filter(Boolean).join(' ');
  return { ...draft, ...typed, ...(text ? { text } : {}) };
}

function readAll(keeping: Keeping, place: Place): Map<string, Draft> {
  const prefix = keyIn('draft', place);
  const found = keeping.keys(prefix).flatMap((key): [string, Draft][] => {
    const draft = draftIn(keeping.read(key));
    return draft ? [[key.slice(prefix.length), draft]] : [];
  });
  return new Map(found);
}

/** When something that is kept was written; what does not say so is older than all else. */
export function writtenAt(kept: string | undefined): string {
  const dated = parsedJson(Dated, kept);
  return dated?.at ?? dated?.errand?.at ?? '';
}

/** A time that comes after the last one, whatever the clock says. */
export function latest(now: string, last: string | undefined): string {
  const [its, before] = [Date.parse(now), Date.parse(last ?? '')];
  return before >= its ? new Date(before + 1).toISOString() : now;
}

/** What stands in a form, as it was kept. */
export function draftIn(kept: string | undefined): Draft | undefined {
  return parsedJson(KeptDraft, kept)?.draft;
}

/** What was kept by an older version, or damaged, counts as nothing. */
export function parsedJson<S extends z.ZodMiniType>(schema: S, text: string | undefined): z.infer<S> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
