import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { TenantId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { expected } from '../failures';
import type { ChatEvent, Log, MessageExtension } from '../ports';
import { statusOf } from '../statuses';
import { eventsOf, Incoming, tenantOf } from './activities';
import { answerCardAction, cardActionName, type InvokeAnswer, type OnCardAction } from './cardActions';
import { answerExtension, isExtensionCall } from './extension';
import { verifyChannelToken, type Caller, type ChannelTokenChecks } from './channelToken';

export interface Inbox {
  readonly checks: ChannelTokenChecks;
  readonly home: TenantId;
  readonly log: Log;
  readonly onEvent: (event: ChatEvent) => Promise<void>;
  readonly onCardAction: OnCardAction;
  readonly extension: MessageExtension | undefined;
}

const mostCharacters = 256 * 1024;

/** Answers one call of the Bot Connector. */
export async function handleActivity(inbox: Inbox, request: HttpRequest): Promise<HttpResponseInit> {
  try {
    const caller = await verifyChannelToken(request.headers.get('authorization'), inbox.checks);
    const activity = await readJson(request);
    const incoming = admitted(activity, caller, inbox.home);
    if (incoming.type === 'invoke') return answered(await invoked(inbox, incoming));
    await Promise.all(eventsOf(incoming, inbox.home).map((event) => inbox.onEvent(event)));
    return { status: 200 };
  } catch (error) {
    return refusal(inbox.log, error);
  }
}

async function readJson(request: HttpRequest): Promise<unknown> {
  const body = await request.text();
  if (body.length > mostCharacters)
    throw new Problem('tooLarge', 'This message is longer than the chat can have sent.');
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new Problem('badRequest', "This isn't a message of the chat service: it is no JSON.", { cause });
  }
}

/** The activity, when it is one, comes from Teams, from who signed the token, and from our own tenant. */
function admitted(activity: unknown, caller: Caller, home: TenantId): Incoming {
  const parsed = Incoming.safeParse(activity);
  if (!parsed.success) throw new Problem('badRequest', "This isn't a message of the chat service.");
  const incoming = parsed.data;
  if (incoming.channelId !== 'msteams') throw new Problem('outsider', 'Only Microsoft Teams may talk to this bot.');
  if (incoming.serviceUrl !== caller.serviceUrl)
    throw new Problem('notSignedIn', "The chat service's token was given for another address.");
  if (caller.channels.length > 0 && !caller.channels.includes('msteams'))
    throw new Problem('notSignedIn', "The chat service's token was not signed for Microsoft Teams.");
  if (tenantOf(incoming) !== home) throw new Problem('outsider', 'This bot serves another organization.');
  return incoming;
}

async function invoked(inbox: Inbox, incoming: Incoming): Promise<InvokeAnswer> {
  const { home: tenant, extension } = inbox;
  if (isExtensionCall(incoming)) return answerExtension(incoming, { tenant, extension });
  if (incoming.name !== cardActionName) return { status: 501 };
  return answerCardAction(incoming, { tenant: inbox.home, onCardAction: inbox.onCardAction });
}

function answered({ status, body }: InvokeAnswer): HttpResponseInit {
  return body === undefined ? { status } : { status, jsonBody: body };
}

function refusal(log: Log, error: unknown): HttpResponseInit {
  const problem = expected(error);
  const { code, message: sentence, retryAfterSeconds: wait } = problem;
  if (error instanceof Problem) log.info('An activity of the chat was refused.', { code, sentence });
  else log.problem('An activity of the chat could not be taken in.', error);
  const headers = wait === undefined ? {} : { headers: { 'retry-after': String(wait) } };
  return { status: statusOf[code], ...headers, jsonBody: { code, sentence } };
}
