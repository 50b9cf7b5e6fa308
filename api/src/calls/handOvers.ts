import { isTheirs, type Action } from '../../../domain/actions';
import type { Answered } from '../../../domain/contract';
import {
  answerOffer as answer,
  offerAction as offer,
  takeBackAnswer as thinkAgain,
  takeBackOffer as takeBack,
} from '../../../domain/handOvers';
import { mayRun } from '../../../domain/meetings';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Membership } from '../access/membership';
import { changeAction, somebodyHere } from './actions';
import type { Ask } from './ask';

export async function offerAction(ask: Ask<'offerAction'>): Promise<Answered<'offerAction'>> {
  const { ports, by, body } = ask;
  return changeAction(ask, (action, at, membership) => {
    checkMayOffer(membership, action, by);
    const to = somebodyHere(ports, membership, { wanted: body.to, field: 'to' });
    return offer(action, { ...body, to }, by, at);
  });
}

export async function takeBackOffer(ask: Ask<'takeBackOffer'>): Promise<Answered<'takeBackOffer'>> {
  return changeAction(ask, (action, at, membership) => {
    if (action.offer?.by.id !== ask.by.id) checkMayOffer(membership, action, ask.by);
    return takeBack(action, ask.query, ask.by, at);
  });
}

/** Whom it was offered to is for the action itself to say. */
export async function answerOffer(ask: Ask<'answerOffer'>): Promise<Answered<'answerOffer'>> {
  return changeAction(ask, (action, at) => answer(action, ask.body, ask.by, at));
}

/** Whose answer it is, and until when it may be taken back, is for the action itself to say, too. */
export async function takeBackAnswer(ask: Ask<'takeBackAnswer'>): Promise<Answered<'takeBackAnswer'>> {
  return changeAction(ask, (action, at) => thinkAgain(action, ask.query, ask.by, at));
}

function checkMayOffer({ state }: Membership, action: Action, by: Person): void {
  if (isTheirs(action, by.id) || (state && mayRun(state.value, by.id))) return;
  throw new Problem(
    'notAllowed',
    'Only whoever made this action, its owner or the organizer can offer it to somebody.',
  );
}
