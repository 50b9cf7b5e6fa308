import { useState } from 'react';
import { useApi } from '../../ApiContext';
import type { Asked } from '../../../domain/contract';
import type { MomentPage } from '../../../domain/libraryCalls';
import { isDraft, MomentEdit, type AnyMoment, type Draft } from '../../../domain/momentDrafts';
import { projectMoment } from '../../../domain/momentProjections';
import { barOf, type MomentVerb } from '../../../domain/momentStates';
import { useMomentPageWords } from '../../words/momentPageWords';
import { dayOf } from '../../parts/dayOf';
import type { Doing } from './useDoing';

type StepBody = Asked<'stepMoment'>['body'];
export type StepVerb = Exclude<StepBody['verb'], 'unpublish'>;
export type StepWith = Pick<StepBody, 'verifyBy' | 'note'>;

interface StepParts {
  readonly page: MomentPage;
  readonly doing: Doing;
  readonly say: (text: string, undo?: () => void) => void;
  readonly again: () => Promise<void>;
}

/** How a step is taken back; `needs`: by whom, as what else they may do. */
interface Back {
  readonly needs: MomentVerb;
  readonly step: Pick<StepBody, 'verb' | 'to'> | { readonly verifyBy: string | null };
}

/** From how it stood before the step. */
function backFrom(verb: StepVerb, before: AnyMoment): Back | undefined {
  switch (verb) {
    case 'withdraw':
      return { needs: 'restore', step: { verb: 'restore' } };
    case 'archive':
      return { needs: 'publish', step: { verb: 'publish' } };
    case 'restore':
      return { needs: 'withdraw', step: { verb: 'withdraw' } };
    case 'verify':
      return { needs: 'edit', step: { verifyBy: before.verifyBy ?? null } };
    case 'publish':
      return isDraft(before)
        ? { needs: 'archive', step: { verb: 'unpublish', to: before.state } }
        : { needs: 'archive', step: { verb: 'archive' } };
    case 'askForReview':
    case 'sendBack':
      return undefined;
  }
}

/** Moves a moment through its life; says what is true now, and offers the way back to whoever may take it. */
export function useSteps({ page, doing, say, again }: StepParts) {
  const api = useApi();
  const said = useSaying();
  const { undone } = useMomentPageWords();
  const [back, setBack] = useState<Back>();
  const send = (moment: AnyMoment, step: Omit<StepBody, 'base'>) =>
    doing.attempt(JSON.stringify([moment.revision, step]), (idempotencyKey) =>
      api.call(
        'stepMoment',
        { params: { moment: moment.id }, body: { base: moment.revision, ...step } },
        { idempotencyKey },
      ),
    );
  const sendBack = (moment: AnyMoment, { step }: Back) =>
    'verb' in step
      ? send(moment, step)
      : doing.attempt(JSON.stringify([moment.revision, step]), (idempotencyKey) =>
          api.call(
            'editMoment',
            { params: { moment: moment.id }, body: MomentEdit.parse({ base: moment.revision, ...step }) },
            { idempotencyKey },
          ),
        );
  const undo = async (moment: AnyMoment, way: Back) => {
    if (await sendBack(moment, way)) say(undone);
    await again();
  };
  /** `false`: it was refused, or somebody else was faster. */
  const take = async (verb: StepVerb, more: StepWith = {}): Promise<boolean> => {
    const moved = await send(page.moment, { verb, ...more });
    // Also after a refusal: what stands there now may be something else.
    if (!moved) {
      await again();
      return false;
    }
    const way = backFrom(verb, page.moment);
    setBack(way);
    say(said(verb, moved), way && (() => void undo(moved, way)));
    await again();
    return true;
  };
  /** It was published on the page before: the way back stands here. */
  const offerBack = (text: string, from: Draft['state']) => {
    const way: Back = { needs: 'archive', step: { verb: 'unpublish', to: from } };
    setBack(way);
    say(text, () => void undo(page.moment, way));
  };
  return { take, offerBack, mayUndo: back !== undefined && page.may.includes(back.needs) };
}

/** Where something else keeps it from opening a meeting, that is said instead of that it may. */
function useSaying() {
  const words = useMomentPageWords();
  return (verb: StepVerb, moved: AnyMoment): string => {
    const bar = barOf(projectMoment(moved), dayOf(new Date()));
    const barred = bar === undefined ? '' : words.bars[bar];
    if (barred === '' || (verb !== 'publish' && verb !== 'verify' && verb !== 'restore')) return words.did[verb];
    return `${words.didBut[verb]} ${barred}`;
  };
}
