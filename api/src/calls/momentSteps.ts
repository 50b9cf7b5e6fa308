import type { Answered } from '../../../domain/contract';
import { publishedForGood, stepMoment as step } from '../../../domain/momentSteps';
import type { MomentId } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import { listTold } from '../libraryRows';
import type { Ports } from '../ports';
import type { Ask } from './ask';
import { changeToldMoment } from './moments';

export async function stepMoment(ask: Ask<'stepMoment'>): Promise<Answered<'stepMoment'>> {
  const { ports, by, isCurator, params, body } = ask;
  if (body.verb === 'unpublish') await checkNotTold(ports, params.moment);
  return changeToldMoment(ask, (before) =>
    step(before, body, { by: { ...by, isCurator }, at: ports.clock().toISOString() }),
  );
}

/** What has opened a meeting was told: it can't go back to being a draft. */
export async function checkNotTold(ports: Ports, moment: MomentId): Promise<void> {
  if ((await listTold(ports, moment)).length > 0) throw new Problem('invalid', publishedForGood, { field: 'verb' });
}
