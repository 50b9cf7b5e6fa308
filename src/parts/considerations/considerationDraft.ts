import { CustomerEffect, Pathway, type Consideration, type NewConsideration } from '../../../domain/considerations';
import type { Draft } from '../../meeting/errands';

export type Said = Pick<NewConsideration, 'effect' | 'text' | 'who' | 'pathway'>;
export type Missing = 'effect' | 'text';

export function draftOf({ effect, text, who, pathway }: Consideration): Draft {
  return { effect, text, ...(who === undefined ? {} : { who }), ...(pathway === undefined ? {} : { pathway }) };
}

/** What the form says, or what it still lacks. */
export function saidIn(draft: Draft): Said | Missing {
  const effect = CustomerEffect.safeParse(draft['effect']);
  const pathway = Pathway.safeParse(draft['pathway']);
  const text = draft['text']?.trim() ?? '';
  const who = draft['who']?.trim() ?? '';
  if (!effect.success) return 'effect';
  if (!text) return 'text';
  return {
    effect: effect.data,
    text,
    ...(who ? { who } : {}),
    ...(pathway.success ? { pathway: pathway.data } : {}),
  };
}
