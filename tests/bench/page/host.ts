/** A Teams host of one frame: it answers what a page asks at its start, at once. */
import type { PageSettings } from './protocol';

interface Asked {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
}

const notSupported = { errorCode: 100, message: 'not supported' };

/** What teams-js expects no answer to. */
const isUnanswered = (func: string) => func === 'registerHandler' || func.startsWith('appInitialization.');

function argumentsOf(func: string, settings: PageSettings): unknown[] {
  if (func === 'initialize') return settings.initialized;
  if (func === 'getContext') return [settings.context];
  if (func === 'authentication.getAuthToken') return [true, settings.token];
  return [notSupported];
}

/** Puts the page into a frame of a side panel's size; resolves when what is awaited can be read there. */
function openPage(settings: PageSettings): Promise<number> {
  const frame = document.createElement('iframe');
  window.awaitedText = settings.awaitedText;
  window.addEventListener('message', ({ data, source }: MessageEvent<Asked>) => {
    if (source !== frame.contentWindow || isUnanswered(data.func)) return;
    const { id, uuidAsString, func } = data;
    frame.contentWindow?.postMessage({ id, uuidAsString, args: argumentsOf(func, settings) }, location.origin);
  });
  const read = new Promise<number>((resolve) => (window.isReadable = resolve));
  frame.src = settings.url;
  Object.assign(frame.style, { width: '320px', height: '760px', border: '0' });
  document.body.append(frame);
  return read;
}

window.openPage = openPage;
