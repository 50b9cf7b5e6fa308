import { shortened } from '../../parts/shortened';
import type { useEachSaid } from '../library/SaidBar';

export interface Saying extends Pick<ReturnType<typeof useEachSaid>, 'say' | 'unsay'> {
  /** How a way back is gone, where it may be gone again. */
  readonly attempt?: (run: () => Promise<void>) => Promise<void>;
}

/** A sentence about what an item says. */
export type About = (text: string) => string;

interface Done {
  readonly text: string;
  readonly said: About;
  /** Resolves with nothing when it could not be taken back. */
  readonly takeBack: () => Promise<unknown>;
  /** What is said once it is taken back. */
  readonly saidBack: About;
}

/** Says what was done, with a way back of its own, which stays where it was refused. */
export function sayDone({ say, unsay, attempt }: Saying, { text, said, takeBack, saidBack }: Done): void {
  const goBack = async () => {
    if (!(await takeBack())) return;
    unsay(undo);
    say(saidBack(text));
  };
  const undo = () => void (attempt ? attempt(goBack) : goBack());
  say(said(text), undo, said(shortened(text)));
}
