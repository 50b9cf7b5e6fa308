import { memo, type ReactNode } from 'react';
import type { Consideration } from '../../../domain/considerations';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { ItemVerbs } from '../ItemVerbs';
import { Said } from '../Said';
import { useEditing } from '../useEditing';
import { ConsiderationForm } from './ConsiderationForm';
import { draftOf } from './considerationDraft';
import { EffectMark } from './EffectMark';

interface ConsiderationItemProps {
  readonly consideration: Consideration;
  /** What came of it. */
  readonly children?: ReactNode;
}

export const ConsiderationItem = memo(function ConsiderationItem({ consideration, children }: ConsiderationItemProps) {
  const { common } = useWords();
  const { editConsideration } = useMeetingVerbs();
  const field = `edit:${consideration.id}`;
  const { isEditing, leave, begin, opener, asBegun } = useEditing(field, consideration, draftOf);
  const refused = useInMeeting(({ refused }) => refused.find(({ errand }) => errand.record === consideration.id));
  return (
    <li className="consideration">
      {isEditing ? (
        <ConsiderationForm
          field={field}
          submitWord={common.save}
          onSay={(said, form) => editConsideration(asBegun, said, form)}
          onLeave={leave}
        />
      ) : (
        <Written consideration={consideration} begin={begin} opener={opener} />
      )}
      {refused && refused.errand.name !== 'raiseConsideration' && <RefusedNotice refused={refused} />}
      {children}
    </li>
  );
});

interface WrittenProps extends Pick<ReturnType<typeof useEditing>, 'begin' | 'opener'> {
  readonly consideration: Consideration;
}

function Written({ consideration, begin, opener }: WrittenProps) {
  const { common, panel } = useWords();
  const { takeAction, removeConsideration } = useMeetingVerbs();
  const isMine = useInMeeting(({ view }) => view?.me.id === consideration.by.id);
  const { id, decision, effect, text, who, pathway } = consideration;
  // An action is one line of at most 300 characters.
  const asAction = text.replace(/\s+/g, ' ').slice(0, 300).trim();
  return (
    <>
      <div className="row row-apart">
        <EffectMark effect={effect} />
        <span className="item-verbs">
          <button
            type="button"
            className="link-button"
            aria-label={panel.makeActionOf(text)}
            onClick={() => takeAction({ text: asAction, decision, consideration: id })}
          >
            {panel.makeAction}
          </button>
          {isMine && (
            <ItemVerbs of={text} onEdit={begin} onRemove={() => removeConsideration(consideration)} opener={opener} />
          )}
        </span>
      </div>
      <p className="said-text">{text}</p>
      {(who !== undefined || pathway !== undefined) && (
        <p className="quiet">{[who, pathway && common.pathways[pathway]].filter(Boolean).join(' · ')}</p>
      )}
      <Said record={consideration} />
    </>
  );
}
