import { useMemo } from 'react';
import type { Asked } from '../../domain/contract';
import type { DecisionId, NewDecision } from '../../domain/decisions';
import type { OccurrenceKey, Pin } from '../../domain/meetings';
import type { MomentId } from '../../domain/moments';
import type { PersonId } from '../../domain/people';
import type { Rewording } from '../../domain/sittings';
import { useMeetingVerbs } from './MeetingContext';

/** What a person decides about what opens this meeting and the next ones. Each waits for the API and throws its Problem. */
export function useArranging() {
  const { arrange } = useMeetingVerbs();
  return useMemo(
    () => ({
      /** `was`: an undo, of that one there, or (`null`) of nothing there. */
      pin: (moment: MomentId, { when, on }: Pick<Pin, 'when' | 'on'>, was?: MomentId | null) =>
        arrange('pinMoment', { body: { moment, when, on, zone: timeZone(), was } }),
      unpin: (moment: MomentId, { when, on }: Pick<Pin, 'when' | 'on'>) =>
        arrange('unpinMoment', { query: { when, on, moment } }),
      skip: (moment: MomentId) => arrange('skipMoment', { body: { moment } }),
      unskip: (moment: MomentId) => arrange('unskipMoment', { query: { moment } }),
      /** Without a day: not for us. */
      setAside: (moment: MomentId, until?: string) =>
        arrange('setMomentAside', { params: { moment }, body: until === undefined ? {} : { until } }),
      takeBack: (moment: MomentId) => arrange('takeMomentBack', { params: { moment } }),
      settle: (changes: Asked<'changeSettings'>['body']) => arrange('changeSettings', { body: changes }),
      present: (presenting: boolean) => arrange('chooseToPresent', { body: { presenting } }),
      /** Said by the screen itself; refused to nobody who is in the meeting. */
      shown: (occurrence: OccurrenceKey) =>
        arrange('moveShowing', { body: { occurrence, from: 'claimed', to: 'shown' } }),
      writePrivately: (occurrence: OccurrenceKey) => arrange('writePrivately', { body: { occurrence } }),
      revealNotes: (occurrence: OccurrenceKey) => arrange('revealNotes', { query: { occurrence } }),
      lockRecord: (occurrence: OccurrenceKey) => arrange('lockRecord', { body: { occurrence } }),
      unlockRecord: (occurrence: OccurrenceKey) => arrange('unlockRecord', { query: { occurrence } }),
      expectDecision: (decision: NewDecision) => arrange('expectDecision', { body: decision }),
      rewordExpected: (decision: DecisionId, body: Rewording) =>
        arrange('rewordExpected', { params: { decision }, body }),
      dropExpected: (decision: DecisionId) => arrange('dropExpected', { params: { decision } }),
      /** Without a name to whoever is next. */
      passTurn: (to: PersonId | undefined) => arrange('passTurn', { body: to === undefined ? {} : { to } }),
    }),
    [arrange],
  );
}

/** Of the calendar in which a day is chosen. */
function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
