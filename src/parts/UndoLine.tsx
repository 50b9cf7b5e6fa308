import { Button } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useMeetingVerbs } from '../meeting/MeetingContext';
import type { Undoable } from '../meeting/meetingState';
import { useWords } from '../words';

interface UndoLineProps {
  readonly undoable: Undoable;
  /** Where the keyboard goes when this line goes away under it. */
  readonly backTo: string;
}

/** Stands where something was removed, for as long as that can be taken back. */
export function UndoLine({ undoable, backTo }: UndoLineProps) {
  const { common, panel } = useWords();
  const { undo } = useMeetingVerbs();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (undoable.did === 'removed') line.current?.querySelector('button')?.focus();
  }, [undoable]);
  useLayoutEffect(() => {
    const here = line.current;
    return () => {
      if (here?.contains(document.activeElement)) document.getElementById(backTo)?.focus();
    };
  }, [backTo]);
  return (
    <div className="undo-line" ref={line}>
      <span role="status">{undoable.did === 'made' ? panel.madeAction : panel.removed[undoable.noun]}</span>
      <Button size="small" onClick={() => undo(undoable)}>
        {common.undo}
      </Button>
    </div>
  );
}
