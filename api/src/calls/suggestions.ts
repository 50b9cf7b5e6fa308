import { chooseMoment, suggestionOf, type Choice } from '../../../domain/choosing';
import type { Series, ShowingHistory } from '../../../domain/meetings';
import type { TellableMoment } from '../../../domain/meetingView';
import { projectMoment } from '../../../domain/momentProjections';
import { mayOpen } from '../../../domain/momentStates';
import type { Ports } from '../ports';
import { keys, listProjections, places, readHistory, readSeries, readTold, stored, type Kept } from '../rows';

export interface Chosen {
  readonly choice: Choice | undefined;
  readonly told: TellableMoment | undefined;
  readonly history: ShowingHistory;
}

/** What opens the next occurrence. Projections lag, so the moment itself is read, and barred meanwhile it is chosen again. */
export async function choose(ports: Ports, series: Series, at: string): Promise<Chosen> {
  const [projections, history] = await Promise.all([listProjections(ports), readHistory(ports, series.key)]);
  let library = projections;
  for (;;) {
    const choice = chooseMoment({ ...series, library, history, at });
    if (!choice) return { choice, told: undefined, history };
    const told = await readTold(ports, { moment: choice.moment.id, customer: choice.moment.customer });
    if (told && mayOpen(projectMoment(told.moment), at.slice(0, 10))) return { choice, told, history };
    library = library.filter(({ id }) => id !== choice.moment.id);
  }
}

/** The stored suggestion, as long as it may open; else another one, stored in its place. */
export async function suggest(
  ports: Ports,
  kept: Kept<Series>,
): Promise<{ readonly series: Series; readonly told: TellableMoment | undefined }> {
  const series = kept.value;
  const at = ports.clock().toISOString();
  const stands = await whatStands(ports, series, at);
  if (stands) return { series, told: stands };
  const { choice, told } = await choose(ports, series, at);
  if (!choice && series.suggestion && !series.suggestion.moment) return { series, told };
  const suggested = { ...series, suggestion: suggestionOf(choice, at) };
  const row = { put: 'replace', row: keys.state, etag: kept.etag, body: stored(suggested) } as const;
  const committed = await ports.store.commit(places.meeting(ports.home, series.key), [row]);
  if (committed === 'done') return { series: suggested, told };
  return suggestedByOthers(ports, suggested, told);
}

async function whatStands(ports: Ports, { suggestion }: Series, at: string): Promise<TellableMoment | undefined> {
  if (!suggestion?.moment) return undefined;
  const told = await readTold(ports, { moment: suggestion.moment });
  return told && mayOpen(projectMoment(told.moment), at.slice(0, 10)) ? told : undefined;
}

/** Somebody else changed the series meanwhile: what they stored is what opens. */
async function suggestedByOthers(ports: Ports, ours: Series, told: TellableMoment | undefined) {
  const theirs = (await readSeries(ports, ours.key))?.value ?? ours;
  if (theirs.suggestion?.moment === ours.suggestion?.moment) return { series: theirs, told };
  const moment = theirs.suggestion?.moment;
  return { series: theirs, told: moment && (await readTold(ports, { moment })) };
}
