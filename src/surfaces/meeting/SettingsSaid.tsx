import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Problem } from '../../../domain/problems';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useArrangingWords } from '../../words/arrangingWords';
import type { Settled } from './useSettling';

interface SettingsSaidProps {
  readonly said: string;
  readonly offered: readonly Settled[];
  readonly onUndo: (one: Settled) => void;
  readonly problem: Problem | undefined;
}

/** Which settings were just saved, each with its way back, or why one was not. */
export function SettingsSaid({ said, offered, onUndo, problem }: SettingsSaidProps) {
  const { settings: words } = useArrangingWords();
  const around = useRef<HTMLDivElement>(null);
  return (
    <div ref={around} role="group" aria-label={words.saved} tabIndex={-1} className="settings-said">
      <p role="status">{said}</p>
      {offered.map((one) => (
        <TakeBack key={one.of} one={one} around={around} onUndo={onUndo} />
      ))}
      {problem && <Notice problem={problem} />}
    </div>
  );
}

interface TakeBackProps {
  readonly one: Settled;
  readonly around: RefObject<HTMLDivElement | null>;
  readonly onUndo: (one: Settled) => void;
}

/** Its ten seconds over, it leaves the keyboard where the others are. */
function TakeBack({ one, around, onUndo }: TakeBackProps) {
  const { common } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const [here, all] = [button.current, around.current];
    return () => {
      if (here === document.activeElement) all?.focus();
    };
  }, [around]);
  return (
    <button ref={button} type="button" className="button" onClick={() => onUndo(one)}>
      {common.undo}: {one.name}
    </button>
  );
}
