import { useId, useState, type FormEvent } from 'react';
import type { Pin } from '../../../domain/meetings';
import { KeepFocus } from '../../parts/KeepFocus';
import { useWords } from '../../words';
import { useArrangingWords } from '../../words/arrangingWords';
import { useMeetingTabWords } from '../../words/meetingTabWords';

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
  const short = useMeetingTabWords().organizer;
  const [isChoosingDay, setChoosingDay] = useState(false);
  const verb = { type: 'button', className: 'button', 'aria-disabled': isBusy } as const;
  const named = (text: string) => (headline === undefined ? {} : { 'aria-label': text });
  return (
    <KeepFocus of={`${isChoosingDay}`} label={headline === undefined ? pin.pinIt : `${pin.pinIt}: ${headline}`}>
      {isChoosingDay ? (
        <ChooseDay isBusy={isBusy} onLeave={() => setChoosingDay(false)} onPin={onPin} />
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

interface ChooseDayProps {
  readonly isBusy: boolean;
  readonly onPin: (when: PinWhen) => void;
  readonly onLeave: () => void;
}

function ChooseDay({ isBusy, onPin, onLeave }: ChooseDayProps) {
  const { pin } = useArrangingWords();
  const { cancel } = useWords().common;
  const [day, setDay] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const choose = (event: FormEvent) => {
    event.preventDefault();
    setMissing(day === '');
    if (day !== '' && !isBusy) onPin({ when: 'date', on: day });
  };
  return (
    <form className="choose-day" noValidate onSubmit={choose}>
      <label htmlFor={id}>{pin.day}</label>
      <div className="organizer-verbs">
        <input
          id={id}
          className="form-control form-day"
          type="date"
          value={day}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}problem` : undefined}
          onChange={(event) => setDay(event.target.value)}
        />
        <button type="submit" className="button button-primary" aria-disabled={isBusy}>
          {pin.pinIt}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {cancel}
        </button>
      </div>
      {isMissing && (
        <p className="form-problem" id={`${id}problem`} role="alert">
          {pin.dayMissing}
        </p>
      )}
    </form>
  );
}
