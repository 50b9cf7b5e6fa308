import { isOwnedBy, isTheirs, type Action } from '../../../domain/actions';
import type { Answered } from '../../../domain/contract';
import {
  answerOffer as answer,
  offerAction as offer,
  possibleOwners,
  takeBackAnswer as thinkAgain,
  takeBackOffer as takeBack,
} from '../../../domain/handOvers';
import { askOwner as inquire, takeBackInquiry as askNoLonger } from '../../../domain/askingOwners';
import { mayRun } from '../../../domain/meetings';
import type { Person, PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { enterMeeting, type Membership } from '../access/membership';
import { readAction } from '../actionRows';
import { changeAction, isTheirsIn, somebodyHere } from './actions';
import type { Ask } from './ask';
import { peopleOf } from './meetingPeople';

/** Who may offer it reads whom they can ask, also when they left the chat; nobody else is told who is in it. */
export async function readPossibleOwners(ask: Ask<'readPossibleOwners'>): Promise<Answered<'readPossibleOwners'>> {
  const { ports, by, params } = ask;
  const membership = await enterMeeting(ports, { ...params, by, waitsFor: isTheirsIn(ask, isOwnedBy) });
  const action = (await readAction(ports, membership.series, params.action))?.value;
  if (!action) throw new Problem('notFound', "This isn't in this meeting.");
  checkMayOffer(membership, action, by);
  return { people: possibleOwners(action, peopleOf(ports, membership)) };
}

export async function offerAction(ask: Ask<'offerAction'>): Promise<Answered<'offerAction'>> {
  const { ports, by, body } = ask;
  return changeAction(
    ask,
    (action, at, membership) => {
      checkMayOffer(membership, action, by);
      const to = somebodyHere(ports, membership, { wanted: body.to, field: 'to' });
      return offer(action, { ...body, to }, by, at);
    },
    theirs,
  );
}

export async function takeBackOffer(ask: Ask<'takeBackOffer'>): Promise<Answered<'takeBackOffer'>> {
  return changeAction(
    ask,
    (action, at, membership) => {
      if (action.offer?.by.id !== ask.by.id) checkMayOffer(membership, action, ask.by);
      return takeBack(action, ask.query, ask.by, at);
    },
    theirs,
  );
}

/** Whom it was offered to is for the action itself to say. */
export async function answerOffer(ask: Ask<'answerOffer'>): Promise<Answered<'answerOffer'>> {
  return changeAction(ask, (action, at) => answer(action, ask.body, ask.by, at), ask.body.accepted ? {} : declining);
}

/** Whose answer it is, and until when it may be taken back, is for the action itself to say, too. */
export async function takeBackAnswer(ask: Ask<'takeBackAnswer'>): Promise<Answered<'takeBackAnswer'>> {
  return changeAction(ask, (action, at) => thinkAgain(action, ask.query, ask.by, at), declining);
}

const theirs = { isTheirs: isOwnedBy };

/** Whoever left the chat may say no, and think that over; what becomes theirs is of a meeting that they are in. */
const declining = {
  isTheirs: ({ offer, handOvers }: Action, person: PersonId) => {
    const last = handOvers.at(-1);
    return offer?.to.id === person || (last?.end === 'declined' && last.endedBy?.id === person);
  },
};

export async function askOwner(ask: Ask<'askOwner'>): Promise<Answered<'askOwner'>> {
  return changeAction(ask, (action, at, membership) => {
    checkMayAsk(membership, action, ask.by);
    return inquire(action, ask.by, at);
  });
}

/** Who asked, and until when it may be taken back, is for the action itself to say. */
export async function takeBackInquiry(ask: Ask<'takeBackInquiry'>): Promise<Answered<'takeBackInquiry'>> {
  return changeAction(ask, (action, at, membership) => {
    checkMayAsk(membership, action, ask.by);
    return askNoLonger(action, ask.query, ask.by, at);
  });
}

function checkMayAsk({ state }: Membership, action: Action, by: Person): void {
  if (isTheirs(action, by.id) || (state && mayRun(state.value, by.id))) return;
  throw new Problem('notAllowed', 'Only whoever made this action or the organizer can ask its owner how it stands.');
}

function checkMayOffer({ state }: Membership, action: Action, by: Person): void {
  if (isTheirs(action, by.id) || (state && mayRun(state.value, by.id))) return;
  throw new Problem(
    'notAllowed',
    'Only whoever made this action, its owner or the organizer can offer it to somebody.',
  );
}
