import { parsedJson } from './drafts';
import { Errand, type Draft, type Refused } from './errands';

/** What makes a record, and what changes it. */
const changing: Partial<Record<Errand['name'], Errand['name']>> = {
  proposeDecision: 'editDecision',
  raiseConsideration: 'editConsideration',
  takeAction: 'editAction',
};

/** What goes back to its form. What the API failed at may have been kept all the same: the draft remembers it. */
export function draftOf({ errand: { form, ...sent }, code }: Refused): Draft | undefined {
  return form && { ...form.draft, ...(code === 'unexpected' && { sentAs: JSON.stringify(sent) }) };
}

/**
 * Out of a form to which it was given back, the same words are the same request, and other words the same record: unless
 * everybody sees by now that the first is there.
 */
export function sentAgain(errand: Errand, draft: Draft | undefined, isThere: (record: string) => boolean): Errand {
  const { name, at, form, record } = errand;
  const sentAs = draft?.['sentAs'];
  const before = sentAs && parsedJson(Errand, sentAs);
  if (!form || !before || before.name !== name) return errand;
  const isNew = changing[name] !== undefined;
  const again = { at, form: { ...form, draft: { ...form.draft, sentAs } } };
  if ((isNew || before.record === record) && said(before) === said(errand)) return { ...before, ...again };
  if (!isNew || isThere(before.record)) return errand;
  return Errand.parse({ ...errand, ...again, record: before.record, body: { ...bodyOf(errand), id: before.record } });
}

/** Kept under its id already, since an earlier try had arrived: what is left to do is to change its words. */
export function asChange({ form, ...errand }: Errand): Errand | undefined {
  const name = changing[errand.name];
  const before = name && parsedJson(Errand, form?.draft['sentAs']);
  if (!before) return undefined;
  const body = bodyOf(errand);
  const gone = Object.keys(bodyOf(before)).filter((part) => !(part in body));
  const all = { ...Object.fromEntries(gone.map((part) => [part, null])), ...body, base: 1 };
  return Errand.safeParse({ ...errand, key: crypto.randomUUID(), name, body: all }).data;
}

function bodyOf(errand: object): object {
  return 'body' in errand ? (errand.body as object) : {};
}

function said(errand: Errand): string {
  return JSON.stringify({ ...bodyOf(Errand.safeParse(errand).data ?? {}), id: undefined, base: undefined });
}
