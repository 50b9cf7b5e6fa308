import type { Card } from '../ports';
import type { Activity, Attachment } from './sdk';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** A message that is a card and nothing else: with text beside it Teams splits it in two and gives no id back. */
export function cardMessage(card: Card): Partial<Activity> & { attachments: Attachment[] } {
  return { type: 'message', attachments: [{ contentType: adaptiveCard, content: card }] };
}
