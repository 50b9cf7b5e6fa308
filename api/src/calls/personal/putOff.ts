import { openingKey } from '../../../../domain/digestStandings';
import { SeriesKey } from '../../../../domain/meetings';
import type { DigestItem, PutOff } from '../../../../domain/myDigest';
import { isQuiet, type Quiet } from '../../../../domain/quiet';
import type { Ports } from '../../ports';
import { readSeries } from '../../rows';

export interface PuttingOff {
  readonly quiet: Quiet;
  readonly today: string;
  /** All that waits. */
  readonly items: readonly DigestItem[];
}

/** What somebody does not want to be told of, to be taken back: what of it still waits, and meetings for good. */
export async function putOffOf(ports: Ports, { quiet, today, items }: PuttingOff): Promise<PutOff[]> {
  const waiting = items.flatMap((item) => {
    const until = quiet.items[item.key];
    return until !== undefined && isQuiet(until, today) ? [{ item, until }] : [];
  });
  const rest = Object.entries(quiet.items).filter(([key, until]) => {
    return isQuiet(until, today) && waiting.every(({ item }) => item.key !== key);
  });
  const meetings = await Promise.all(rest.slice(-mostMeetings).map(([key, until]) => meetingOf(ports, key, until)));
  return [...waiting, ...meetings.filter((one) => one !== undefined)];
}

const mostMeetings = 50;

async function meetingOf(ports: Ports, key: string, until: PutOff['until']): Promise<PutOff | undefined> {
  const series = SeriesKey.safeParse(key.split(':')[1]).data;
  if (series === undefined || key !== openingKey(series)) return undefined;
  const known = (await readSeries(ports, series))?.value;
  if (!known) return undefined;
  const item = { key, kind: 'opening', text: known.title, series, chat: known.conversationId } as const;
  return { item, until };
}
