import * as z from 'zod';
import type { TenantId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Card, CardAction } from '../ports';
import { sentenceIn } from '../words/refusals';
import { languageOf } from '../words/words';
import { conversationOf, meetingIdOf, personIdOf, type Incoming } from './activities';
import { inTime, teamsWaitsMs } from './inTime';

export const cardActionName = 'adaptiveCard/action';

const Clicked = z.object({
  action: z.object({ type: z.literal('Action.Execute'), verb: z.string(), data: z.unknown().optional() }),
  /** `automatic`: nobody clicked, a client wants the card as its reader may see it. */
  trigger: z.string().optional().catch(undefined),
});

/** What Teams is answered when it asks for something, and shows to who asked. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export type OnCardAction = (action: CardAction) => Promise<Card | undefined>;

interface Answering {
  readonly tenant: TenantId;
  readonly onCardAction: OnCardAction;
  readonly patienceMs?: number;
}

/** The answer to a clicked button: the card to show instead, or a sentence. */
export async function answerCardAction(
  incoming: Incoming,
  { tenant, onCardAction, patienceMs = teamsWaitsMs }: Answering,
): Promise<InvokeAnswer> {
  const clicked = Clicked.safeParse(incoming.value);
  const person = personIdOf(incoming);
  const refuse = (statusCode: number, sentence: string) =>
    said(statusCode, sentenceIn(languageOf(incoming.locale), sentence));
  if (!clicked.success) return refuse(400, "This button isn't one of ours.");
  if (!person) return refuse(403, 'Only people of this organization can use this button.');
  const { action, trigger } = clicked.data;
  try {
    const answered = onCardAction({
      verb: action.verb,
      data: action.data,
      person,
      locale: incoming.locale,
      message: incoming.replyToId,
      meetingId: meetingIdOf(incoming),
      conversation: conversationOf(incoming, tenant),
    });
    const card = await inTime(answered, patienceMs);
    return card ? shown(card) : said(200, '');
  } catch (error) {
    // Nobody asked, so nobody is told: the card stays as it is.
    if (error instanceof Problem) return refuse(trigger === 'automatic' ? 403 : 200, error.message);
    throw error;
  }
}

function shown(card: Card): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } };
}

/** A refusal, too, travels inside an answer of 200: Teams shows nothing of an answer that failed. */
function said(statusCode: number, sentence: string): InvokeAnswer {
  const message = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence };
  const refusal = {
    statusCode,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: sentence },
  };
  return { status: 200, body: statusCode === 200 ? message : refusal };
}
