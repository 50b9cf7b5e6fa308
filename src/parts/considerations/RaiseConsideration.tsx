import { memo } from 'react';
import type { DecisionId } from '../../../domain/decisions';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { ConsiderationForm } from './ConsiderationForm';

/** Asked of every decision, and never in its way. */
export const RaiseConsideration = memo(function RaiseConsideration({ decision }: { readonly decision: DecisionId }) {
  const { panel } = useWords();
  const { raiseConsideration } = useMeetingVerbs();
  const field = `consideration:${decision}`;
  const refused = useInMeeting(({ refused }) => refused.find(({ errand }) => errand.form?.field === field));
  return (
    <>
      <ConsiderationForm
        field={field}
        submitWord={panel.addConsideration}
        onSay={(said, form) => raiseConsideration({ decision, ...said }, form)}
      />
      {refused && <RefusedNotice refused={refused} />}
    </>
  );
});
