import { useState } from 'react';
import { useApi } from '../../../ApiContext';
import type { ListedMoment } from '../../../../domain/finding';
import { mostAtOnce } from '../../../../domain/libraryCalls';
import type { MomentId } from '../../../../domain/moments';
import type { Problem } from '../../../../domain/problems';
import { useFinderWords } from '../../../words/finderWords';
import { useDoing } from '../useDoing';

export type SeveralVerb = 'verify' | 'archive' | 'publish';

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

  const step = async (verb: SeveralVerb | 'restoreArchived', ids: readonly MomentId[], verifyBy?: string) => {
    const moments = [...ids];
    const body = { moments, verb, ...(verifyBy === undefined ? {} : { verifyBy }) };
    return attempt(`${verb} ${verifyBy ?? ''} ${moments.join(' ')}`, (idempotencyKey) =>
      api.call('stepMoments', { body }, { idempotencyKey }),
    );
  };
  const stepAll = async (verb: SeveralVerb | 'restoreArchived', ids: readonly MomentId[], verifyBy?: string) => {
    const done: MomentId[] = [];
    const stayed: { readonly moment: MomentId; readonly sentence: string }[] = [];
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const answer = await step(verb, ids.slice(from, from + mostAtOnce), verifyBy);
      if (!answer) break;
      done.push(...answer.done);
      stayed.push(...answer.refused);
    }
    return { done, stayed };
  };
  const undo = async (archived: readonly MomentId[]) => {
    const { done } = await stepAll('restoreArchived', archived);
    if (done.length === 0) return;
    say(words.undone(done.length));
    await onChanged();
  };
  const run = async (verb: SeveralVerb, verifyBy?: string) => {
    if (chosen.size === 0 || doing !== undefined) return;
    const asked = chosen;
    setRefused([]);
    const { done, stayed } = await stepAll(verb, [...asked.keys()], verifyBy);
    setRefused(stayed.map(({ moment, sentence }) => ({ headline: asked.get(moment)?.headline ?? '', sentence })));
    setChosen((now) => without(now, done));
    if (done.length === 0) return;
    say(said(verb, done.length, words), verb === 'archive' ? () => void undo(done) : undefined);
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
