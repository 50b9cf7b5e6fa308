import { useRef, useState } from 'react';
import { useApi } from '../../../ApiContext';
import type { CompanyFunction } from '../../../../domain/moments';
import type { Problem } from '../../../../domain/problems';
import { asProblem, useAnswer } from '../useAnswer';

export interface MyTeamHere {
  /** `undefined`: not known yet, or it can't be asked; `null`: not said. */
  readonly team: CompanyFunction | null | undefined;
  readonly isSaved: boolean;
  readonly problem: Problem | undefined;
  readonly choose: (team: CompanyFunction | null) => void;
}

/** Saved as soon as it is chosen; whoever runs through the list with the arrow keys saves the last one. */
export function useMyTeam(): MyTeamHere {
  const api = useApi();
  const { answer } = useAnswer('readMyTeam', {});
  const [chosen, setChosen] = useState<CompanyFunction | null>();
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const latest = useRef(0);
  const sent = useRef(Promise.resolve());
  const save = async (team: CompanyFunction | null, turn: number) => {
    if (turn !== latest.current) return;
    try {
      await api.call('sayMyTeam', { body: { team } }, { idempotencyKey: crypto.randomUUID() });
      if (turn === latest.current) setSaved(true);
    } catch (refusal) {
      if (turn === latest.current) setProblem(asProblem(refusal));
    }
  };
  const choose = (team: CompanyFunction | null) => {
    setChosen(team);
    setSaved(false);
    setProblem(undefined);
    const turn = (latest.current += 1);
    sent.current = sent.current.then(() => save(team, turn));
  };
  const known = answer && (answer.team ?? null);
  return { team: chosen === undefined ? known : chosen, isSaved, problem, choose };
}
