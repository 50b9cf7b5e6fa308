import * as z from 'zod/mini';
import type { Action } from './actions';
import { Person } from './people';
import { Instant } from './text';

/** Somebody asked the owner (`of`) how an action stands. It stands until the owner does something with the action. */
export const Inquiry = z.object({ by: Person, of: Person, at: Instant, movedAt: z.optional(Instant) });
export type Inquiry = z.infer<typeof Inquiry>;

/** `askedAt` says which inquiry is meant; without it, it is what they just asked, which they may not have seen kept yet. */
export const TakenBackInquiry = z.object({ askedAt: z.optional(Instant) });
export type TakenBackInquiry = z.infer<typeof TakenBackInquiry>;

/** Its owner moved it, or has it no longer, or it is done. */
export function afterMoving(action: Action, at: string): Inquiry[] {
  const { inquiries, changedBy, owner, state } = action;
  const ends = ({ of, movedAt }: Inquiry) =>
    movedAt === undefined && (state === 'done' || of.id !== owner.id || of.id === changedBy?.id);
  return inquiries.map((one) => (ends(one) ? { ...one, movedAt: at } : one));
}
