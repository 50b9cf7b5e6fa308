import type { Answered } from '../../../domain/contract';
import { publishedForGood, stepMoment as step } from '../../../domain/momentSteps';
import { Problem } from '../../../domain/problems';
import { listTold } from '../libraryRows';
import type { Ask } from './ask';
import { changeToldMoment } from './moments';

export async function stepMoment(ask: Ask<'stepMoment'>): Promise<Answered<'stepMoment'>> {
  const { ports, by, isCurator, params, body } = ask;
  // What has opened a meeting was told: it can't go back to being a draft.
  if (body.verb === 'unpublish' && (await listTold(ports, params.moment)).length > 0)
    throw new Problem('invalid', publishedForGood, { field: 'verb' });
  return changeToldMoment(ask, (before) =>
    step(before, body, { by: { ...by, isCurator }, at: ports.clock().toISOString() }),
  );
}
