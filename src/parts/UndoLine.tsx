import { useMeetingVerbs } from '../meeting/MeetingContext';
import type { Undoable } from '../meeting/meetingState';
import { useWords } from '../words';
import { OfferLine } from './OfferLine';
import { shortened } from './shortened';

interface UndoLineProps {
  readonly undoable: Undoable;
  /** Where the keyboard goes when this line goes away under it. */
  readonly backTo: string;
}

/** Stands where something was removed, for as long as that can be taken back. */
export function UndoLine({ undoable, backTo }: UndoLineProps) {
  const { panel } = useWords();
  const { undo } = useMeetingVerbs();
  const of = shortened(undoable.text);
  const done = undoable.did === 'made' ? panel.madeAction : panel.removed[undoable.noun];
  return (
    <OfferLine
      said={undoable.did === 'made' || of === '' ? done : `${done}: ${of}`}
      of={of}
      onUndo={() => undo(undoable)}
      isTaking={undoable.did === 'removed'}
      onLeave={() => document.getElementById(backTo)?.focus()}
    />
  );
}
