import type { Person } from '../../domain/people';
import { useWords } from '../words';
import { Marks } from './Marks';

interface SaidProps {
  readonly record: {
    readonly id: string;
    readonly by: Person;
    readonly at: string;
    readonly changedBy?: Person | undefined;
    readonly late?: boolean | undefined;
    readonly amended?: boolean | undefined;
  };
  readonly isMine: boolean;
  readonly isSending: boolean;
}

/** Who wrote it and when, or that it is still on its way. */
export function Said({ record, isMine, isSending }: SaidProps) {
  const { by, at, changedBy } = record;
  const { common, panel } = useWords();
  return (
    <span className="quiet">
      {isMine ? common.you : by.name} · {isSending ? common.sending : common.time(at)}
      {changedBy && changedBy.id !== by.id && ` · ${panel.changedBy(changedBy.name)}`} <Marks record={record} />
    </span>
  );
}
