import * as z from 'zod';
import { ChatFailure, type ChatFailureKind } from '../ports';

/** As the Bot Connector's client throws it; every part can be missing. */
const Answered = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  details: z
    .object({ error: z.object({ code: z.string() }) })
    .optional()
    .catch(undefined),
  response: z
    .object({ headers: z.custom<{ get(name: string): unknown }>(isHeaders) })
    .optional()
    .catch(undefined),
});

function isHeaders(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}

/** The call never left this machine. */
const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** What came of a call that failed. Only an update may be made again without knowing whether it was stored. */
export function chatFailure(error: unknown, call: 'post' | 'update'): ChatFailure {
  if (error instanceof ChatFailure) return error;
  const unknown = call === 'post' ? 'uncertain' : 'retry';
  const { statusCode, code, details, response } = Answered.safeParse(error).data ?? {};
  if (statusCode === undefined) {
    return new ChatFailure(code && neverSent.includes(code) ? 'retry' : unknown, undefined, error);
  }
  if (statusCode === 429) return new ChatFailure('throttled', waitOf(response?.headers.get('retry-after')), error);
  if (statusCode === 412) return new ChatFailure('retry', undefined, error);
  if (statusCode === 408 || statusCode >= 500) return new ChatFailure(unknown, undefined, error);
  return new ChatFailure(kindOf(statusCode, details?.error.code ?? code, call), undefined, error);
}

/** A message that was deleted says nothing of its chat; what was to stand below one that was deleted can't be posted. */
function kindOf(statusCode: number, code: string | undefined, call: 'post' | 'update'): ChatFailureKind {
  if (code === 'ActivityNotFoundInConversation') return call === 'update' ? 'messageGone' : 'rejected';
  if (statusCode === 403) return 'gone';
  if (statusCode !== 404) return 'rejected';
  return call === 'update' && code !== 'ConversationNotFound' ? 'missing' : 'gone';
}

/** The status that a read was answered with; `undefined`: it wasn't answered. */
export function statusOfAnswer(error: unknown): number | undefined {
  return Answered.safeParse(error).data?.statusCode;
}

function waitOf(header: unknown): number | undefined {
  if (typeof header !== 'string') return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(1, seconds) : undefined;
}

/** A hanging call must not hold up whoever waits for it. */
export async function within<T>(ms: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The Bot Connector didn't answer within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([call, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
