import * as z from 'zod/mini';
import { Consideration } from '../../../domain/considerations';
import { Predicted, type DueReview } from '../../../domain/meetingView';
import { parsedJson, type Drafts } from '../../meeting/drafts';
import type { Draft } from '../../meeting/errands';

/** What was predicted is known as long as the API names it, or one's own look back is unsent. */
export type ShownReview = Pick<DueReview, 'decision'> & Partial<DueReview>;

export const form = 'review:';
const prediction = 'predicted:';
const Kept = z.union([z.array(Consideration), Predicted]);

/** It stands beside the draft, not in it: that is written with every keystroke. */
export const predictionOf = (field: string): string => prediction + field;
export const formOfPrediction = (field: string): string | undefined =>
  field.startsWith(prediction) ? field.slice(prediction.length) : undefined;

/** What was predicted when that look back was begun. */
export function predictedIn(drafts: Pick<Drafts, 'read'>, field: string): Partial<Predicted> {
  const kept = parsedJson(Kept, drafts.read(predictionOf(field))?.['of']);
  return Array.isArray(kept) ? { considerations: kept } : (kept ?? {});
}

export function asDraft(predicted: Predicted): Draft {
  const { considerations, hiddenNotes, removedNotes } = predicted;
  return { of: JSON.stringify(hiddenNotes || removedNotes ? predicted : considerations) };
}
