import { publishable, type AnyMoment, isDraft } from './momentDrafts';
import { projectMoment } from './momentProjections';
import { mayDo, type MomentVerb } from './momentStates';
import type { Moment, NewMoment } from './moments';
import type { Asker, Person } from './people';
import { Problem } from './problems';
import { editRecord } from './records';
import { dayAfter } from './text';

export interface MomentStep {
  readonly base: number;
  readonly verb: Exclude<MomentVerb, 'edit' | 'discard'> | 'unpublish';
  readonly verifyBy?: string | undefined;
  readonly note?: string | undefined;
  /** Where it stood before it was published. */
  readonly to?: 'draft' | 'review' | undefined;
}

export interface Stepping {
  readonly by: Person & Asker;
  /** Now, in UTC. */
  readonly at: string;
}

/** What was said to be true holds for so long, unless another day is named. */
const verifiedForDays = 180;

/** The moment after one step of its life; refuses what can't be done with it, or not by them. */
export function stepMoment(moment: AnyMoment, step: MomentStep, { by, at }: Stepping): AnyMoment {
  checkBase(moment, step.base);
  if (step.verb === 'unpublish') checkJustPublished(moment, { by, at });
  else checkMayDo(step.verb, moment, by);
  const { verifyBy, note, to = 'draft' } = step;
  checkVerifyBy(verifyBy, at);
  const { id, name } = by;
  const edit = { base: step.base, by: { id, name }, at };
  switch (step.verb) {
    case 'askForReview':
      return editRecord<AnyMoment>(moment, { ...edit, changes: { state: 'review', note: undefined } });
    case 'sendBack':
      return editRecord<AnyMoment>(moment, { ...edit, changes: { state: 'draft', note } });
    case 'publish':
      return publish(moment, { ...edit, verifyBy: verifyBy ?? stillToCome(moment.verifyBy, at) });
    case 'unpublish':
      return editRecord<AnyMoment>(moment, { ...edit, changes: { state: to } });
    case 'verify':
      return editRecord<AnyMoment>(moment, {
        ...edit,
        changes: { state: 'published', verifyBy: verifyBy ?? dayAfter(at, verifiedForDays) },
      });
    case 'archive':
      return editRecord<AnyMoment>(moment, { ...edit, changes: { state: 'archived' } });
    case 'withdraw':
      return editRecord<AnyMoment>(moment, { ...edit, changes: { state: 'withdrawn' } });
    case 'restore':
      return editRecord<AnyMoment>(moment, { ...edit, changes: { state: 'published' } });
  }
}

/** A day that has passed would make it stale at once. */
function stillToCome(verifyBy: string | undefined, at: string): string | undefined {
  return verifyBy !== undefined && verifyBy < at.slice(0, 10) ? dayAfter(at, verifiedForDays) : verifyBy;
}

interface Publishing {
  readonly base: number;
  readonly by: Person;
  readonly at: string;
  readonly verifyBy: string | undefined;
}

/** Without what only a draft has: a customer who is just a name, and why it was sent back. */
function publish(draft: AnyMoment, { verifyBy, ...edit }: Publishing): Moment {
  const told: NewMoment = publishable(draft);
  const { revision, fields, at, by, changedBy, changedAt } = editRecord<AnyMoment>(draft, {
    ...edit,
    changes: { state: 'published', verifyBy },
  });
  const { sample, usedAt } = draft;
  return { ...told, verifyBy, revision, fields, at, by, changedBy, changedAt, state: 'published', sample, usedAt };
}

/** Somebody else took a step since: what is on the screen is not what would be changed. */
function checkBase(moment: AnyMoment, base: number): void {
  if (base > moment.revision || (moment.fields['state'] ?? 1) > base)
    throw new Problem('conflict', 'Somebody changed this while you were looking at it.', {
      field: 'state',
      theirs: moment,
    });
}

/** Longer than the button stands, so that a slow connection takes nothing away. */
const takenBackWithinMs = 60_000;

/** By whoever published it, as long as nothing came of it. */
function checkJustPublished(moment: AnyMoment, { by, at }: Stepping): void {
  const { state, revision, fields, changedBy, changedAt } = moment;
  const wasLast = state === 'published' && (fields['state'] ?? 1) === revision;
  const wasTheirs = by.isCurator && (changedBy ?? moment.by).id === by.id;
  if (!wasLast || !wasTheirs || Date.parse(at) - Date.parse(changedAt ?? moment.at) > takenBackWithinMs)
    throw new Problem('invalid', publishedForGood, { field: 'verb' });
}

export const publishedForGood = 'This publishing can’t be taken back any more. Withdraw the moment instead.';

/** Says whether it is the moment or the person that stands in the way. */
export function checkMayDo(verb: MomentVerb, moment: AnyMoment, who: Asker): void {
  const standing = projectMoment(moment);
  if (mayDo(verb, standing, who)) return;
  if (mayDo(verb, standing, { ...who, isCurator: true })) throw new Problem('notAllowed', whoMay[verb]);
  throw new Problem(
    'invalid',
    isDraft(moment) ? 'This can’t be done with a draft.' : 'This can’t be done with the moment now.',
    {
      field: 'verb',
    },
  );
}

const itsPeople = 'Only its owner, whoever added it and the curators can do this.';
const itsCurators = 'Only the curators of the library can do this.';
const whoMay: Readonly<Record<MomentVerb, string>> = {
  edit: itsPeople,
  askForReview: itsPeople,
  sendBack: itsCurators,
  publish: itsCurators,
  verify: itsPeople,
  archive: itsPeople,
  withdraw: itsPeople,
  restore: itsCurators,
  discard: itsPeople,
};

function checkVerifyBy(verifyBy: string | undefined, at: string): void {
  if (verifyBy !== undefined && verifyBy <= at.slice(0, 10))
    throw new Problem('invalid', 'The day to verify it by has to be still to come.', { field: 'verifyBy' });
}
