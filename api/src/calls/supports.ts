import type { Answered } from '../../../domain/contract';
import { supported, Support } from '../../../domain/supports';
import { Problem } from '../../../domain/problems';
import { enterMeeting } from '../access/membership';
import { keep } from '../keep';
import { keys, places, readSupport, stored } from '../rows';
import type { Ask } from './ask';
import { findConsideration } from './considerations';
import { opened } from './decisions';
import { besideSupport } from './notePages';
import { answeredBefore, answeredRow } from './once';
import { busy, cardsOf, currentOf, mostTries } from './records';

type Supporting = 'supportConsideration' | 'takeBackSupport';

export async function supportConsideration(
  ask: Ask<'supportConsideration'>,
): Promise<Answered<'supportConsideration'>> {
  return keepSupport(ask, true);
}

export async function takeBackSupport(ask: Ask<'takeBackSupport'>): Promise<Answered<'takeBackSupport'>> {
  return keepSupport(ask, false);
}

/** A tap that arrives once more, late, changes nothing: meanwhile it may have been taken back. */
async function keepSupport(ask: Ask<Supporting>, isGiven: boolean): Promise<Support> {
  const { ports, by, params } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  const found = await findConsideration(ports, { series, by }, params.consideration);
  if (!found) throw notThere();
  const { occurrence } = found.value;
  const row = keys.support(occurrence, params.consideration, by.id);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answered = await answeredBefore(ask, places.meeting(ports.home, series.key));
    if (answered) return Support.parse(answered.answer);
    const before = await readSupport(ports, series.key, occurrence, params.consideration, by.id);
    const at = ports.clock().toISOString();
    const support = supported(found.value, { before: before?.value, isGiven, by, at });
    if (!support) throw notThere();
    if (support === before?.value) return support;
    const body = stored(support);
    const committed = await keep(ports, {
      series: series.key,
      occurrence: currentOf(series) ?? occurrence,
      rows: [
        before ? { put: 'replace', row, etag: before.etag, body } : { put: 'insert', row, body },
        besideSupport(found.value, support),
        ...answeredRow(ask, support),
      ],
      update: { kind: 'support', support },
      cards: cardsOf(series, occurrence),
    });
    if (committed === 'done') return support;
  }
  throw busy();
}

function notThere(): Problem {
  return new Problem('notFound', 'The consideration is not in this meeting.', { field: 'consideration' });
}
