import type { Answered, Asked } from '../../domain/contract';
import type { MeetingView } from '../../domain/meetingView';
import { Problem } from '../../domain/problems';
import { connectLive, type LiveConnection, type LiveParts } from './liveConnection';
import { waitBefore } from './patience';

type Surface = Asked<'openMeeting'>['body']['surface'];

interface FreshParts {
  openMeeting(asked: Asked<'openMeeting'>['body']): Promise<Answered<'openMeeting'>>;
  readonly live: LiveParts;
  readonly surface: Surface;
  opened(view: MeetingView): void;
  failed(problem: Problem): void;
}

export type Fresh = ReturnType<typeof keepFresh>;

const wholeReadEvery = 5 * 60_000;

/** Opens the meeting and keeps what is known of it fresh: pushed or asked-for changes, and a whole read now and then. */
export function keepFresh({ openMeeting, live, surface, opened, failed }: FreshParts) {
  let alone = false;
  let connection: LiveConnection | undefined;
  let tries = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (as: Surface) => {
    try {
      const view = await openMeeting({ surface: as, onlyISeeThis: alone });
      if (stopped) return;
      tries = 0;
      opened(view);
      connection ??= connectLive(live, view.cursor);
      again(wholeReadEvery, readAgain);
    } catch (cause) {
      if (stopped) return;
      const problem = cause instanceof Problem ? cause : new Problem('unexpected', '', { cause });
      tries += 1;
      failed(problem);
      // Of a meeting that was read before, the sign-in may come back by itself.
      const mayPass = isPassing(problem) || (connection && problem.code === 'notSignedIn');
      if (mayPass) again(waitBefore(tries, problem.retryAfterSeconds), connection ? readAgain : open);
    }
  };
  const again = (wait: number, what: () => Promise<void>) => {
    clearTimeout(timer);
    timer = setTimeout(() => void what(), wait);
  };
  const open = oneAtATime(async () => {
    const before = connection;
    await ask(surface);
    before?.nudge();
  });
  // Only the first opening may claim the occurrence: reading again must not reopen one that was wrapped up meanwhile.
  const readAgain = oneAtATime(() => ask(surface === 'sidePanel' ? 'meetingTab' : surface));
  return {
    open,
    readAgain,
    seeAlone: () => {
      alone = true;
      return readAgain();
    },
    /** Nobody else looks, as this person said. */
    isAlone: () => alone,
    nudge: () => {
      if (connection) connection.nudge();
      else if (tries > 0) void open();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      connection?.stop();
    },
  };
}

function isPassing({ code }: Problem): boolean {
  return code === 'unavailable' || code === 'busy' || code === 'unexpected';
}

/** Asked for while it runs: it runs once more afterwards, however often it was asked for. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return run();
    next ??= running.then(() => {
      next = undefined;
      return run();
    });
    return next;
  };
}
