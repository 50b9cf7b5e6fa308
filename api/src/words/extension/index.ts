import type { Language } from '../words';
import { en, type ExtensionWords } from './en';
import { vi } from './vi';

export type { ExtensionWords } from './en';

export const extensionWords: Readonly<Record<Language, ExtensionWords>> = { en, vi };
