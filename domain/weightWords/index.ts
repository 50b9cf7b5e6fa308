import type { Priority } from '../weights';
import { weightWords as english } from './en';
import { weightWords as vietnamese } from './vi';

/** What comes first, and why, as the card and the screen say it. */
export function priorityIn(language: string, priority: Priority): { readonly title: string; readonly reason: string } {
  const words = language === 'vi' ? vietnamese : english;
  return { title: words.title(priority), reason: words.reason(priority) };
}
