import * as z from 'zod/mini';
import { Errand, type Refused } from './errands';

const Texts = z.object({ text: z.optional(z.string()), outcome: z.optional(z.string()) });

/** Under which name the text that is made of both is kept. */
export function mergeField({ errand }: Refused): string {
  return `merge:${errand.record}:${errand.key}`;
}

export interface TwoTexts {
  readonly field: 'text' | 'outcome';
  readonly mine: string;
  readonly theirs: string;
  /** A decision and an action are one line each. */
  readonly isLine: boolean;
}

/** Both texts, where two people wrote the same one: they can be made into one. */
export function textsOf({ errand, theirs }: Refused): TwoTexts | undefined {
  const field = errand.name === 'decide' ? 'outcome' : 'text';
  const mine = Texts.safeParse('body' in errand ? errand.body : {}).data?.[field];
  const stands = Texts.safeParse(theirs).data?.[field];
  if (mine === undefined || stands === undefined || mine === stands) return undefined;
  return { field, mine, theirs: stands, isLine: errand.name === 'editDecision' || errand.name === 'editAction' };
}

/** The same errand with the text that was made of both; `undefined` where it is empty or too long. */
export function merged(refused: Refused, { field, isLine }: TwoTexts, text: string): Refused | undefined {
  const { errand } = refused;
  if (!('body' in errand)) return undefined;
  const said = isLine ? text.replace(/\s+/g, ' ') : text;
  const form = errand.form && { ...errand.form, draft: { ...errand.form.draft, text: said } };
  const again = Errand.safeParse({ ...errand, ...(form && { form }), body: { ...errand.body, [field]: said } });
  return again.success ? { ...refused, errand: again.data } : undefined;
}
