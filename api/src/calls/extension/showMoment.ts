import * as z from 'zod';
import { MomentId } from '../../../../domain/moments';
import type { Card, CardAction } from '../../ports';
import { languageOf } from '../../words/words';
import type { DrawingPorts } from '../cards/drawing';
import { showVerb } from './closedCard';
import { openCard } from './sharedMoment';
import { checkAllAreOurs } from './whoReads';

const Showing = z.object({ moment: MomentId });

/** A reader's client asks for the moment that somebody put into the chat; `undefined`: it asks for something else. */
export function showSharedMoment(ports: DrawingPorts, action: CardAction): Promise<Card> | undefined {
  if (action.verb !== showVerb) return undefined;
  const asked = Showing.safeParse(action.data);
  return asked.success ? show(ports, action, asked.data.moment) : undefined;
}

async function show(
  ports: DrawingPorts,
  { person, conversation, locale }: CardAction,
  moment: MomentId,
): Promise<Card> {
  await checkAllAreOurs(ports, { person, conversation });
  return openCard(ports, { moment, language: languageOf(locale) });
}
