import { useState } from 'react';
import { useApi } from '../../../ApiContext';
import type { Asked } from '../../../../domain/contract';
import type { ListedMoment } from '../../../../domain/finding';
import { mostAtOnce } from '../../../../domain/libraryCalls';
import type { MomentId } from '../../../../domain/moments';
import type { Problem } from '../../../../domain/problems';
import { useFinderWords } from '../../../words/finderWords';
import { useDoing } from '../useDoing';

export type SeveralVerb = 'verify' | 'archive' | 'publish';

type Step = Pick<Asked<'stepMoments'>['body'], 'verb' | 'verifyBy' | 'to'>;

export interface Refused {
  readonly headline: string;
  readonly sentence: string;
}

export interface SeveralHere {
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly chosen: ReadonlyMap<MomentId, ListedMoment>;
  readonly choose: (moments: readonly ListedMoment[], isChosen: boolean) => void;
  readonly run: (verb: SeveralVerb, verifyBy?: string) => Promise<void>;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  /** What stayed as it was, and why; it stays chosen. */
  readonly refused: readonly Refused[];
}

interface SeveralParts {
  readonly say: (text: string, undo?: () => void) => void;
  readonly onChanged: () => Promise<void>;
}

type Chosen = ReadonlyMap<MomentId, ListedMoment>;

/** Many moments changed in one go: what can't be changed is named, and the rest is done. */
export function useSeveral({ say, onChanged }: SeveralParts): SeveralHere {
  const api = useApi();
  const words = useFinderWords();
  const { doing, problem, attempt } = useDoing();
  const [isOn, setOn] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [refused, setRefused] = useState<readonly Refused[]>([]);

  const send = async (step: Step, moments: MomentId[]) =>
    attempt(JSON.stringify([step, moments]), (idempotencyKey) =>
      api.call('stepMoments', { body: { moments, ...step } }, { idempotencyKey }),
    );
  const stepAll = async (step: Step, ids: readonly MomentId[]) => {
    const done: MomentId[] = [];
    const stayed: { readonly moment: MomentId; readonly sentence: string }[] = [];
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const answer = await send(step, ids.slice(from, from + mostAtOnce));
      if (!answer) break;
      done.push(...answer.done);
      stayed.push(...answer.refused);
    }
    return { done, stayed };
  };
  const undo = async (ways: readonly Way[]) => {
    let count = 0;
    for (const { step, ids } of ways) count += (await stepAll(step, ids)).done.length;
    if (count === 0) return;
    say(words.undone(count));
    await onChanged();
  };
  const run = async (verb: SeveralVerb, verifyBy?: string) => {
    if (chosen.size === 0 || doing !== undefined) return;
    const asked = chosen;
    setRefused([]);
    const step = { verb, ...(verifyBy === undefined ? {} : { verifyBy }) };
    const { done, stayed } = await stepAll(step, [...asked.keys()]);
    setRefused(stayed.map(({ moment, sentence }) => ({ headline: asked.get(moment)?.headline ?? '', sentence })));
    setChosen((now) => without(now, done));
    if (done.length === 0) return;
    const ways = waysBack(verb, asked, done);
    say(said(verb, done.length, words), ways.length > 0 ? () => void undo(ways) : undefined);
    await onChanged();
  };
  return {
    isOn,
    toggle: () => {
      setOn(!isOn);
      setChosen(new Map());
      setRefused([]);
    },
    chosen,
    choose: (moments, isChosen) =>
      setChosen((now) =>
        isChosen
          ? new Map([...now, ...moments.map((moment) => [moment.id, moment] as const)])
          : without(
              now,
              moments.map(({ id }) => id),
            ),
      ),
    run,
    isBusy: doing !== undefined,
    problem,
    refused,
  };
}

interface Way {
  readonly step: Step;
  readonly ids: readonly MomentId[];
}

/** What was verified can be verified by another day; all else goes back to where it stood. */
function waysBack(verb: SeveralVerb, asked: Chosen, done: readonly MomentId[]): Way[] {
  if (verb === 'verify') return [];
  if (verb === 'archive') return [{ step: { verb: 'restoreArchived' }, ids: done }];
  const stood = (...states: readonly string[]) => done.filter((id) => states.includes(asked.get(id)?.state ?? ''));
  const ways: Way[] = [
    { step: { verb: 'unpublish', to: 'draft' }, ids: stood('draft') },
    { step: { verb: 'unpublish', to: 'review' }, ids: stood('review') },
    { step: { verb: 'archive' }, ids: stood('archived') },
  ];
  return ways.filter(({ ids }) => ids.length > 0);
}

function without(chosen: Chosen, gone: readonly MomentId[]): Chosen {
  const ids = new Set(gone);
  return new Map([...chosen].filter(([id]) => !ids.has(id)));
}

function said(verb: SeveralVerb, count: number, words: ReturnType<typeof useFinderWords>): string {
  switch (verb) {
    case 'verify':
      return words.verified(count);
    case 'archive':
      return words.archived(count);
    case 'publish':
      return words.published(count);
  }
}
