import { useCallback, useEffect, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { Library } from '../../../domain/contract';
import type { ListedMoment } from '../../../domain/finding';
import { shownName, type Customer } from '../../../domain/customers';
import { projectMoment } from '../../../domain/momentProjections';
import type { TellableMoment } from '../../../domain/meetingView';
import { Problem } from '../../../domain/problems';

export interface LibraryHere {
  readonly library: Library | undefined;
  /** Why the library can't be shown, or why the samples stayed as they were. */
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  readonly openAgain: () => void;
  /** Answer the library as it is then; nothing, when it was refused. */
  readonly loadSamples: () => Promise<Library | undefined>;
  readonly removeSamples: () => Promise<Library | undefined>;
  /** What was just added and answered; nothing is asked for again. */
  readonly takeIn: (added: Customer | TellableMoment) => void;
}

export function useLibrary(): LibraryHere {
  const api = useApi();
  const [library, setLibrary] = useState<Library>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  const ask = useCallback(
    async (name: 'readLibrary' | 'loadSamples' | 'removeSamples') => {
      setBusy(true);
      try {
        const answer = await api.call(name, {});
        setLibrary(answer);
        setProblem(undefined);
        return answer;
      } catch (refusal) {
        if (!(refusal instanceof Problem)) throw refusal;
        setProblem(refusal);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [api],
  );

  useEffect(() => void ask('readLibrary'), [ask]);

  return {
    library,
    problem,
    isBusy,
    openAgain: () => void ask('readLibrary'),
    loadSamples: () => ask('loadSamples'),
    removeSamples: () => ask('removeSamples'),
    takeIn: (added) => setLibrary((known) => known && withAdded(known, added)),
  };
}

function withAdded({ customers, moments }: Library, added: Customer | TellableMoment): Library {
  if (!('moment' in added)) return { moments, customers: put(customers, added) };
  const listed: ListedMoment = { ...projectMoment(added.moment), customerName: shownName(added.customer) };
  return { moments: put(moments, listed), customers: put(customers, added.customer) };
}

/** Newest first, each once. */
function put<R extends { id: string }>(records: R[], record: R): R[] {
  const known = records.some(({ id }) => id === record.id);
  return known ? records.map((each) => (each.id === record.id ? record : each)) : [record, ...records];
}
