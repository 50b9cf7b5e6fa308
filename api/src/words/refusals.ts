import { languageOf, type Language } from './words';
import { vi } from './refusals/vi';

/** The sentence of a `Problem` in another language: as it is where nobody has said it in that one yet. */
export function sentenceIn(language: Language, sentence: string): string {
  if (language === 'en') return sentence;
  return capitalised(vi[sentence] ?? filledIn(sentence) ?? sentence);
}

/** The language that a browser asks for by `Accept-Language`: the first that we speak. */
export function languageAsked(accepted: string | null): Language {
  const asked = (accepted ?? '').split(',').map((one) => one.trim().toLowerCase());
  return languageOf(asked.find((one) => /^(en|vi)\b/.test(one)));
}

interface Pattern {
  readonly english: RegExp;
  readonly vietnamese: string;
}

let patterns: readonly Pattern[] | undefined;

function filledIn(sentence: string): string | undefined {
  patterns ??= patternsOf(vi);
  for (const { english, vietnamese } of patterns) {
    const parts = english.exec(sentence);
    if (parts) return vietnamese.replace(/\{(\d)\}/g, (_, at: string) => part(parts[Number(at)] ?? ''));
  }
  return undefined;
}

/** What is put into a sentence may have words of its own; `the action` begins a sentence as `The action`. */
function part(said: string): string {
  return vi[said] ?? vi[said.slice(0, 1).toLowerCase() + said.slice(1)] ?? said;
}

/** The sentence that says most by itself is asked first. */
function patternsOf(phrases: typeof vi): Pattern[] {
  return Object.entries(phrases)
    .filter(([english]) => english.includes('{1}'))
    .sort(([one], [other]) => other.length - one.length)
    .map(([english, vietnamese]) => ({ english: expressionOf(english), vietnamese }));
}

function expressionOf(english: string): RegExp {
  const told = english.split(/\{\d\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${told.join('(.+?)')}$`, 'su');
}

function capitalised(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
