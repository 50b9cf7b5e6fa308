import type { LibraryWords } from '../words/en/library';
import type { FieldProblem } from './fieldProblems';

/** What is wrong with a field, for the person who filled it in. */
export function fieldSentence(problem: FieldProblem, label: string, words: LibraryWords['form']): string {
  switch (problem.kind) {
    case 'tooLong':
      return words.tooLong(label, problem.most);
    case 'tooMany':
      return words.tooMany(label, problem.most);
    case 'refused':
      return `${label}: ${problem.sentence}`;
    case 'moreThanThereAre':
    case 'needsAlias':
      return words[problem.kind];
    default:
      return words[problem.kind](label);
  }
}
