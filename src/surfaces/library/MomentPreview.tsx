import { useEffect, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { TellableMoment } from '../../../domain/meetingView';
import type { MomentId } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import { Notice } from '../../notices/Notice';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useWords } from '../../words';

/** The whole moment, asked for when somebody wants to read it. */
export function MomentPreview({ moment }: { readonly moment: MomentId }) {
  const { common } = useWords();
  const read = useMoment(moment);
  if (read instanceof Problem) return <Notice problem={read} />;
  return read ? <MomentCard told={read} variant="preview" /> : <p aria-busy="true">{common.loading}</p>;
}

export function useMoment(moment: MomentId | undefined): TellableMoment | Problem | undefined {
  const api = useApi();
  const [read, setRead] = useState<{ of: MomentId; answer: TellableMoment | Problem }>();
  useEffect(() => {
    if (moment === undefined) return;
    const leaving = new AbortController();
    api.call('readMoment', { params: { moment } }, { signal: leaving.signal }).then(
      (answer) => setRead({ of: moment, answer }),
      (refusal: unknown) => {
        if (leaving.signal.aborted) return;
        setRead({ of: moment, answer: asProblem(refusal) });
      },
    );
    return () => leaving.abort();
  }, [api, moment]);
  return read?.of === moment ? read?.answer : undefined;
}

function asProblem(refusal: unknown): Problem {
  return refusal instanceof Problem
    ? refusal
    : new Problem('unexpected', 'The moment could not be read.', { cause: refusal });
}
