import type { Decision } from '../../../domain/decisions';
import type { DecisionRecordWords } from '../../words/en/decisionRecord';

/** Which one it replaces, where that is known. */
export function replacing({ text }: NonNullable<Decision['supersedes']>, words: DecisionRecordWords): string {
  return text === undefined ? words.replacesOne : words.replaces(text);
}
