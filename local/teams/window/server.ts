/** The window's only door to the local Teams server. */
import * as z from 'zod';
import {
  ExtensionAnswer,
  TokenAnswer,
  WindowEvent,
  WindowState,
  type ExtensionRequest,
  type PersonKey,
  type WindowVerb,
} from '../protocol';

const Problem = z.object({ problem: z.string() });

/** What a card's button got back: a sentence to show, a card to show instead, or nothing to say. */
export type CardAnswer = { problem?: string; said?: string; card?: Record<string, unknown> };

const InvokeAnswer = z.object({
  statusCode: z.number().optional(),
  type: z.string().optional(),
  value: z.unknown().optional(),
});
const Card = z.record(z.string(), z.unknown());

export async function readState(as: PersonKey): Promise<WindowState> {
  const answer = await fetch(`/teams/state?as=${as}`);
  if (!answer.ok) throw new Error(await problemIn(answer));
  return WindowState.parse(await answer.json());
}

/** Gives the sentence to show when the verb was refused. */
export async function act(as: PersonKey, verb: WindowVerb): Promise<string | undefined> {
  try {
    const answer = await post('/teams/do', { as, do: verb });
    return answer.ok ? undefined : await problemIn(answer);
  } catch {
    return 'The local Teams didn’t answer. Is it still running?';
  }
}

export async function askToken(as: PersonKey): Promise<z.infer<typeof TokenAnswer>> {
  const answer = await post('/teams/token', { as });
  const body: unknown = await answer.json();
  return TokenAnswer.parse(body);
}

export async function askExtension(request: ExtensionRequest): Promise<ExtensionAnswer> {
  try {
    const answer = await post('/teams/extension', request);
    if (!answer.ok) return { is: 'said', sentence: await problemIn(answer) };
    return ExtensionAnswer.parse(await answer.json());
  } catch {
    return { is: 'said', sentence: 'Something went wrong. Please try again.' };
  }
}

export async function pressOnCard(
  as: PersonKey,
  messageId: string,
  action: Record<string, unknown>,
  trigger: 'manual' | 'automatic' = 'manual',
): Promise<CardAnswer> {
  try {
    const answer = await post('/teams/card-action', { as, messageId, action, trigger });
    if (!answer.ok) return { problem: await problemIn(answer) };
    return readInvokeAnswer(await answer.json());
  } catch {
    return { problem: 'Something went wrong. Please try again.' };
  }
}

function readInvokeAnswer(body: unknown): CardAnswer {
  const parsed = InvokeAnswer.safeParse(body);
  if (!parsed.success) return {};
  const { statusCode = 200, type = '', value } = parsed.data;
  if (statusCode >= 400 || type === 'application/vnd.microsoft.error') return { problem: sentenceIn(value) };
  if (type === 'application/vnd.microsoft.activity.message') return { said: String(value) };
  const card = Card.safeParse(value);
  return type === 'application/vnd.microsoft.card.adaptive' && card.success ? { card: card.data } : {};
}

function sentenceIn(value: unknown): string {
  const parsed = z.object({ message: z.string() }).safeParse(value);
  return parsed.success ? parsed.data.message : 'Something went wrong. Please try again.';
}

type Ears = { heard: (event: WindowEvent) => void; connected: () => void; lost: () => void };

/** Listens until the function it gives back is called, and comes back by itself when the server does. */
export function listen(as: PersonKey, ears: Ears): () => void {
  let socket: WebSocket | undefined;
  let again: number | undefined;
  let over = false;
  const connect = () => {
    socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/teams/events?as=${as}`);
    socket.onopen = ears.connected;
    socket.onmessage = ({ data }) => {
      const parsed = WindowEvent.safeParse(JSON.parse(String(data)));
      if (parsed.success) ears.heard(parsed.data);
    };
    socket.onclose = () => {
      if (over) return;
      ears.lost();
      again = window.setTimeout(connect, 1500);
    };
  };
  connect();
  return () => {
    over = true;
    window.clearTimeout(again);
    socket?.close();
  };
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

async function problemIn(answer: Response): Promise<string> {
  const parsed = Problem.safeParse(await answer.json().catch(() => undefined));
  return parsed.success ? parsed.data.problem : `The local Teams answered ${answer.status}.`;
}
