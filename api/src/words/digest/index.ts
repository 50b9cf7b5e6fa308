import type { Language } from '../words';
import { en, type DigestWords } from './en';
import { vi } from './vi';

export type { DigestWords } from './en';

export const digestWords: Readonly<Record<Language, DigestWords>> = { en, vi };
