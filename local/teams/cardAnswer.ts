import { z } from 'zod';

const NewCard = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.record(z.string(), z.unknown()),
});

/** The card that takes the place of the one that was tapped, if the bot answered with one. */
export function adaptiveCardAnswer(body: unknown): Record<string, unknown> | undefined {
  const parsed = NewCard.safeParse(body);
  return parsed.success ? parsed.data.value : undefined;
}
