import { lazy, Suspense, useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import { loadPatiently } from '../../loadPatiently';
import { Mishap } from '../../notices/Mishap';
import { useWords } from '../../words';
import { dayOf } from '../../parts/dayOf';
import { useDrawn } from '../../parts/useDrawn';
import { Opening } from './Opening';

const Workbench = lazy(async () => ({ default: (await loadPatiently(() => import('./Workbench'))).Workbench }));

/** The moment is readable before the forms are even asked for. */
export function OpenPanel({ view }: { readonly view: MeetingView }) {
  const { common, panel } = useWords();
  const isMomentDrawn = useDrawn();
  const endedAt = view.occurrence ? undefined : view.lastOccurrence?.ended?.at;
  const [today] = useState(() => dayOf(new Date()));
  const endedOn = endedAt === undefined || dayOf(endedAt) === today ? undefined : dayOf(endedAt);
  return (
    <>
      {endedAt !== undefined && (
        <p className="banner" role="status">
          {panel.ended(common.time(endedAt), endedOn && common.day(endedOn))}
        </p>
      )}
      <Opening view={view} isMomentDrawn={isMomentDrawn} />
      <Mishap>
        <Suspense fallback={null}>{isMomentDrawn && <Workbench view={view} />}</Suspense>
      </Mishap>
    </>
  );
}
