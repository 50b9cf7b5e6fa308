import { shortened } from '../../parts/shortened';
import type { useEachSaid } from '../library/SaidBar';

export type Saying = Pick<ReturnType<typeof useEachSaid>, 'say' | 'unsay'>;

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
export function sayDone({ say, unsay }: Saying, { text, said, takeBack, saidBack }: Done): void {
  const goBack = async () => {
    if (!(await takeBack())) return;
    unsay(undo);
    say(saidBack(text));
  };
  const undo = () => void goBack();
  say(said(text), undo, said(shortened(text)));
}
