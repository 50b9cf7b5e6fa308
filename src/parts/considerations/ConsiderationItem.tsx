import { memo, type ReactNode } from 'react';
import type { Consideration } from '../../../domain/considerations';
import { isPrivate } from '../../../domain/privateNotes';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { useSittingWords } from '../../words/sittingWords';
import { ItemVerbs } from '../ItemVerbs';
import { Said } from '../Said';
import { useEditing } from '../useEditing';
import { ConsiderationForm } from './ConsiderationForm';
import { changedIn, draftOf } from './considerationDraft';
import { EffectMark } from './EffectMark';
import { FoldedSaid } from './FoldedSaid';
import { NoteState } from './NoteState';
import { SupportButton } from './SupportButton';

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
          onSay={(said, form) => editConsideration(asBegun, changedIn(said, form.draft), form)}
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
  const sitting = useSittingWords();
  const { takeAction, removeConsideration } = useMeetingVerbs();
  const isMine = useInMeeting(({ view }) => view?.me.id === consideration.by.id);
  const isMineAlone = useInMeeting(({ view }) => isPrivate(consideration, view?.occurrence));
  const { id, decision, effect, text, who, pathway } = consideration;
  // An action is one line of at most 300 characters.
  const asAction = text.replace(/\s+/g, ' ').slice(0, 300).trim();
  return (
    <>
      <div className="row row-apart">
        <EffectMark effect={effect} />
        <span className="item-verbs">
          {/* An action would say to everybody what is private yet. */}
          {!isMineAlone && (
            <button
              type="button"
              className="link-button"
              aria-label={panel.makeActionOf(text)}
              onClick={() => takeAction({ text: asAction, decision, consideration: id })}
            >
              {panel.makeAction}
            </button>
          )}
          {isMine && (
            <ItemVerbs of={text} onEdit={begin} onRemove={() => removeConsideration(consideration)} opener={opener} />
          )}
        </span>
      </div>
      <p className="said-text">{text}</p>
      {(who !== undefined || pathway !== undefined) && (
        <p className="quiet">{[who, pathway && common.pathways[pathway]].filter(Boolean).join(' · ')}</p>
      )}
      <FoldedSaid consideration={consideration} />
      <div className="note-foot">
        <Said record={consideration} />
        {isMineAlone && <span className="tag">{sitting.private.mine}</span>}
        {!isMineAlone && <NoteState consideration={consideration} />}
        {!isMineAlone && <SupportButton consideration={consideration} />}
      </div>
    </>
  );
}
