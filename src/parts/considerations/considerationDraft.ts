import * as z from 'zod/mini';
import {
  CustomerEffect,
  longestStep,
  NewConsideration,
  Pathway,
  type Consideration,
  type ConsiderationEdit,
} from '../../../domain/considerations';
import { Evidence } from '../../../domain/evidence';
import { lacksWhy } from '../../../domain/sayingWhy';
import { Likelihood, Reach, Reversible, Severity } from '../../../domain/weights';
import type { Draft } from '../../meeting/errands';

export type Said = Omit<NewConsideration, 'id' | 'decision'>;
/** `tooLong`: the field that holds it says by how much. */
export type Missing = 'effect' | 'text' | 'evidence' | 'tooLong';
export type Changes = Omit<ConsiderationEdit, 'base' | 'removed'>;

const folded = ['who', 'pathway', 'chain', 'severity', 'likelihood', 'reach', 'reversible', 'evidence', 'customers'];

/** Is something said that is folded away at first? */
export function isFoldedUsed(draft: Draft): boolean {
  return [...folded, 'harm', 'vulnerable'].some((name) => draft[name]?.trim());
}

export const longestBelow = { number: 200, harm: 300, vulnerable: 200 };

export function isTooLongBelow(draft: Draft): boolean {
  const isTooLong = (text: string | undefined, most: number) => (text ?? '').trim().length > most;
  return (
    stepsIn(draft).some((step) => isTooLong(step, longestStep)) ||
    Object.entries(longestBelow).some(([name, most]) => isTooLong(draft[name], most))
  );
}

/** Steps are lines, customers are words: a draft holds nothing but text. */
const stepsEnd = '\n';

export function stepsIn({ chain = '' }: Draft): string[] {
  return chain.split(stepsEnd);
}

export function withStep(draft: Draft, at: number, text: string): Draft {
  const steps = stepsIn(draft);
  // Pasted over several lines it is still one step.
  steps[at] = text.replace(/\s*[\r\n]+\s*/g, ' ');
  return { chain: steps.join(stepsEnd) };
}

export function customersIn({ customers = '' }: Draft): string[] {
  return customers.split(' ').filter(Boolean);
}

export function withCustomers(ids: readonly string[]): Draft {
  return { customers: ids.join(' ') };
}

export function draftOf(consideration: Consideration): Draft {
  const { effect, text, who, pathway, chain, severity, likelihood, reach, reversible } = consideration;
  const { evidence, customers, harm, vulnerable } = consideration;
  const held = {
    ...{ effect, text, who, pathway, chain: chain?.join(stepsEnd), severity, likelihood, reach, reversible },
    ...{ evidence: evidence?.kind, ...evidenceDraft(evidence), customers: customers?.join(' '), harm, vulnerable },
  };
  return Object.fromEntries(
    Object.entries(held).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

function evidenceDraft(evidence: Evidence | undefined): Draft {
  switch (evidence?.kind) {
    case 'link':
      return { link: evidence.url };
    case 'number':
      return { number: evidence.text };
    case 'moment':
      return { moment: evidence.moment };
    case 'guess':
    case undefined:
      return {};
  }
}

/** What the form says, or what it still lacks. */
export function saidIn(written: Draft): Said | Missing {
  const said = readIn(written);
  if (typeof said === 'string' || !lacksWhy(said)) return said;
  const before = beforeIn(written);
  return before.effect === said.effect && before.text === said.text ? said : 'text';
}

/** What it was refused for, for as long as that is so; of another kind of evidence nobody was asked yet. */
export function stillMissing(draft: Draft, refused: Draft | undefined): Missing | undefined {
  const missing = refused && saidIn(refused);
  if (typeof missing !== 'string' || missing !== saidIn(draft)) return undefined;
  return missing === 'evidence' && draft['evidence'] !== refused?.['evidence'] ? undefined : missing;
}

function readIn(written: Draft): Said | Missing {
  const draft = written['effect'] === 'none' ? withoutEffect(written) : written;
  const effect = CustomerEffect.safeParse(draft['effect']);
  const text = draft['text']?.trim() ?? '';
  if (!effect.success) return 'effect';
  if (!text) return 'text';
  const evidence = evidenceIn(draft);
  if (evidence === 'missing') return 'evidence';
  const steps = stepsIn(draft).flatMap((step) => step.trim() || []);
  const customers = customersIn(draft);
  const parts = Parts.safeParse({
    effect: effect.data,
    text,
    ...lineIn(draft, 'who'),
    ...lineIn(draft, 'harm'),
    ...lineIn(draft, 'vulnerable'),
    ...chosenIn(draft, 'pathway', Pathway),
    ...chosenIn(draft, 'reach', Reach),
    ...chosenIn(draft, 'reversible', Reversible),
    ...chosenIn(draft, 'severity', Severity, Number),
    ...chosenIn(draft, 'likelihood', Likelihood, Number),
    ...(evidence && { evidence }),
    ...(steps.length > 0 && { chain: steps }),
    ...(customers.length > 0 && { customers }),
  });
  return parts.success ? parts.data : 'tooLong';
}

const Parts = z.omit(NewConsideration, { id: true, decision: true });

/** Where nothing reaches customers, nothing is weighed: it stays in the draft, for whoever thinks again. */
function withoutEffect(draft: Draft): Draft {
  const { chain: _, severity: _s, likelihood: _l, reach: _r, reversible: _v, customers: _c, ...rest } = draft;
  return rest;
}

function lineIn(draft: Draft, name: string): Draft {
  const text = draft[name]?.trim() ?? '';
  return text ? { [name]: text } : {};
}

function chosenIn(draft: Draft, name: string, schema: z.ZodMiniType, read: (text: string) => unknown = String) {
  const text = draft[name];
  const chosen = text ? schema.safeParse(read(text)) : undefined;
  return chosen?.success ? { [name]: chosen.data } : {};
}

function evidenceIn({ evidence: kind, link, number, moment }: Draft): Evidence | undefined | 'missing' {
  if (!kind) return undefined;
  const read = Evidence.safeParse({ kind, url: link, text: number, moment });
  return read.success ? read.data : 'missing';
}

/** What differs from how it stood when the change was begun; what was emptied is taken out. */
export function changedIn(said: Said, draft: Draft): Changes {
  const before = beforeIn(draft);
  const names = new Set([...Object.keys(said), ...Object.keys(before)]);
  const changes = [...names].flatMap((name): [string, unknown][] => {
    const [now, then] = [Reflect.get(said, name) as unknown, Reflect.get(before, name) as unknown];
    return JSON.stringify(now) === JSON.stringify(then) ? [] : [[name, now ?? null]];
  });
  return Object.fromEntries(changes);
}

function beforeIn({ before }: Draft): Partial<Said> {
  const words = before === undefined ? undefined : z.record(z.string(), z.string()).safeParse(JSON.parse(before));
  const said = words?.success ? readIn(words.data) : undefined;
  return typeof said === 'object' ? said : {};
}
