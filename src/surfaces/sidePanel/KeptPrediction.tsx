import { Decision } from '../../../domain/decisions';
import { parsedJson } from '../../meeting/drafts';
import { useDraft, useDrafts } from '../../meeting/MeetingContext';
import { predictedIn } from './predictedThen';
import { Prediction } from './Prediction';

/** What was decided and predicted of what is gone: whoever looked back on it still reads what they wrote against. */
export function KeptPrediction({ field }: { readonly field: string }) {
  const drafts = useDrafts();
  const { draft } = useDraft(field);
  const decision = parsedJson(Decision, draft?.['of']);
  return decision && <Prediction review={{ decision, ...predictedIn(drafts, field) }} />;
}
