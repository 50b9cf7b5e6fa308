import type { Answered } from '../../../domain/contract';
import type { Occurrence, OccurrenceKey } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import { lockRecord as lock, revealNotes as reveal, unlockRecord as unlock } from '../../../domain/sittings';
import { writePrivately as keepPrivate } from '../../../domain/sittings';
import type { Ask } from './ask';
import { runMeeting, type ChangeOpening } from './running';

export async function writePrivately(ask: Ask<'writePrivately'>): Promise<Answered<'writePrivately'>> {
  return runMeeting(ask, () => changing(ask.body.occurrence, (occurrence) => keepPrivate(occurrence, said(ask))));
}

export async function revealNotes(ask: Ask<'revealNotes'>): Promise<Answered<'revealNotes'>> {
  return runMeeting(ask, () => changing(ask.query.occurrence, reveal));
}

export async function lockRecord(ask: Ask<'lockRecord'>): Promise<Answered<'lockRecord'>> {
  return runMeeting(ask, () => changing(ask.body.occurrence, (occurrence) => lock(occurrence, said(ask))));
}

export async function unlockRecord(ask: Ask<'unlockRecord'>): Promise<Answered<'unlockRecord'>> {
  return runMeeting(ask, () => changing(ask.query.occurrence, unlock));
}

function said({ by, ports }: Ask<'writePrivately' | 'lockRecord'>) {
  return { by, at: ports.clock().toISOString() };
}

/** The one that the screen showed: where another began meanwhile, nothing of it is switched. */
function changing(asked: OccurrenceKey, change: (occurrence: Occurrence) => Occurrence): ChangeOpening {
  return (now) => {
    if (now.occurrence?.key !== asked)
      throw new Problem('meetingNotOpen', 'Another meeting of this series has begun meanwhile.');
    return { ...now, occurrence: change(now.occurrence) };
  };
}
