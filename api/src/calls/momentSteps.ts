import type { Answered } from '../../../domain/contract';
import { stepMoment as step } from '../../../domain/momentSteps';
import type { Ask } from './ask';
import { changeMoment } from './moments';
import { remindOfTold, tellAgain } from './told';

export async function stepMoment(ask: Ask<'stepMoment'>): Promise<Answered<'stepMoment'>> {
  const { ports, by, isCurator, body, params } = ask;
  const changesCards = body.verb === 'withdraw' || body.verb === 'restore';
  const moment = await changeMoment(ask, async (before) => {
    const after = step(before, body, { by: { ...by, isCurator }, at: ports.clock().toISOString() });
    if (changesCards) await remindOfTold(ports, params.moment);
    return after;
  });
  if (changesCards) await tellThoseWhoSawIt(ask);
  return moment;
}

/** It is withdrawn whether or not the chats can be told now: the timer tells them then. */
async function tellThoseWhoSawIt({ ports, params }: Ask<'stepMoment'>): Promise<void> {
  try {
    await tellAgain(ports, params.moment);
  } catch (cause) {
    ports.log.problem('Not all meetings could be told of a withdrawal; the timer will.', cause);
  }
}
