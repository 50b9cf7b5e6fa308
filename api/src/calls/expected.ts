import type { Answered } from '../../../domain/contract';
import { dropExpected as drop, expectDecision as expectOne, rewordExpected as reword } from '../../../domain/sittings';
import type { Series } from '../../../domain/meetings';
import { enterMeeting } from '../access/membership';
import type { Ask } from './ask';
import { seriesOf } from './meetings';
import { changeOpening, viewAgain } from './running';

/** Entered before the meeting by anybody of it; the next occurrence begins with it. */
export async function expectDecision(ask: Ask<'expectDecision'>): Promise<Answered<'expectDecision'>> {
  const { ports, by, body } = ask;
  return changeExpected(ask, (series) => expectOne(series, body, { by, at: ports.clock().toISOString() }));
}

export async function rewordExpected(ask: Ask<'rewordExpected'>): Promise<Answered<'rewordExpected'>> {
  const { by, params, body } = ask;
  return changeExpected(ask, (series) => reword(series, params.decision, body, by));
}

export async function dropExpected(ask: Ask<'dropExpected'>): Promise<Answered<'dropExpected'>> {
  const { by, params } = ask;
  return changeExpected(ask, (series) => drop(series, params.decision, by));
}

type Expecting = 'expectDecision' | 'rewordExpected' | 'dropExpected';

async function changeExpected(ask: Ask<Expecting>, change: (series: Series) => Series) {
  const { ports, by, params } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const { value } = await seriesOf(ports, membership);
  await changeOpening(ask, value.key, (now) => ({ ...now, series: change(now.series) }));
  return viewAgain(ports, membership);
}
