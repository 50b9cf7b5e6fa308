import { useRef, useState } from 'react';
import { isOpen, isOverdue, type Action } from '../../../domain/actions';
import { useInMeeting } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { dayOf } from '../dayOf';
import { Marks } from '../Marks';
import { LazyOwner } from './LazyOwner';

interface ActionOwnedProps {
  readonly action: Action;
  readonly mayChange: boolean;
}

/** Whose it is and until when, and one way to hand it over. */
export function ActionOwned({ action, mayChange }: ActionOwnedProps) {
  const { common, panel } = useWords();
  const isSending = useInMeeting(({ sending }) => sending.has(action.id));
  const [isHandedOver, setHandedOver] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const mayHandOver = mayChange && isOpen(action);
  const overdue = isOverdue(action, dayOf(new Date()));
  const leave = () => {
    setHandedOver(false);
    opener.current?.focus();
  };
  return (
    <>
      <p className="quiet">
        {action.state === 'done' && action.closedBy
          ? panel.closedBy(action.closedBy.name)
          : panel[overdue ? 'overdue' : 'ownedBy'](action.owner.name, common.shortDay(action.dueOn))}
        {isSending && ` · ${common.sending}`} <Marks record={action} />{' '}
        {mayHandOver && (
          <button
            ref={opener}
            type="button"
            className="link-button"
            aria-expanded={isHandedOver}
            aria-label={panel.handOverOf(action.text)}
            onClick={() => setHandedOver(!isHandedOver)}
          >
            {panel.handOver}
          </button>
        )}
      </p>
      {mayHandOver && isHandedOver && <LazyOwner action={action} onDone={leave} />}
    </>
  );
}
