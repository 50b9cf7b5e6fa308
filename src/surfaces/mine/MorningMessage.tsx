import { useId } from 'react';
import type { MyDigest } from '../../../domain/myDigest';
import type { Quieting } from '../../../domain/quiet';
import { KeepFocus } from '../../parts/KeepFocus';
import { useWords } from '../../words';
import { useMorningWords } from '../../words/morningWords';

interface MorningMessageProps {
  readonly digest: MyDigest;
  readonly isBusy: boolean;
  readonly onQuiet: (quieting: Quieting) => void;
}

/** Whether the morning's message comes, and how not. */
export function MorningMessage({ digest: { isReached, off }, isBusy, onQuiet }: MorningMessageProps) {
  const { common } = useWords();
  const words = useMorningWords();
  const id = useId();
  const choices = off === undefined ? (['week', 'never'] as const) : (['on'] as const);
  const names = { week: words.allWeek, never: words.allNever, on: words.again };
  const told = isReached ? words.on : words.onPage;
  const standing = off === undefined ? told : off === 'never' ? words.off : words.offUntil(common.day(off));
  return (
    <section className="mine-part" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p className="mine-about" role="status">
        {standing}
      </p>
      <KeepFocus of={String(off)} label={words.title}>
        <div className="mine-verbs">
          {choices.map((time) => (
            <button
              key={time}
              type="button"
              className="button"
              aria-disabled={isBusy}
              onClick={() => onQuiet({ for: time })}
            >
              {names[time]}
            </button>
          ))}
        </div>
      </KeepFocus>
    </section>
  );
}
