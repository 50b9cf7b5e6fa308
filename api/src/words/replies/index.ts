import type { Language } from '../words';
import { en, type ReplyWords } from './en';
import { vi } from './vi';

export type { ReplyWords } from './en';

export const replyWords: Readonly<Record<Language, ReplyWords>> = { en, vi };
