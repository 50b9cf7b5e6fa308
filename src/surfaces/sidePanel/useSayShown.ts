import { useEffect } from 'react';
import type { Occurrence } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import type { MeetingAround } from '../../meeting/aroundNotes';
import { useArranging } from '../../meeting/arranging';

/** The first panel that shows the moment says so, once. */
export function useSayShown({ opening }: MeetingAround, { key, showing }: Occurrence): void {
  const { shown } = useArranging();
  const isNews = opening.kind === 'moment' && showing.state === 'claimed';
  useEffect(() => {
    if (!isNews) return;
    shown(key).catch((refusal: unknown) => {
      // Nobody asked for it: the next panel that shows the moment says it.
      if (!(refusal instanceof Problem)) throw refusal;
    });
  }, [isNews, key, shown]);
}
