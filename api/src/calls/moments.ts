import type { Answered } from '../../../domain/contract';
import { AnyMoment, captureDraft as capture, editMoment as edit } from '../../../domain/momentDrafts';
import { projectMoment } from '../../../domain/momentProjections';
import { maySee, mayStayTold } from '../../../domain/momentStates';
import { checkMayDo } from '../../../domain/momentSteps';
import { addMoment as add, dayStillToCome } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import { newRecord } from '../../../domain/records';
import type { RowChange } from '../ports';
import { keys, stored } from '../rows';
import { addToLibrary } from './additions';
import { askerOf, type Ask, type Asking, type Writer } from './ask';
import type { LibraryKeeping } from './keepInLibrary';
import { editInLibrary } from './libraryEdits';
import { checkCustomerOf } from './momentCustomers';
import { noSuchMoment, pageOf, seenMoment } from './momentPages';
import { changePicture } from './pictures';
import { remindOfTold, tellThoseWhoSaw } from './told';

/** What is kept with every moment: its short form, in the same transaction. */
export function withProjection(moment: AnyMoment, rows: readonly RowChange[] = []): LibraryKeeping {
  const projection = projectMoment(moment);
  const row = keys.projection(moment.id);
  return { rows: [{ put: 'upsert', row, body: stored(projection) }, ...rows], moments: [projection] };
}

/** Published at once by a curator; what others add waits for one. */
export async function addMoment(ask: Ask<'addMoment'>): Promise<Answered<'addMoment'>> {
  const { ports, by, body, isCurator } = ask;
  const at = ports.clock().toISOString();
  checkDaysHaveCome(body, at);
  const moment: AnyMoment = isCurator
    ? add(body, by, at)
    : { ...body, ...newRecord(by, at), state: 'review', sample: false };
  return pageOf(ask, await keepNewMoment(ask, moment, body));
}

export async function captureDraft(ask: Ask<'captureDraft'>): Promise<Answered<'captureDraft'>> {
  const { ports, by, body } = ask;
  const at = ports.clock().toISOString();
  checkDaysHaveCome(body, at);
  return keepNewMoment(ask, capture(body, by, at), body);
}

function checkDaysHaveCome(sent: Parameters<typeof dayStillToCome>[0], at: string): void {
  const field = dayStillToCome(sent, at);
  if (field) throw new Problem('invalid', 'This day is still to come.', { field });
}

async function keepNewMoment(ask: Asking & Writer, moment: AnyMoment, sent: object): Promise<AnyMoment> {
  const guards = await checkCustomerOf(ask.ports, moment);
  const { id, picture: after } = moment;
  const pictures = await changePicture(ask, { of: { moment: id }, before: undefined, after });
  return addToLibrary(ask, {
    schema: AnyMoment,
    row: keys.moment(id),
    record: moment,
    sent,
    isShown: (theirs) => !theirs.removed && maySee(projectMoment(theirs), askerOf(ask)),
    beside: withProjection(moment, [...guards, ...pictures]),
  });
}

export async function editMoment(ask: Ask<'editMoment'>): Promise<Answered<'editMoment'>> {
  const { ports, by, body } = ask;
  const at = ports.clock().toISOString();
  return changeToldMoment(ask, (moment) => {
    checkMayDo('edit', moment, askerOf(ask));
    checkDaysHaveCome(body, at);
    return edit(moment, body, by, at);
  });
}

/** Where it may stay told no longer, or may again, every meeting that it opened looks again: panels and posted cards. */
export async function changeToldMoment(ask: Changing, change: (moment: AnyMoment) => AnyMoment): Promise<AnyMoment> {
  const about = { moment: ask.params.moment };
  let isToldOtherwise = false;
  const moment = await changeMoment(ask, async (before) => {
    const after = change(before);
    isToldOtherwise = mayStayTold(after) !== mayStayTold(before);
    if (isToldOtherwise) await remindOfTold(ask.ports, about);
    return after;
  });
  if (isToldOtherwise) await tellThoseWhoSaw(ask.ports, about);
  return moment;
}

type Changing = Asking & Writer & Pick<Ask<'editMoment'>, 'params'>;

/** Of a moment that whoever asks may see; checked against its customer, kept with its projection. */
async function changeMoment(
  ask: Changing,
  change: (moment: AnyMoment) => AnyMoment | Promise<AnyMoment>,
): Promise<AnyMoment> {
  let before: AnyMoment | undefined;
  return editInLibrary(ask, {
    schema: AnyMoment,
    missing: noSuchMoment,
    find: () => seenMoment(ask, ask.params.moment),
    change: (moment) => {
      before = moment;
      return change(moment);
    },
    beside: async (moment) => {
      const guards = await checkCustomerOf(ask.ports, moment);
      const of = { moment: moment.id };
      const pictures = await changePicture(ask, { of, before: before?.picture, after: moment.picture });
      return withProjection(moment, [...guards, ...pictures]);
    },
  });
}

/** Thrown away before it was ever told: what stays is that it was. */
export async function discardDraft(ask: Ask<'discardDraft'>): Promise<Answered<'discardDraft'>> {
  const { ports, by, params } = ask;
  await editInLibrary(ask, {
    schema: AnyMoment,
    missing: noSuchMoment,
    find: () => seenMoment(ask, params.moment),
    change: (moment) => {
      checkMayDo('discard', moment, askerOf(ask));
      return {
        ...moment,
        removed: true,
        revision: moment.revision + 1,
        changedBy: by,
        changedAt: ports.clock().toISOString(),
      };
    },
    beside: ({ id }) => ({ rows: [{ put: 'remove', row: keys.projection(id) }], gone: [params.moment] }),
  });
  return {};
}
