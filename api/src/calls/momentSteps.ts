import type { Answered } from '../../../domain/contract';
import { stepMoment as step } from '../../../domain/momentSteps';
import type { Ask } from './ask';
import { changeToldMoment } from './moments';

export async function stepMoment(ask: Ask<'stepMoment'>): Promise<Answered<'stepMoment'>> {
  const { ports, by, isCurator, body } = ask;
  return changeToldMoment(ask, (before) =>
    step(before, body, { by: { ...by, isCurator }, at: ports.clock().toISOString() }),
  );
}
