import { memo } from 'react';
import type { Decision } from '../../../domain/decisions';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { useRefusedOf } from '../useRefusedOf';
import { ConsiderationForm } from './ConsiderationForm';

interface RaiseConsiderationProps {
  readonly decision: Decision['id'];
  readonly called: Decision['text'];
}

/** Asked of every decision, and never in its way. */
export const RaiseConsideration = memo(function RaiseConsideration({ decision, called }: RaiseConsiderationProps) {
  const { panel } = useWords();
  const { raiseConsideration } = useMeetingVerbs();
  const field = `consideration:${decision}`;
  const refused = useRefusedOf(field);
  return (
    <>
      <ConsiderationForm
        field={field}
        called={called}
        submitWord={panel.addConsideration}
        onSay={(said, form) => raiseConsideration({ decision, ...said }, form)}
      />
      {refused.map((one) => (
        <RefusedNotice key={one.errand.key} refused={one} />
      ))}
    </>
  );
});
