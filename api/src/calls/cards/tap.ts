import * as z from 'zod';
import { ActionId } from '../../../../domain/actions';
import { ConsiderationId } from '../../../../domain/considerations';
import { OccurrenceKey, Showing } from '../../../../domain/meetings';
import { MomentId } from '../../../../domain/moments';
import { Instant } from '../../../../domain/text';

const CardName = z.string().regex(/^(opening|summary):\d{8}T\d{6}Z$/);
const revision = z.int().positive();

/**
 * A button of ours, as it comes back from the chat. What it says of the state that was drawn keeps one tap apart from a
 * later one: the same again is the same tap.
 */
export const Tap = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('refresh'), card: CardName }),
  z.object({ verb: z.literal('closeAction'), card: CardName, action: ActionId, revision }),
  z.object({ verb: z.literal('takeOver'), card: CardName, action: ActionId, revision }),
  z.object({ verb: z.literal('acceptOffer'), card: CardName, action: ActionId, offeredAt: Instant }),
  z.object({ verb: z.literal('declineOffer'), card: CardName, action: ActionId, offeredAt: Instant }),
  z.object({ verb: z.literal('support'), card: CardName, consideration: ConsiderationId, supporters: z.int() }),
  z.object({ verb: z.literal('discussed'), card: CardName, from: Showing.shape.state }),
  z.object({ verb: z.literal('notForUs'), card: CardName, moment: MomentId }),
]);
export type Tap = z.infer<typeof Tap>;

export function occurrenceOf(card: string): OccurrenceKey {
  return OccurrenceKey.parse(card.slice(card.indexOf(':') + 1));
}
