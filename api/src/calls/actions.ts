import {
  Action,
  closeAction as close,
  editAction as edit,
  isOwnedBy,
  isTheirs,
  reopenAction as reopen,
  takeAction as take,
  type NewAction,
} from '../../../domain/actions';
import type { Answered } from '../../../domain/contract';
import { mayRun, type SeriesKey } from '../../../domain/meetings';
import type { Person, PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { enterMeeting, type Membership } from '../access/membership';
import { actionKey, actionRows, readAction } from '../actionRows';
import type { Ports } from '../ports';
import type { Ask } from './ask';
import { findConsideration, isStillPrivate, type Looking } from './considerations';
import { findDecision, opened } from './decisions';
import { goingOn } from './goingOn';
import { peopleOf } from './meetingPeople';
import { remindOfStalled } from './stalledActions';
import { keepEdit, keepNew, whereNotesGo } from './records';

export async function takeAction(ask: Ask<'takeAction'>): Promise<Answered<'takeAction'>> {
  const { ports, by, params } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const before = opened(membership.state);
  const body = { ...ask.body, ...ownedBy(ports, membership, ask.body.owner) };
  await Promise.all([checkComesFromHere(ports, { series: before, by }, body), remindOfStalled(ports, before)]);
  const series = await goingOn(ask, before);
  const record = take(body, whereNotesGo(series), by, ports.clock().toISOString());
  return keepNew(ask, {
    series,
    schema: Action,
    row: actionKey(body.id),
    record,
    sent: body,
    update: updateOf,
    rows: (action) => actionRows(action),
    find: () => readAction(ports, series.key, body.id),
  });
}

/** Exactly one owner, who can see and close it: out of the meeting's people, under the name that Teams gives. */
function ownedBy(ports: Ports, membership: Membership, wanted: Person | undefined): { owner?: Person } {
  return wanted ? { owner: somebodyHere(ports, membership, { wanted, field: 'owner' }) } : {};
}

interface Wanted {
  readonly wanted: Person;
  /** Where they were named. */
  readonly field: string;
}

export function somebodyHere(ports: Ports, membership: Membership, { wanted, field }: Wanted): Person {
  const found = peopleOf(ports, membership).find(({ id }) => id.toLowerCase() === wanted.id.toLowerCase());
  if (found) return found;
  throw new Problem('invalid', 'The owner has to be somebody of this organization who is in the meeting.', { field });
}

/** An action says what its note says, to everybody: one of a note that is still private would tell it. */
async function checkComesFromHere(
  ports: Ports,
  { series, by }: Looking,
  { decision, consideration }: NewAction,
): Promise<void> {
  const [knownDecision, knownConsideration] = await Promise.all([
    decision && findDecision(ports, series, decision),
    consideration && findConsideration(ports, { series, by }, consideration),
  ]);
  if (decision && !knownDecision)
    throw new Problem('notFound', 'The decision is not in this meeting.', { field: 'decision' });
  if (consideration && !knownConsideration)
    throw new Problem('notFound', 'The consideration is not in this meeting.', { field: 'consideration' });
  if (knownConsideration && (await isStillPrivate(ports, series, knownConsideration.value)))
    throw new Problem('notAllowed', 'This note is still private: make an action of it once it is shown.');
}

export async function editAction(ask: Ask<'editAction'>): Promise<Answered<'editAction'>> {
  const { ports, by, body } = ask;
  // Whose it is and until when goes on changing after the record is locked; what it says is what the record says.
  const rewords = body.text !== undefined || body.removed !== undefined;
  const change = (action: Action, at: string, membership: Membership) => {
    if (rewords) checkMayReword(membership, action, by);
    const owner = body.owner?.id === action.owner.id ? {} : ownedBy(ports, membership, body.owner);
    return edit(action, { ...body, ...owner }, by, at);
  };
  return changeAction(ask, change, { amends: rewords });
}

function checkMayReword({ state }: Membership, action: Action, by: Person): void {
  if (isTheirs(action, by.id) || (state && mayRun(state.value, by.id))) return;
  throw new Problem('notAllowed', 'Only whoever made this action, its owner or the organizer can change or remove it.');
}

export async function closeAction(ask: Ask<'closeAction'>): Promise<Answered<'closeAction'>> {
  return changeAction(ask, (action, at) => close(action, ask.by, at), { isTheirs: isOwnedBy });
}

export async function reopenAction(ask: Ask<'reopenAction'>): Promise<Answered<'reopenAction'>> {
  return changeAction(ask, (action, at) => reopen(action, ask.by, at), { isTheirs: isOwnedBy });
}

type Changing =
  | 'editAction'
  | 'closeAction'
  | 'reopenAction'
  | 'offerAction'
  | 'takeBackOffer'
  | 'answerOffer'
  | 'takeBackAnswer'
  | 'askOwner'
  | 'takeBackInquiry';

interface Change {
  readonly amends?: boolean;
  /** Whose it is, so that they may do this also when they left the meeting's chat: it stands on their list. */
  readonly isTheirs?: (action: Action, person: PersonId) => boolean;
}

/** Whether in that meeting an action waits for whoever asks. */
export function isTheirsIn(
  { ports, by, params }: Ask<Changing | 'readPossibleOwners'>,
  isTheirsToDo: (action: Action, person: PersonId) => boolean,
) {
  return async (series: SeriesKey): Promise<boolean> => {
    const action = (await readAction(ports, series, params.action))?.value;
    return action !== undefined && !action.removed && isTheirsToDo(action, by.id);
  };
}

/** Every change is movement: from now on it may stand still for as long again. */
export async function changeAction(
  ask: Ask<Changing>,
  change: (action: Action, at: string, membership: Membership) => Action,
  { amends = false, isTheirs: isTheirsToDo }: Change = {},
): Promise<Action> {
  const { ports, by, params } = ask;
  const membership = await enterMeeting(ports, {
    ...params,
    by,
    ...(isTheirsToDo && { waitsFor: isTheirsIn(ask, isTheirsToDo) }),
  });
  const series = opened(membership.state);
  return keepEdit(ask, {
    series,
    schema: Action,
    find: async () => {
      const [action] = await Promise.all([
        readAction(ports, series.key, params.action),
        remindOfStalled(ports, series),
      ]);
      return action;
    },
    change: (action) => change(action, ports.clock().toISOString(), membership),
    update: updateOf,
    amends,
    rows: actionRows,
  });
}

const updateOf = (action: Action) => ({ kind: 'action', action }) as const;
