import * as z from 'zod/mini';
import { CustomerEffect, Pathway } from '../../domain/considerations';
import { EffectOnDecision } from '../../domain/decisions';
import { Person } from '../../domain/people';
import type { Refused } from '../meeting/errands';
import { useWords, type Words } from '../words';
import { useConsideringWords } from '../words/consideringWords';
import { weighedIn } from './weighedSides';
import { whoseWords } from './whoseWords';

/** Of a record or of an edit: the parts that people write. */
const Written = z.object({
  text: z.optional(z.string()),
  outcome: z.optional(z.string()),
  effect: z.optional(z.union([CustomerEffect, EffectOnDecision])),
  who: z.optional(z.nullable(z.string())),
  pathway: z.optional(z.nullable(Pathway)),
  owner: z.optional(Person),
  /** Whom an action is offered to; notes that are moved have a state there. */
  to: z.catch(z.optional(Person), undefined),
  offer: z.optional(z.object({ to: Person })),
  dueOn: z.optional(z.string()),
});
type Written = z.infer<typeof Written>;
type EffectWords = Readonly<Record<string, string>>;

/** Both versions in words, reduced to what the edit wanted to change. */
export function useSides(refused: Refused) {
  const { errand, theirs: record } = refused;
  const words = useWords();
  const considering = useConsideringWords();
  const effects: EffectWords = errand.name === 'decide' ? words.common.effectsOnDecision : words.common.effects;
  const asked = askedIn(errand);
  const mine = Written.safeParse(asked);
  const theirs = Written.safeParse(record);
  const wanted = mine.success ? mine.data : {};
  const stands = theirs.success ? theirs.data : undefined;
  return {
    mine: joined(inWords(wanted, wanted, effects, words), weighedIn(asked, asked, considering)),
    theirs: joined(inWords(stands ?? {}, wanted, effects, words), weighedIn(record, asked, considering)),
    theirName: whoseWords(refused),
  };
}

function inWords(written: Written, wanted: Written, effects: EffectWords, { common }: Words): string {
  const says = [
    wanted.outcome !== undefined && written.outcome,
    wanted.text !== undefined && written.text,
    wanted.effect !== undefined && written.effect !== undefined && effects[written.effect],
    wanted.who !== undefined && written.who,
    wanted.pathway && written.pathway && common.pathways[written.pathway],
    wanted.owner !== undefined && written.owner?.name,
    wanted.to !== undefined && (written.to ?? written.offer?.to ?? written.owner)?.name,
    wanted.dueOn !== undefined && written.dueOn !== undefined && common.day(written.dueOn),
  ];
  return says.filter(Boolean).join(' · ');
}

function joined(...says: readonly string[]): string {
  return says.filter(Boolean).join(' · ');
}

/** Where a note is moved, that is what it says of its state. */
function askedIn(errand: Refused['errand']): unknown {
  if (errand.name === 'moveConsideration') return { state: errand.body.to };
  return 'body' in errand ? errand.body : {};
}
