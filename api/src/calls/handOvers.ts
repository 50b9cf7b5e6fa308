import { isOwnedBy, isTheirs, type Action } from '../../../domain/actions';
import type { Answered } from '../../../domain/contract';
import {
  answerOffer as answer,
  offerAction as offer,
  takeBackAnswer as thinkAgain,
  takeBackOffer as takeBack,
} from '../../../domain/handOvers';
import { askOwner as inquire, takeBackInquiry as askNoLonger } from '../../../domain/askingOwners';
import { mayRun } from '../../../domain/meetings';
import type { Person, PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Membership } from '../access/membership';
import { changeAction, somebodyHere } from './actions';
import type { Ask } from './ask';

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
