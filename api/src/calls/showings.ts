import type { Answered } from '../../../domain/contract';
import { mayRun } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import { isAsSeen, moveShowing as moved, withShowingOf } from '../../../domain/showings';
import { isInMeeting } from '../access/hosts';
import { enterMeeting, type Membership } from '../access/membership';
import type { Ask } from './ask';
import { chosenAgain } from './pins';
import { currentOf } from './records';
import { changeOpening, viewAgain, type OpeningNow } from './running';

/**
 * Shown, begun, discussed, skipped, and back again: by whoever is in the meeting. A panel says by itself that it shows
 * the moment; outside the meeting that counts for nothing.
 */
export async function moveShowing(ask: Ask<'moveShowing'>): Promise<Answered<'moveShowing'>> {
  const { ports, by, params, body } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const at = ports.clock().toISOString();
  if (await mayMove(ask, membership))
    await changeOpening(ask, membership.series, (now) => {
      const { occurrence, history } = now;
      if (occurrence?.key !== body.occurrence)
        throw new Problem('meetingNotOpen', 'This was another meeting. Open the panel again.');
      if (!isAsSeen(occurrence.showing, body)) return now;
      const told = moved({ showing: occurrence.showing, history }, { to: body.to, by, at });
      return withTold(now, told.history, withShowingOf(occurrence, told.showing));
    });
  return viewAgain(ports, membership);
}

/** What was suggested for the next meeting was chosen with another history in mind. */
function withTold(
  now: OpeningNow,
  history: OpeningNow['history'],
  occurrence: NonNullable<OpeningNow['occurrence']>,
): OpeningNow {
  const series = history === now.history || !now.series.suggestion ? now.series : chosenAgain(now.series);
  return { series, occurrence, history };
}

async function mayMove({ ports, by, body }: Ask<'moveShowing'>, { state, meetingId }: Membership): Promise<boolean> {
  const series = state?.value;
  if (!series || !currentOf(series)) throw new Problem('meetingNotOpen', 'This meeting has not begun yet.');
  const isByItself = body.from === 'claimed' && body.to === 'shown';
  if (!isByItself && mayRun(series, by.id)) return true;
  if (await isInMeeting(ports, meetingId, by.id)) return true;
  if (isByItself) return false;
  throw new Problem('notAllowed', 'Only people who are in the meeting can do this.');
}
