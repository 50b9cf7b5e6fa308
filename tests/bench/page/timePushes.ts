/**
 * Times what the page does between a pushed message and the painted note: from the message to the changed page, and the
 * frame that paints it. The wait for that frame is the screen's, not the page's.
 */
export function timePushes(): void {
  let opened: () => void;
  window.socketOpened = new Promise((resolve) => (opened = resolve));
  let arrived: ((data: unknown) => void) | undefined;
  window.WebSocket = class extends window.WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // Heard before the page's own listener, which is added later.
      this.addEventListener('open', () => opened());
      this.addEventListener('message', ({ data }) => arrived?.(data));
    }
  };
  // Where a page has no socket, a message to its window is the push.
  window.addEventListener('message', ({ data }) => arrived?.(data));
  window.timeNextPush = async (text) => {
    const arrivedAt = await new Promise<number>((resolve, reject) => {
      arrived = (data) => String(data).includes(text) && resolve(performance.now());
      setTimeout(() => reject(new Error('What was written was not pushed.')), patienceMs);
    });
    arrived = undefined;
    const changedAt = await changeThatShows(text);
    return { change: changedAt - arrivedAt, frame: await nextFrame() };
  };
}

const patienceMs = 60_000;

function changeThatShows(text: string): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver((changes) => {
      // Of a list that changed only what came into it is read: the whole of it would be timed, too.
      const isThere = changes.some(({ target, addedNodes, type }) =>
        (type === 'characterData' ? [target] : [...addedNodes]).some((node) => node.textContent?.includes(text)),
      );
      if (!isThere) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** How long the next frame takes: its style, layout and paint. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const began = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - began);
      port2.postMessage(undefined);
    });
  });
}
