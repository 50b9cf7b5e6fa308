import type { ReactNode } from 'react';
import type { Consideration } from '../../../domain/considerations';
import type { Person } from '../../../domain/people';
import type { Refused } from '../../meeting/errands';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { useSittingWords } from '../../words/sittingWords';
import { ItemVerbs } from '../ItemVerbs';
import { KeptWords } from '../KeptWords';
import { Said } from '../Said';
import { useEditing } from '../useEditing';
import { ConsiderationForm } from './ConsiderationForm';
import { changedIn, draftOf } from './considerationDraft';
import { EffectMark } from './EffectMark';
import { FoldedSaid } from './FoldedSaid';
import { NoteState } from './NoteState';
import { SupportButton } from './SupportButton';

/** How a note stands for whoever looks. */
export interface NoteStanding {
  readonly me: string | undefined;
  readonly isSending: boolean;
  /** Others see it later. */
  readonly isMineAlone: boolean;
  readonly supporters: readonly Person[] | undefined;
  readonly refused: Refused | undefined;
}

interface ConsiderationItemProps {
  readonly consideration: Consideration;
  readonly standing: NoteStanding;
  /** What came of it. */
  readonly children?: ReactNode;
}

export function ConsiderationItem({ consideration, standing, children }: ConsiderationItemProps) {
  const { common } = useWords();
  const { editConsideration } = useMeetingVerbs();
  const field = `edit:${consideration.id}`;
  const { isEditing, form, begin, opener, asBegun } = useEditing(field, consideration, draftOf);
  const { refused } = standing;
  return (
    <li className="consideration" role="listitem">
      {isEditing ? (
        <ConsiderationForm
          field={field}
          submitWord={common.save}
          onSay={(said, sent) => editConsideration(asBegun, changedIn(said, sent.draft), sent)}
          kept={form}
        />
      ) : (
        <Written consideration={consideration} standing={standing} begin={begin} opener={opener} />
      )}
      <KeptWords form={form} />
      {refused && refused.errand.name !== 'raiseConsideration' && <RefusedNotice refused={refused} />}
      {children}
    </li>
  );
}

interface WrittenProps extends Pick<ReturnType<typeof useEditing>, 'begin' | 'opener'> {
  readonly consideration: Consideration;
  readonly standing: NoteStanding;
}

const nobody: readonly Person[] = [];

function Written({ consideration, standing, begin, opener }: WrittenProps) {
  const { common, panel } = useWords();
  const sitting = useSittingWords();
  const { takeAction, removeConsideration } = useMeetingVerbs();
  const { me, isMineAlone, isSending, supporters = nobody } = standing;
  const isMine = me === consideration.by.id;
  const { id, decision, effect, text, who, pathway } = consideration;
  // An action is one line of at most 300 characters.
  const asAction = text.replace(/\s+/g, ' ').slice(0, 300).trim();
  return (
    <>
      <div className="row row-apart row-wrap">
        <EffectMark effect={effect} />
        <span className="item-verbs">
          {/* An action would say to everybody what is private yet. */}
          {!isMineAlone && (
            <button
              type="button"
              className="link-button"
              aria-label={panel.makeActionOf(text)}
              // The second tap of a double one asks for nothing new.
              onClick={({ detail }) => detail < 2 && takeAction({ text: asAction, decision, consideration: id })}
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
        <Said record={consideration} isMine={isMine} isSending={isSending} />
        {isMineAlone && <span className="tag">{sitting.private.mine}</span>}
        {!isMineAlone && <NoteState consideration={consideration} />}
        {!isMineAlone && <SupportButton consideration={consideration} me={me} people={supporters} />}
      </div>
    </>
  );
}
