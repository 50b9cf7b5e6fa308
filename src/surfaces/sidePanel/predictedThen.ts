import * as z from 'zod/mini';
import { Consideration } from '../../../domain/considerations';
import type { DueReview } from '../../../domain/meetingView';
import { parsedJson, type Drafts } from '../../meeting/drafts';

/** What was predicted is known as long as the API names it, or one's own look back is unsent. */
export type ShownReview = Pick<DueReview, 'decision'> & Partial<DueReview>;

export const form = 'review:';
const prediction = 'predicted:';
const Predicted = z.array(Consideration);

/** It stands beside the draft, not in it: that is written with every keystroke. */
export const predictionOf = (field: string): string => prediction + field;
export const formOfPrediction = (field: string): string | undefined =>
  field.startsWith(prediction) ? field.slice(prediction.length) : undefined;

/** What was predicted when that look back was begun. */
export function predictedIn(drafts: Pick<Drafts, 'read'>, field: string): Consideration[] | undefined {
  return parsedJson(Predicted, drafts.read(predictionOf(field))?.['of']);
}
