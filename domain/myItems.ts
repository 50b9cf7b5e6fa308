import * as z from 'zod/mini';
import { Action, byDueDay, isOpen } from './actions';
import { MeetingAddress } from './addresses';
import { Decision } from './decisions';
import { escalationOf } from './escalations';
import { SeriesKey } from './meetings';
import { MomentId } from './moments';
import type { PersonId } from './people';
import { Instant } from './text';

/** In which meeting something waits. */
const inSeries = {
  series: SeriesKey,
  meeting: MeetingAddress,
  title: z.string(),
  /** The meeting's chat, where Teams opens it. */
  chat: z.optional(z.string()),
};

/** An action as it stands with somebody, whichever meeting made it. */
export const MyAction = z.object({ ...inSeries, action: Action });
export type MyAction = z.infer<typeof MyAction>;

/** A decision that somebody is to look back on. */
export const MyReview = z.object({ ...inSeries, decision: Decision });
export type MyReview = z.infer<typeof MyReview>;

/** A moment that somebody began to write, or was asked to work on again. */
export const MyDraft = z.object({ id: MomentId, headline: z.string(), at: z.optional(Instant) });
export type MyDraft = z.infer<typeof MyDraft>;

/** All that waits for one person across all meetings, soonest due first. */
export const MyItems = z.object({
  /** Which they were asked to take over. */
  offers: z.array(MyAction),
  actions: z.array(MyAction),
  /** Which nobody moved for as long as their meeting waits; for its organizer. */
  stalled: z.array(MyAction),
  reviews: z.array(MyReview),
  drafts: z.array(MyDraft),
});
export type MyItems = z.infer<typeof MyItems>;

/** As what an action stands with somebody: nobody is told twice of one. */
export const standings = ['action', 'offer', 'stalled'] as const;
export type Standing = (typeof standings)[number];

export function standsWith(action: Action, person: PersonId): Record<Standing, boolean> {
  const open = isOpen(action);
  const [isOwner, isAsked] = [action.owner.id === person, action.offer?.to.id === person];
  return {
    action: open && isOwner,
    offer: open && isAsked,
    stalled: open && escalationOf(action)?.to === person && !isOwner && !isAsked,
  };
}

/** The items once these actions are known too: of each the newest, in the lists in which it stands now. */
export function withActions(items: MyItems, known: readonly MyAction[], person: PersonId): MyItems {
  const newest = new Map<string, MyAction>();
  for (const item of [...items.offers, ...items.actions, ...items.stalled, ...known]) {
    const name = nameOf(item);
    if ((newest.get(name)?.action.revision ?? 0) < item.action.revision) newest.set(name, item);
  }
  const all = [...newest.values()].sort((a, b) => byDueDay(a.action, b.action));
  const those = (standing: Standing) => all.filter(({ action }) => standsWith(action, person)[standing]);
  return { ...items, offers: those('offer'), actions: those('action'), stalled: those('stalled') };
}

/** Under which names they are told in the morning, whatever part they stand in. */
export const digestKeys = {
  offer: ({ series, action }: MyAction) => `offer:${series}:${action.id}:${action.offer?.at ?? action.at}`,
  action: ({ series, action }: MyAction) => `action:${series}:${action.id}`,
  stalled: ({ series, action }: MyAction) => `stalled:${series}:${action.id}`,
  review: ({ series, decision }: MyReview) => `review:${series}:${decision.id}`,
  draft: ({ id }: MyDraft) => `draft:${id}`,
};

/** Of the actions that wait, in whichever way. */
export function keysOfActions({ offers, actions, stalled }: MyItems): string[] {
  return [...offers.map(digestKeys.offer), ...actions.map(digestKeys.action), ...stalled.map(digestKeys.stalled)];
}

/** Two meetings may have actions of the same id. */
export function nameOf({ series, action }: MyAction): string {
  return `${series} ${action.id}`;
}
