/**
 * One framed page's host. It hears only its own frame, only from the manifest's origins, and always answers:
 * a question without an answer would leave teams-js waiting for ever.
 */
import { ZodError } from 'zod';
import { answerTo, eventOf, FrameMessage, type Heard, type Listener } from './messages';
import { isValidOrigin } from './origins';
import { errorCodes, HostRefusal, refusalOf } from './refusals';

/** Gives the answer's arguments; nothing where teams-js expects no answer. */
export type HostFunction = (
  args: unknown[],
  asked: FrameMessage,
) => unknown[] | undefined | Promise<unknown[] | undefined>;
export type HostFunctions = Record<string, HostFunction>;

type Desk = {
  frame: () => unknown;
  validOrigins: () => readonly string[];
  functions: () => HostFunctions;
  unsupported: (func: string) => void;
  refusedOrigin: (origin: string) => void;
};

export type FrameHost = ReturnType<typeof openFrameHost>;

export function openFrameHost(desk: Desk) {
  let page: { window: Listener; origin: string } | undefined;
  const interests = new Set<string>();

  async function hear(heard: Heard): Promise<void> {
    if (!heard.source || heard.source !== desk.frame()) return;
    const parsed = FrameMessage.safeParse(heard.data);
    if (!parsed.success) return;
    if (!isValidOrigin(heard.origin, desk.validOrigins())) return desk.refusedOrigin(heard.origin);
    const window = listenerOf(heard.source);
    if (!window) return;
    if (parsed.data.func === 'initialize') {
      interests.clear();
      page = { window, origin: heard.origin };
    }
    if (parsed.data.func === 'registerHandler') interests.add(String(parsed.data.args?.[0]));
    const args = await answer(parsed.data);
    if (args) window.postMessage(answerTo(parsed.data, args), heard.origin);
  }

  async function answer(asked: FrameMessage): Promise<unknown[] | undefined> {
    if (asked.func === 'registerHandler') return undefined;
    const functions = desk.functions();
    const known = Object.hasOwn(functions, asked.func) ? functions[asked.func] : undefined;
    if (!known) {
      desk.unsupported(asked.func);
      const message = `${asked.func} is not supported`;
      return refusalOf(asked.func, { errorCode: errorCodes.notSupportedOnPlatform, message });
    }
    try {
      return await known(asked.args ?? [], asked);
    } catch (cause) {
      return refusalOf(asked.func, problemOf(cause));
    }
  }

  return {
    hear,
    /** Tells the page an event; a page that has not initialised yet would not know what to do with it. */
    tell(func: string, args: unknown[]): void {
      page?.window.postMessage(eventOf(func, args), page.origin);
    },
    isInterestedIn: (name: string) => interests.has(name),
  };
}

function problemOf(cause: unknown): { errorCode: number; message: string } {
  if (cause instanceof HostRefusal) return { errorCode: cause.errorCode, message: cause.message };
  if (cause instanceof ZodError)
    return { errorCode: errorCodes.invalidArguments, message: 'The arguments are not what Teams expects' };
  return { errorCode: errorCodes.internalError, message: cause instanceof Error ? cause.message : String(cause) };
}

/** A window of another origin lets nobody look at it, so its one method is all that is asked for. */
function listenerOf(source: unknown): Listener | undefined {
  const isListener = typeof source === 'object' && source !== null && 'postMessage' in source;
  return isListener ? (source as Listener) : undefined;
}
