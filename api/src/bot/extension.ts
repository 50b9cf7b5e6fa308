import * as z from 'zod';
import type { TenantId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { FoundForChat, MessageExtension } from '../ports';
import { sentenceIn } from '../words/refusals';
import { languageOf } from '../words/words';
import { conversationOf, meetingIdOf, personIdOf, type Incoming } from './activities';
import type { InvokeAnswer } from './cardActions';
import { inTime, teamsWaitsMs } from './inTime';

const prefix = 'composeExtension/';

export function isExtensionCall({ name = '' }: Incoming): boolean {
  return name.startsWith(prefix);
}

interface Extending {
  readonly tenant: TenantId;
  readonly extension: MessageExtension | undefined;
  readonly patienceMs?: number;
}

/** What somebody is answered who looks for a moment while they write, or makes one of what somebody wrote. */
export async function answerExtension(
  incoming: Incoming,
  { tenant, extension, patienceMs = teamsWaitsMs }: Extending,
): Promise<InvokeAnswer> {
  const person = personIdOf(incoming);
  const { name, locale } = incoming;
  const say = (sentence: string) => told(name, sentenceIn(languageOf(locale), sentence));
  if (!extension) return { status: 501 };
  if (!person) return say('Customer Moment is only for people of this organization.');
  const where = { person, locale, conversation: conversationOf(incoming, tenant), meetingId: meetingIdOf(incoming) };
  try {
    switch (name) {
      case `${prefix}query`:
        return results(await inTime(extension.find({ ...where, q: wordsIn(incoming.value) }), patienceMs));
      case `${prefix}fetchTask`: {
        const { title, url } = await extension.save({ ...where, ...messageIn(incoming.value) });
        const value = { title, url, fallbackUrl: url, width: 'medium', height: 'large' };
        return { status: 200, body: { task: { type: 'continue', value } } };
      }
      case `${prefix}submitAction`:
        // The page has kept what was typed: nothing is left to do here.
        return { status: 200, body: {} };
      default:
        return { status: 501 };
    }
  } catch (error) {
    if (error instanceof Problem) return say(error.message);
    throw error;
  }
}

function told(name: string | undefined, sentence: string): InvokeAnswer {
  if (name === `${prefix}fetchTask`) return { status: 200, body: { task: { type: 'message', value: sentence } } };
  return { status: 200, body: { composeExtension: { type: 'message', text: sentence } } };
}

const adaptive = 'application/vnd.microsoft.card.adaptive';

function results(found: readonly FoundForChat[]): InvokeAnswer {
  const attachments = found.map(({ title, about, card }) => ({
    contentType: adaptive,
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text: about } },
  }));
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } };
}

const Query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).catch([]),
});

/** Before anything was typed Teams asks with a parameter of its own, which says nothing. */
function wordsIn(value: unknown): string {
  const { parameters = [] } = Query.safeParse(value).data ?? {};
  const asked = parameters.find(({ name }) => name === 'q')?.value;
  return typeof asked === 'string' ? asked.slice(0, 200) : '';
}

const text = z.string().optional().catch(undefined);
const Saved = z.object({
  messagePayload: z.object({
    id: text,
    createdDateTime: text,
    body: z.object({ content: text, contentType: text }).optional().catch(undefined),
    from: z
      .object({ user: z.object({ displayName: text }).nullish().catch(undefined) })
      .nullish()
      .catch(undefined),
  }),
});

function messageIn(value: unknown) {
  const { messagePayload } = Saved.safeParse(value).data ?? {};
  if (!messagePayload) throw new Problem('badRequest', "This message can't be read.");
  const { id = '', createdDateTime: at, body, from } = messagePayload;
  const content = body?.content ?? '';
  const isHtml = body?.contentType !== 'text';
  return { messageId: id, text: isHtml ? plain(content) : content, from: from?.user?.displayName, at };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What is read on the screen; a message's markup is Teams' own. */
function plain(html: string): string {
  return html
    .replace(/<emoji\b[^>]*\balt="([^"]*)"[^>]*>/gi, '$1')
    .replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)))
    .replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
