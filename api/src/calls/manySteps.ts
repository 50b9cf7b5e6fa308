import type { Answered } from '../../../domain/contract';
import type { AnyMoment } from '../../../domain/momentDrafts';
import { stepMoment } from '../../../domain/momentSteps';
import type { MomentId } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import * as z from 'zod';
import { libraryCalls } from '../../../domain/libraryCalls';
import { checkIsCurator } from '../access/curators';
import { readAnyMoment } from '../libraryRows';
import type { RowChange } from '../ports';
import { places, stored, type Kept } from '../rows';
import { sentenceIn } from '../words/refusals';
import type { Ask } from './ask';
import { keepInLibrary } from './keepInLibrary';
import { checkCustomerOf } from './momentCustomers';
import { checkNotTold } from './momentSteps';
import { noSuchMoment } from './momentPages';
import { withProjection } from './moments';
import { answeredBefore, answeredRow } from './once';
import { busy, mostTries } from './records';

type Steps = Ask<'stepMoments'>;
type Done = Answered<'stepMoments'>;

/** Of each moment two rows are written, and of a nameless one its customer: so many fit into one transaction. */
const atOnce = 25;

/** Each for itself: what can't be done says why, what is so already counts as done, and the rest is done. */
export async function stepMoments(ask: Steps): Promise<Done> {
  checkIsCurator(ask);
  const place = places.library(ask.ports.home);
  const before = await answeredBefore(ask, place);
  if (before) return z.parse(libraryCalls.stepMoments.answer, before.answer);
  const moments = [...new Set(ask.body.moments)];
  const steps: Done = { done: [], refused: [] };
  for (let from = 0; from < moments.length; from += atOnce) {
    const { done, refused } = await stepSome(ask, moments.slice(from, from + atOnce));
    steps.done.push(...done);
    steps.refused.push(...refused);
  }
  // Sent again before this is kept, everything is found done.
  await ask.ports.store.commit(place, answeredRow(ask, steps));
  return steps;
}

async function stepSome(ask: Steps, ids: readonly MomentId[]): Promise<Done> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const steps = await Promise.all(ids.map((id) => stepOne(ask, id)));
    const kept = steps.filter((step) => 'rows' in step);
    const done = steps.filter((step) => !('sentence' in step)).map(({ moment }) => moment);
    const refused = steps.filter((step) => 'sentence' in step);
    if (kept.length === 0) return { done, refused };
    const rows = kept.flatMap((step) => step.rows);
    const moments = kept.flatMap((step) => step.projections);
    const distinct = [...new Map(rows.map((row) => [row.row, row])).values()];
    if ((await keepInLibrary({ ports: ask.ports }, { rows: distinct, moments })) === 'done') return { done, refused };
  }
  throw busy();
}

type Step =
  | { readonly moment: MomentId }
  | { readonly moment: MomentId; readonly sentence: string }
  | {
      readonly moment: MomentId;
      readonly rows: readonly RowChange[];
      readonly projections: NonNullable<ReturnType<typeof withProjection>['moments']>;
    };

async function stepOne(ask: Steps, id: MomentId): Promise<Step> {
  try {
    const found = await readAnyMoment(ask.ports, id);
    if (!found) throw new Problem('notFound', noSuchMoment);
    const moment = stepped(ask, found);
    if (moment === found.value) return { moment: id };
    if (ask.body.verb === 'unpublish') await checkNotTold(ask.ports, id);
    const guards = await checkCustomerOf(ask.ports, moment);
    const { rows, moments = [] } = withProjection(moment, guards);
    const replaced: RowChange = { put: 'replace', row: found.row, etag: found.etag, body: stored(moment) };
    return { moment: id, rows: [replaced, ...rows], projections: moments };
  } catch (refusal) {
    if (refusal instanceof Problem && refusal.code !== 'unavailable')
      return { moment: id, sentence: sentenceIn(ask.language, refusal.message) };
    throw refusal;
  }
}

function stepped({ ports, by, body }: Steps, { value }: Kept<AnyMoment>): AnyMoment {
  const { verb, verifyBy, to } = body;
  if (isSoAlready(verb, value)) return value;
  if (verb === 'restoreArchived' && value.state !== 'archived')
    throw new Problem('invalid', 'This moment is not archived.');
  const step = { base: value.revision, verb: verb === 'restoreArchived' ? 'publish' : verb, verifyBy, to } as const;
  return stepMoment(value, step, { by: { ...by, isCurator: true }, at: ports.clock().toISOString() });
}

function isSoAlready(verb: Steps['body']['verb'], { state }: AnyMoment): boolean {
  if (verb === 'archive') return state === 'archived';
  if (verb === 'unpublish') return state === 'draft' || state === 'review';
  return (verb === 'publish' || verb === 'restoreArchived') && state === 'published';
}
