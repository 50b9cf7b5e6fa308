import { useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { Asked } from '../../../domain/contract';
import type { MeetingView } from '../../../domain/meetingView';
import { escalateAfterDays } from '../../../domain/meetings';
import { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { useArranging } from '../../meeting/arranging';
import { useOffer } from '../../parts/useOffer';
import { useArrangingWords } from '../../words/arrangingWords';
import type { ArrangingWords } from '../../words/en/arranging';

export type Changes = Asked<'changeSettings'>['body'];
type Setting = Exclude<keyof Changes, 'aboutWas' | 'was'>;

/** What the meetings are about, written by two people at once. */
export interface AboutClash {
  readonly yours: string;
  readonly theirs: string;
  /** Who wrote theirs: older words don’t say. */
  readonly theirName?: string;
}

const TheirAbout = z.object({ about: z.nullable(z.string()), by: z.optional(Person) });

/** One setting as it was, to be had back. */
export interface Settled {
  readonly of: Setting;
  readonly back: Changes;
  /** As the setting is called on the screen. */
  readonly name: string;
}

/** Each change is shown at once and saved at once, one after the other; what is refused is as it was, and says why. */
export function useSettling({ settings, delegates }: Pick<MeetingView, 'settings' | 'delegates'>) {
  const { settings: words } = useArrangingWords();
  const { settle } = useArranging();
  const { offered, offer, drop } = useOffer<Settled>();
  const [waiting, setWaiting] = useState<readonly Changes[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  const [clash, setClash] = useState<AboutClash>();
  const refused = (problem: Problem, { about }: Changes) => {
    const theirs = problem.code === 'conflict' ? TheirAbout.safeParse(problem.theirs) : undefined;
    if (!theirs?.success) return setProblem(problem);
    const { about: stands, by } = theirs.data;
    setClash({ yours: about ?? '', theirs: stands ?? '', ...(by && { theirName: by.name }) });
  };
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const save = async (changes: Changes, done: () => void) => {
    try {
      await settle(changes);
      done();
      return true;
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      refused(refusal, changes);
      return false;
    } finally {
      setWaiting((those) => those.filter((each) => each !== changes));
    }
  };
  const inLine = (changes: Changes, done: () => void) => {
    setSaid('');
    setProblem(undefined);
    if ('about' in changes) setClash(undefined);
    setWaiting((those) => [...those, changes]);
    const saved = line.current.then(() => save(changes, done));
    line.current = saved;
    return saved;
  };
  const usual = { regulated: false, decisionsForEverybody: false, escalateAfterDays: escalateAfterDays(settings) };
  const before = { ...usual, ...settings, about: settings.about ?? null, delegates };
  /** Answers whether it was saved. */
  const change = (changes: Changes): Promise<boolean> => {
    const names = Object.keys(changes).filter((name): name is Setting => name !== 'aboutWas' && name !== 'was');
    const undone = names.map((of): Settled => ({ of, back: backTo(of, before, changes), name: nameOf(of, words) }));
    return inLine(changes, () => {
      for (const one of undone) {
        setSaid(words.savedOf(one.name));
        offer(one);
      }
    });
  };
  const undo = (one: Settled) => {
    drop(one);
    void inLine(one.back, () => setSaid(words.undoneOf(one.name)));
  };
  const now = Object.assign({ ...before }, ...waiting) as typeof before;
  // Changed twice, a setting is first taken back to what it was last.
  const newest = offered.filter((one, at) => offered.findLastIndex(({ of }) => of === one.of) === at);
  return { now, change, undo, offered: newest, said, problem, clash, settled: () => setClash(undefined) };
}

/** Taken back, too, what somebody else wrote or chose since then is not overwritten. */
function backTo(of: Setting, before: Changes, changes: Changes): Changes {
  const back = { [of]: before[of] };
  if (of === 'about') return { ...back, aboutWas: changes.about ?? null };
  // Delegates are named by the organizer alone.
  return of === 'delegates' ? back : { ...back, was: { [of]: changes[of] } };
}

/** As it is called on the screen. */
function nameOf(setting: Setting, words: ArrangingWords['settings']): string {
  switch (setting) {
    case 'goodNewsEvery':
      return words.goodNews;
    case 'escalateAfterDays':
      return words.escalate;
    default:
      return words[setting];
  }
}
