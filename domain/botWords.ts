import { fold } from './text';

/** What the bot can be asked for by a word in a chat. */
export const botWords = ['help', 'moment', 'openItems', 'summary'] as const;
export type BotWord = (typeof botWords)[number];

/** As people write them, folded: in English, and in Vietnamese with its accents or without. */
const phrases: Readonly<Record<BotWord, readonly string[]>> = {
  help: ['help', 'commands', 'tro giup', 'giup', 'giup do', 'giup toi', 'huong dan', 'lenh'],
  moment: ['moment', 'moments', 'story', 'cau chuyen', 'cau chuyen khach hang', 'khoanh khac'],
  openItems: [
    'open items',
    'open item',
    'open actions',
    'my items',
    'items',
    'actions',
    'viec dang mo',
    'viec con mo',
    'viec con lai',
    'viec can lam',
    'viec chua xong',
    'viec cua toi',
    'muc dang mo',
  ],
  summary: ['summary', 'summarise', 'summarize', 'recap', 'tom tat', 'ban tom tat', 'tong ket'],
};

/** More words than this are a sentence to somebody, in which a word of ours may stand by chance. */
const mostWords = 8;

/** `undefined`: none of our words was said, or several were. A mention of the bot counts as nothing. */
export function botWordIn(text: string): BotWord | undefined {
  const said = wordsOf(text);
  const exact = botWords.find((word) => phrases[word].includes(said));
  if (exact) return exact;
  if (said === '' || said.split(' ').length > mostWords) return undefined;
  const named = botWords.filter((word) => phrases[word].some((phrase) => ` ${said} `.includes(` ${phrase} `)));
  return named.length === 1 ? named[0] : undefined;
}

function wordsOf(text: string): string {
  const plain = text
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/<[^>]*>/g, ' ');
  const words = fold(plain).match(/@?[\p{L}\p{N}]+/gu) ?? [];
  return words
    .join(' ')
    .replace(/@customer moment\b/g, ' ')
    .replaceAll('@', '')
    .replace(/\s+/g, ' ')
    .trim();
}
