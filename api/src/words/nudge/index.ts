import type { Language } from '../words';
import { en, type NudgeWords } from './en';
import { vi } from './vi';

export type { NudgeWords } from './en';

export const nudgeWords: Readonly<Record<Language, NudgeWords>> = { en, vi };
