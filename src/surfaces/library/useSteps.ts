import { useState } from 'react';
import { useApi } from '../../ApiContext';
import type { Asked } from '../../../domain/contract';
import type { MomentPage } from '../../../domain/libraryCalls';
import type { AnyMoment } from '../../../domain/momentDrafts';
import { useMomentPageWords } from '../../words/momentPageWords';
import type { Doing } from './useDoing';

type StepBody = Asked<'stepMoment'>['body'];
export type StepVerb = StepBody['verb'];
export type StepWith = Pick<StepBody, 'verifyBy' | 'note'>;

interface StepParts {
  readonly page: MomentPage;
  readonly doing: Doing;
  readonly say: (text: string, undo?: () => void) => void;
  readonly again: () => Promise<void>;
}

/** How a step is taken back, by whoever may. */
const backBy: Partial<Record<StepVerb, StepVerb>> = { withdraw: 'restore', archive: 'publish' };

/** Moves a moment through its life; says what is true now, and offers the way back to whoever may take it. */
export function useSteps({ page, doing, say, again }: StepParts) {
  const api = useApi();
  const words = useMomentPageWords();
  const [back, setBack] = useState<StepVerb>();
  const send = (moment: AnyMoment, verb: StepVerb, more: StepWith = {}) =>
    doing.attempt(JSON.stringify([verb, moment.revision, more]), (idempotencyKey) =>
      api.call(
        'stepMoment',
        { params: { moment: moment.id }, body: { base: moment.revision, verb, ...more } },
        { idempotencyKey },
      ),
    );
  const undo = async (moment: AnyMoment, verb: StepVerb) => {
    if (await send(moment, verb)) say(words.undone);
    await again();
  };
  /** `false`: it was refused, or somebody else was faster. */
  const take = async (verb: StepVerb, more: StepWith = {}): Promise<boolean> => {
    const moved = await send(page.moment, verb, more);
    // Also after a refusal: what stands there now may be something else.
    if (!moved) {
      await again();
      return false;
    }
    const back = backBy[verb];
    setBack(back);
    say(words.did[verb], back && (() => void undo(moved, back)));
    await again();
    return true;
  };
  return { take, mayUndo: back !== undefined && page.may.includes(back) };
}
