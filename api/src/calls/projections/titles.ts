import { DecisionId } from '../../../../domain/decisions';
import type { Series } from '../../../../domain/meetings';
import { openActions } from '../../actionRows';
import type { Ports } from '../../ports';
import { keys, listRows, places } from '../../rows';
import { ReviewRow } from '../reviewRows';
import { projectAction } from './actions';
import { projectDecision } from './decisions';
import { projectSeries } from './series';

/** Under its new name also where what its meetings left to do is listed. */
export async function projectTitle(ports: Ports, series: Series): Promise<void> {
  const place = places.meeting(ports.home, series.key);
  const [actions, reviews] = await Promise.all([
    openActions(ports, series.key),
    listRows(ports, { ...place, prefix: keys.reviews }, ReviewRow),
    projectSeries(ports, series),
  ]);
  for (const { id } of actions) await projectAction(ports, series, id);
  for (const { row, value } of reviews) {
    const id = DecisionId.parse(row.slice(keys.reviews.length));
    await projectDecision(ports, series, `${value.occurrence}:${id}`);
  }
}
