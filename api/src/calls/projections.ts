import type { Series } from '../../../domain/meetings';
import { ActionId } from '../../../domain/actions';
import type { Ports, RecordErrand } from '../ports';
import { readSeries } from '../rows';
import { projectAction } from './projections/actions';
import { projectDecision } from './projections/decisions';
import { projectSeries } from './projections/series';
import { projectSitting } from './projections/sittings';
import { projectTitle } from './projections/titles';

/** Brings up to date what stands elsewhere of a record: `id` is what follows its kind in the errand. */
type Project = (ports: Ports, series: Series, id: string) => Promise<void>;

const projecting: ReadonlyMap<string, Project> = new Map([
  ['action', (ports: Ports, series: Series, id: string) => projectAction(ports, series, ActionId.parse(id))],
  ['decision', projectDecision],
  ['sitting', projectSitting],
  ['series', projectSeries],
  ['title', projectTitle],
]);

/** Late and doubled errands do no harm: what is written elsewhere is the record as it stands now. */
export async function projectRecord(ports: Ports, errand: RecordErrand): Promise<void> {
  const { record } = errand;
  const [kind = '', ...of] = record.split(':');
  const project = projecting.get(kind);
  if (!project) throw new Error(`Nothing is known here of ${record}.`);
  const series = errand.tenant === ports.home ? await readSeries(ports, errand.series) : undefined;
  if (!series) return ports.log.info('A record was asked for of a meeting that is not here.', { record });
  return project(ports, series.value, of.join(':'));
}
