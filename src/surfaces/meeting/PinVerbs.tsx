import { useState } from 'react';
import type { Pin } from '../../../domain/meetings';
import { KeepFocus } from '../../parts/KeepFocus';
import { useWords } from '../../words';
import { useArrangingWords } from '../../words/arrangingWords';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { DayForm } from './DayForm';

export type PinWhen = Pick<Pin, 'when' | 'on'>;

interface PinVerbsProps {
  /** Named, where several stand on one page. */
  readonly headline?: string | undefined;
  readonly isBusy: boolean;
  readonly onPin: (when: PinWhen) => void;
}

/** For the next meeting, for every one, or for a day. */
export function PinVerbs({ headline, isBusy, onPin }: PinVerbsProps) {
  const { pin } = useArrangingWords();
  const { cancel } = useWords().common;
  const short = useMeetingTabWords().organizer;
  const [isChoosingDay, setChoosingDay] = useState(false);
  const verb = { type: 'button', className: 'button', 'aria-disabled': isBusy } as const;
  const named = (text: string) => (headline === undefined ? {} : { 'aria-label': text });
  return (
    <KeepFocus of={`${isChoosingDay}`} label={headline === undefined ? pin.pinIt : `${pin.pinIt}: ${headline}`}>
      {isChoosingDay ? (
        <DayForm
          label={pin.day}
          missing={pin.dayMissing}
          submit={{ word: pin.pinIt, isPrimary: true }}
          isBusy={isBusy}
          onDay={(on) => onPin({ when: 'date', on })}
          verbs={
            <button type="button" className="button" onClick={() => setChoosingDay(false)}>
              {cancel}
            </button>
          }
        />
      ) : (
        <div className="organizer-verbs">
          <button {...verb} {...named(short.pinNextThis(headline ?? ''))} onClick={() => onPin({ when: 'next' })}>
            {headline === undefined ? pin.next : short.pinNext}
          </button>
          <button {...verb} {...named(short.pinEveryThis(headline ?? ''))} onClick={() => onPin({ when: 'every' })}>
            {headline === undefined ? pin.every : short.pinEvery}
          </button>
          <button {...verb} {...named(pin.dateThis(headline ?? ''))} onClick={() => setChoosingDay(true)}>
            {headline === undefined ? pin.date : pin.dateShort}
          </button>
        </div>
      )}
    </KeepFocus>
  );
}
