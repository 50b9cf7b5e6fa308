/** What the bench, the host page and the probe in the framed page know of each other. */
export interface PageSettings {
  readonly url: string;
  /** The heading that makes the page readable. */
  readonly awaitedText: string;
  readonly initialized: unknown[];
  readonly context: unknown;
  readonly token: string;
}

/** In milliseconds of the page's main thread. */
export interface PushCost {
  /** From the message to the changed page. */
  readonly change: number;
  /** Style, layout and paint of the frame that shows it. */
  readonly frame: number;
}

declare global {
  interface Window {
    openPage(settings: PageSettings): Promise<number>;
    awaitedText: string;
    /** Milliseconds since the framed page's navigation began. */
    isReadable(atMs: number): void;
    /** The page has its live connection. */
    socketOpened: Promise<void>;
    /** What the next pushed message that holds the text costs until the text is painted. */
    timeNextPush(text: string): Promise<PushCost>;
  }
}
