import type { Decision } from '../../../domain/decisions';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { EditLine } from '../EditLine';
import { ItemVerbs } from '../ItemVerbs';
import { Said } from '../Said';
import { longest } from '../tooLong';
import { useEditing } from '../useEditing';
import { isOfRecord } from './recordErrands';

interface DecisionHeadProps {
  readonly decision: Decision;
  /** Proposed in the occurrence before and still undecided. */
  readonly isFromLastTime: boolean;
}

export function DecisionHead({ decision, isFromLastTime }: DecisionHeadProps) {
  const { panel } = useWords();
  const { editDecision, removeDecision } = useMeetingVerbs();
  const { me } = useInMeeting(({ view }) => view) ?? {};
  const field = `edit:${decision.id}`;
  const { isEditing, begin, leave, opener, asBegun } = useEditing(field, decision, ({ text }) => ({ text }));
  const refused = useInMeeting(({ refused }) =>
    refused.find(
      ({ errand }) => errand.record === decision.id && errand.name === 'editDecision' && !isOfRecord(errand),
    ),
  );
  const mayChange = me?.id === decision.by.id || me?.mayRun === true;
  return (
    <div className="stack stack-tight">
      {isEditing ? (
        <EditLine
          field={field}
          label={panel.decisionText}
          most={longest.decision}
          onSave={(text, form) => editDecision(asBegun, { text }, form)}
          onLeave={leave}
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
        <Said record={decision} />
        {isFromLastTime && <span className="tag">{panel.fromLastTime}</span>}
      </p>
      {refused && <RefusedNotice refused={refused} />}
    </div>
  );
}
