import { fold } from './text';

/** What the bot can be asked for by a word in a chat. */
export const botWords = ['help', 'moment', 'openItems', 'summary'] as const;
export type BotWord = (typeof botWords)[number];

interface Phrases {
  /** Also said by people whose language is another: by them alone nobody's language is known. */
  readonly both: readonly string[];
  readonly en: readonly string[];
  /** With their accents or without. */
  readonly vi: readonly string[];
}

/** As people write them, folded. */
const phrases: Readonly<Record<BotWord, Phrases>> = {
  help: {
    both: ['help'],
    en: ['commands'],
    vi: ['tro giup', 'giup', 'giup do', 'giup toi', 'huong dan', 'lenh'],
  },
  moment: {
    both: ['moment', 'moments'],
    en: ['story', 'customer story'],
    vi: ['cau chuyen', 'cau chuyen khach hang', 'khoanh khac'],
  },
  openItems: {
    both: ['items', 'actions'],
    en: ['open items', 'open item', 'open actions', 'my items', 'my actions', 'to do'],
    vi: [
      'viec dang mo',
      'viec con mo',
      'viec con lai',
      'viec can lam',
      'viec chua xong',
      'viec cua toi',
      'muc dang mo',
    ],
  },
  summary: {
    both: [],
    en: ['summary', 'summarise', 'summarize', 'recap'],
    vi: ['tom tat', 'ban tom tat', 'tong ket'],
  },
};

function phrasesOf(word: BotWord): string[] {
  const { both, en, vi } = phrases[word];
  return [...both, ...en, ...vi];
}

/** More words than this are a sentence to somebody, in which a word of ours may stand by chance. */
const mostWords = 8;

/** `undefined`: none of our words was said, or several were. A mention of the bot counts as nothing. */
export function botWordIn(text: string): BotWord | undefined {
  const said = wordsOf(text);
  const exact = botWords.find((word) => phrasesOf(word).includes(said));
  if (exact) return exact;
  if (said === '' || said.split(' ').length > mostWords) return undefined;
  const named = botWords.filter((word) => phrasesOf(word).some((phrase) => isIn(said, phrase)));
  return named.length === 1 ? named[0] : undefined;
}

function isIn(said: string, phrase: string): boolean {
  return ` ${said} `.includes(` ${phrase} `);
}

/** Small words of English that no sentence in Vietnamese has. */
const smallWords = [
  'the',
  'what',
  'are',
  'is',
  'please',
  'show',
  'me',
  'my',
  'of',
  'give',
  'which',
  'was',
  'were',
  'we',
];
/** Letters that are written in Vietnamese alone. */
const vietnameseLetters = /[đăơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i;

/** The language in which somebody unmistakably writes, with our words or without; `undefined`: it could be either. */
export function languageTyped(text: string): 'en' | 'vi' | undefined {
  const said = wordsOf(text);
  const has = (language: 'en' | 'vi') =>
    botWords.some((word) => phrases[word][language].some((one) => isIn(said, one)));
  const isVietnamese = has('vi') || vietnameseLetters.test(withoutMention(text).normalize('NFC'));
  const isEnglish = has('en') || smallWords.some((word) => isIn(said, word));
  return isVietnamese === isEnglish ? undefined : isVietnamese ? 'vi' : 'en';
}

/** What a mention says is somebody's name. */
function withoutMention(text: string): string {
  return text
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/<[^>]*>/g, ' ');
}

function wordsOf(text: string): string {
  const words = fold(withoutMention(text)).match(/@?[\p{L}\p{N}]+/gu) ?? [];
  return words
    .join(' ')
    .replace(/@customer moment\b/g, ' ')
    .replaceAll('@', '')
    .replace(/\s+/g, ' ')
    .trim();
}
