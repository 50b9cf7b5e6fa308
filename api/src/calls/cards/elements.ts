/**
 * Building blocks of Adaptive Cards 1.5. What people wrote goes through `plain` only: a TextBlock reads markdown, the
 * runs of a RichTextBlock don't, so that a note can neither format the card nor put a link into it.
 */
import type { Card } from '../../ports';
import type { Language } from '../../words/words';

export type Element = Readonly<Record<string, unknown>>;
export type Style = 'accent' | 'good' | 'warning' | 'attention' | 'emphasis' | 'default';

interface Look {
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly subtle?: boolean;
  readonly colour?: 'Accent' | 'Good' | 'Warning' | 'Attention';
  readonly spacing?: 'None' | 'Small' | 'Medium' | 'Large';
  readonly most?: number;
}

/** What people wrote, as they wrote it. */
export function plain(text: string, look: Look = {}): Element[] {
  const paragraphs = clip(text, look.most ?? 1000).split(/\s*\n\s*/);
  return paragraphs.map((paragraph, index) => ({
    type: 'RichTextBlock',
    ...(index > 0 ? { spacing: 'Small' } : look.spacing ? { spacing: look.spacing } : {}),
    inlines: [
      {
        type: 'TextRun',
        text: breakable(paragraph),
        ...(look.size ? { size: look.size } : {}),
        ...(look.bold ? { weight: 'Bolder' } : {}),
        ...(look.italic ? { italic: true } : {}),
        ...(look.subtle ? { isSubtle: true } : {}),
        ...(look.colour ? { color: look.colour } : {}),
      },
    ],
  }));
}

/** No client breaks a run of text inside a word: a pasted address or a very long name would leave the card at its side. */
function breakable(text: string): string {
  return text.replace(/[\p{Script=Latin}\p{N}\p{P}=+~$]{31,}/gu, (word) => word.replace(/.{30}(?=.)/gsu, '$&\u200b'));
}

/** Our own words. */
export function say(text: string, look: Look & { readonly heading?: boolean } = {}): Element {
  return {
    type: 'TextBlock',
    text,
    wrap: true,
    ...(look.heading ? { style: 'heading' } : {}),
    ...(look.size ? { size: look.size } : {}),
    ...(look.bold ? { weight: 'Bolder' } : {}),
    ...(look.subtle ? { isSubtle: true } : {}),
    ...(look.colour ? { color: look.colour } : {}),
    ...(look.spacing ? { spacing: look.spacing } : {}),
  };
}

/** Our own words that can be tapped: no button, where many would be noise. */
export function tappable(text: string, selectAction: Element): Element {
  const items = [say(text, { size: 'Small', colour: 'Accent' })];
  return {
    type: 'Container',
    spacing: 'None',
    minHeight: '24px',
    verticalContentAlignment: 'Center',
    selectAction,
    items,
  };
}

/** With its words, for who can't see it. */
export function picture(url: string, altText: string): Element {
  return { type: 'Image', url, altText, size: 'Stretch' };
}

export function box(style: Style, items: readonly Element[], parts: { readonly bleed?: boolean } = {}): Element {
  return { type: 'Container', style, items, ...(parts.bleed ? { bleed: true } : {}) };
}

/** Things that belong together, set apart from what stands above. */
export function group(items: readonly Element[], separator = false): Element {
  return { type: 'Container', items, ...(separator ? { separator: true, spacing: 'Medium' } : {}) };
}

export interface Frame {
  readonly language: Language;
  /** What a client shows that can't draw cards, and what a notification says: never anything of a customer. */
  readonly fallback: string;
  readonly open: { readonly title: string; readonly url: string };
  /** Beside “Open in panel”. */
  readonly buttons?: readonly Element[] | undefined;
  /** For whom a client asks for the card anew. */
  readonly refresh?: Element | undefined;
}

export function card(body: readonly Element[], { language, fallback, open, buttons = [], refresh }: Frame): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: fallback,
    ...refresh,
    body,
    actions: [{ type: 'Action.OpenUrl', title: open.title, url: open.url }, ...buttons],
  };
}

export function clip(text: string, most: number): string {
  const letters = Array.from(text.trim());
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
