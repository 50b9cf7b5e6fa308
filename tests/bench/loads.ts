import type { Frame } from 'playwright-core';
import { openPage, type Network } from './browser';
import type { BenchMeeting } from './meeting';
import type { PageSettings } from './page/protocol';

export interface AskedFor {
  readonly path: string;
  readonly startMs: number;
  readonly endMs: number;
  /** As transferred, without headers. */
  readonly bytes: number;
}

export interface Load {
  readonly firstPaintMs: number;
  readonly readableMs: number;
  /** What the page asked of its own origin before it could be read. */
  readonly before: AskedFor[];
}

type Where = Pick<BenchMeeting, 'browser' | 'benchDir' | 'origin'>;

export async function load(where: Where, settings: PageSettings, network: Network): Promise<Load> {
  const opened = await openPage({ ...where, settings, network });
  try {
    await opened.frame.waitForLoadState('networkidle');
    const { firstPaintMs, requests } = await timingsOf(opened.frame);
    const { readableMs } = opened;
    return { firstPaintMs, readableMs, before: requests.filter(({ startMs }) => startMs < readableMs) };
  } finally {
    await opened.close();
  }
}

/** Of the scripts that were there before the page could be read. */
export const scriptBytes = ({ before, readableMs }: Load): number =>
  before
    .filter(({ path, endMs }) => path.endsWith('.js') && endMs <= readableMs)
    .reduce((sum, { bytes }) => sum + bytes, 0);

function timingsOf(frame: Frame): Promise<{ firstPaintMs: number; requests: AskedFor[] }> {
  return frame.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const requests = entries
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).origin === location.origin)
      .map(({ name, startTime, responseEnd, encodedBodySize }) => ({
        path: new URL(name).pathname,
        startMs: startTime,
        endMs: responseEnd,
        bytes: encodedBodySize,
      }));
    return { firstPaintMs: paint?.startTime ?? Number.NaN, requests };
  });
}
