import type { LibraryWords } from '../words/en/library';
import type { FieldProblem } from './fieldProblems';

/** What is wrong with a field, for the person who filled it in. A label that asks loses its question mark here. */
export function fieldSentence(problem: FieldProblem, label: string, words: LibraryWords['form']): string {
  const field = label.replace(/\s*\?$/, '');
  switch (problem.kind) {
    case 'tooLong':
      return words.tooLong(field, problem.most);
    case 'tooMany':
      return words.tooMany(field, problem.most);
    case 'refused':
      return `${field}: ${problem.sentence}`;
    case 'moreThanThereAre':
    case 'needsAlias':
      return words[problem.kind];
    default:
      return words[problem.kind](field);
  }
}
