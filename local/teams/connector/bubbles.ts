/** The in-meeting bubble: a page that Teams opens over the meeting. */
import * as z from 'zod';

export const Bubble = z.object({ title: z.string(), url: z.string(), height: z.number(), width: z.number() });
export type Bubble = z.infer<typeof Bubble>;

const InMeeting = z.object({
  notification: z.object({ alertInMeeting: z.literal(true), externalResourceUrl: z.string() }),
});

/** Reads the bubble's link (https://teams.microsoft.com/l/bubble/…) from a message's channel data. */
export function bubbleFromActivity(channelData: unknown): Bubble | undefined {
  const parsed = InMeeting.safeParse(channelData);
  if (!parsed.success || !URL.canParse(parsed.data.notification.externalResourceUrl)) return undefined;
  const link = new URL(parsed.data.notification.externalResourceUrl);
  return {
    title: link.searchParams.get('title') ?? '',
    url: link.searchParams.get('url') ?? '',
    height: Number(link.searchParams.get('height') ?? 300),
    width: Number(link.searchParams.get('width') ?? 280),
  };
}

/** What a targeted meeting notification asks for. */
export const MeetingNotification = z.object({
  type: z.literal('targetedMeetingNotification'),
  value: z.object({
    recipients: z.array(z.string()).max(50),
    surfaces: z.array(
      z.object({
        surface: z.string(),
        contentType: z.string().optional(),
        content: z.object({ value: Bubble.partial().optional() }).optional(),
      }),
    ),
  }),
});
