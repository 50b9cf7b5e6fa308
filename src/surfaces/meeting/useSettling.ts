import { useRef, useState } from 'react';
import type { Asked } from '../../../domain/contract';
import type { MeetingView } from '../../../domain/meetingView';
import { escalateAfterDays } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import { useArranging } from '../../meeting/arranging';
import { useOffer } from '../../parts/useOffer';
import { useArrangingWords } from '../../words/arrangingWords';

export type Changes = Asked<'changeSettings'>['body'];

/** Each change is shown at once and saved at once, one after the other; what is refused is as it was, and says why. */
export function useSettling({ settings, delegates }: Pick<MeetingView, 'settings' | 'delegates'>) {
  const { settings: words } = useArrangingWords();
  const { settle } = useArranging();
  const { offered, offer, drop } = useOffer<Changes>();
  const [waiting, setWaiting] = useState<readonly Changes[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const save = async (changes: Changes, done: () => void) => {
    try {
      await settle(changes);
      done();
      return true;
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      setProblem(refusal);
      return false;
    } finally {
      setWaiting((those) => those.filter((each) => each !== changes));
    }
  };
  const inLine = (changes: Changes, done: () => void) => {
    setSaid('');
    setProblem(undefined);
    setWaiting((those) => [...those, changes]);
    const saved = line.current.then(() => save(changes, done));
    line.current = saved;
    return saved;
  };
  const usual = { regulated: false, decisionsForEverybody: false, escalateAfterDays: escalateAfterDays(settings) };
  const before = { ...usual, ...settings, about: settings.about ?? null, delegates };
  /** Answers whether it was saved. */
  const change = (changes: Changes): Promise<boolean> => {
    const names = Object.keys(changes) as (keyof Changes)[];
    const undo: Changes = Object.fromEntries(names.map((name) => [name, before[name]]));
    return inLine(changes, () => {
      setSaid(words.saved);
      offer(undo);
    });
  };
  const last = offered.at(-1);
  const undo = () => {
    if (!last) return;
    drop(last);
    void inLine(last, () => setSaid(words.undone));
  };
  const now = Object.assign({ ...before }, ...waiting) as typeof before;
  return { now, change, undo, mayUndo: last !== undefined, said, problem };
}
