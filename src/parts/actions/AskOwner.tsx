import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { Action } from '../../../domain/actions';
import { wasAsked } from '../../../domain/askingOwners';
import type { Inquiry } from '../../../domain/inquiries';
import type { Person } from '../../../domain/people';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { inquiryOn } from '../../meeting/meetingStore';
import type { Undoable } from '../../meeting/meetingState';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';
import { dayOf } from '../dayOf';
import { OfferLine } from '../OfferLine';
import { shortened } from '../shortened';

interface AskOwnerProps {
  readonly action: Action;
  readonly me: Person;
  /** What one asked, and the owner hasn't answered by doing something. */
  readonly mine: Inquiry | undefined;
}

/** Once a day whoever runs the meeting may ask whose action stands still; what they asked stands where the button was. */
export function AskOwner({ action, me, mine }: AskOwnerProps) {
  const { common } = useWords();
  const words = useHandOverWords();
  const { askOwner, undo } = useMeetingVerbs();
  const isSending = useInMeeting(({ sending }) => sending.has(inquiryOn(action.id)));
  const undoable = useInMeeting(({ undoable: all }) => all.find((one) => isInquiry(one, action)));
  const { owner, text } = action;
  // Refused, nobody was asked.
  const isJustAsked = undoable !== undefined && (isSending || mine !== undefined);
  const isAsked = isJustAsked || wasAsked(action, me.id, new Date().toISOString());
  const here = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === here.current) here.current?.querySelector('button')?.focus();
  }, [isJustAsked, isAsked]);
  return (
    <div ref={here} className="ask-owner" tabIndex={-1}>
      {isJustAsked && (
        <OfferLine
          said={words.saidInquired}
          of={words.inquiryOf(owner.name, shortened(text))}
          onUndo={() => undo(undoable)}
          isTaking
          onLeave={() => here.current?.focus()}
        />
      )}
      {!isJustAsked && mine && <p className="quiet">{words.youInquired(common.shortDay(dayOf(mine.at)))}</p>}
      {!isAsked && (
        <Button
          size="small"
          disabledFocusable={isSending}
          aria-label={words.askOwnerOf(owner.name, text)}
          onClick={() => askOwner(action)}
        >
          {words.askOwner}
        </Button>
      )}
    </div>
  );
}

function isInquiry({ id, did }: Undoable, action: Action): boolean {
  return did === 'asked' && id === action.id;
}
