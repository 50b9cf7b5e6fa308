import type { RecordHead } from '../../domain/records';
import { useWords } from '../words';
import { useAmendingWords } from '../words/amendingWords';
import { useConsideringWords } from '../words/consideringWords';
import { useDecisionRecordWords } from '../words/decisionRecordWords';
import { amendedLines, type AmendedKind } from './amendedLines';

interface AmendedSaidProps {
  readonly record: Pick<RecordHead, 'removed' | 'changedSinceLock'>;
  readonly kind: AmendedKind;
}

/** Beside what a locked record says now: what it said when it was locked. */
export function AmendedSaid({ record, kind }: AmendedSaidProps) {
  const { common } = useWords();
  const words = {
    common,
    record: useDecisionRecordWords(),
    considering: useConsideringWords(),
    amending: useAmendingWords(),
  };
  return amendedLines(record, kind, words).map((line) => (
    <p key={line} className="quiet amended-said">
      {line}
    </p>
  ));
}
