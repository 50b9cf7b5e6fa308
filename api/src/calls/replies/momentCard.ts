import type { TellableMoment } from '../../../../domain/meetingView';
import type { Card } from '../../ports';
import { openingCard } from '../cards/openingCard';
import type { ReplySetting } from './sentenceCard';

/** One moment as the card of a meeting tells it, without a meeting: nothing can be done with it but to open it. */
export function momentCard(told: TellableMoment, { language, open }: Pick<ReplySetting, 'language' | 'open'>): Card {
  const card = openingCard({ kind: 'moment', told }, { panel: open.url, language });
  return { ...card, actions: [{ type: 'Action.OpenUrl', title: open.title, url: open.url }] };
}
