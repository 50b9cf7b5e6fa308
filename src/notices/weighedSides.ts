import * as z from 'zod/mini';
import { ConsiderationEdit } from '../../domain/considerations';
import { ConsiderationState } from '../../domain/considerationStates';
import type { ConsideringWords } from '../words/en/considering';

/** The parts of a note that are folded away, and where it stands. */
const Weighed = z.partial(
  z.object({
    ...z.pick(ConsiderationEdit, {
      chain: true,
      severity: true,
      likelihood: true,
      reach: true,
      reversible: true,
      evidence: true,
      customers: true,
      harm: true,
      vulnerable: true,
    }).shape,
    state: z.catch(z.optional(ConsiderationState), undefined),
  }),
);
type Weighed = z.infer<typeof Weighed>;

const nothing = '–';

/** Those of them that the edit wanted to change, in words: a dash for what is not, or no longer, said. */
export function weighedIn(record: unknown, asked: unknown, words: ConsideringWords): string {
  const [written, wanted] = [Weighed.safeParse(record), Weighed.safeParse(asked)];
  if (!written.success || !wanted.success) return '';
  const { data } = written;
  const say = <K extends keyof Weighed>(name: K, tell: (value: NonNullable<Weighed[K]>) => string) => {
    if (wanted.data[name] === undefined) return [];
    const value = data[name];
    return [value === undefined || value === null ? nothing : tell(value)];
  };
  const { weight, evidence, known, regulated, state } = words;
  return [
    ...say('chain', (steps) => steps.join(' → ')),
    ...say('severity', (one) => weight.severities[one]),
    ...say('likelihood', (one) => weight.likelihoods[one]),
    ...say('reach', (one) => weight.reaches[one]),
    ...say('reversible', (one) => weight.reversed[one]),
    ...say('evidence', ({ kind }) => evidence.kinds[kind]),
    ...say('customers', (ids) => known.count(ids.length)),
    ...say('harm', regulated.harmSaid),
    ...say('vulnerable', regulated.vulnerableSaid),
    ...say('state', (one) => state.states[one]),
  ].join(' · ');
}
