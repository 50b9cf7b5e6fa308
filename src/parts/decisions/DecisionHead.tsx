import { memo } from 'react';
import type { Decision } from '../../../domain/decisions';
import { startOf } from '../../../domain/meetings';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { dayOf } from '../dayOf';
import { EditLine } from '../EditLine';
import { ItemVerbs } from '../ItemVerbs';
import { KeptWords } from '../KeptWords';
import { Said } from '../Said';
import { longest } from '../tooLong';
import { useEditing } from '../useEditing';
import { isOfRecord } from './recordErrands';

interface DecisionHeadProps {
  readonly decision: Decision;
  /** Of an earlier meeting, and undecided when this one began. */
  readonly isCarried: boolean;
}

export const DecisionHead = memo(function DecisionHead({ decision, isCarried }: DecisionHeadProps) {
  const { common, panel } = useWords();
  const { editDecision, removeDecision } = useMeetingVerbs();
  const me = useInMeeting(({ view }) => view?.me);
  const field = `edit:${decision.id}`;
  const { isEditing, begin, form, opener, asBegun } = useEditing(field, decision, ({ text }) => ({ text }));
  const refused = useInMeeting(({ refused }) =>
    refused.find(
      ({ errand }) => errand.record === decision.id && errand.name === 'editDecision' && !isOfRecord(errand),
    ),
  );
  const isSending = useInMeeting(({ sending }) => sending.has(decision.id));
  const mayChange = me?.id === decision.by.id || me?.mayRun === true;
  return (
    <div className="stack stack-tight">
      {isEditing ? (
        <EditLine
          field={field}
          label={panel.decisionText}
          most={longest.decision}
          onSave={(text, sent) => editDecision(asBegun, { text }, sent)}
          form={form}
        />
      ) : (
        <div className="row row-apart row-top">
          <h3 className="decision-text">{decision.text}</h3>
          <span className="item-verbs">
            {mayChange && (
              <ItemVerbs of={decision.text} onEdit={begin} onRemove={() => removeDecision(decision)} opener={opener} />
            )}
          </span>
        </div>
      )}
      <p>
        <Said
          record={isCarried ? { ...decision, late: undefined } : decision}
          isMine={me?.id === decision.by.id}
          isSending={isSending}
        />
        {isCarried && (
          <span className="tag">{panel.fromMeetingOf(common.shortDay(dayOf(startOf(decision.occurrence))))}</span>
        )}
      </p>
      <KeptWords form={form} />
      {refused && <RefusedNotice refused={refused} />}
    </div>
  );
});
