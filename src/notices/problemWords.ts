import type { Problem } from '../../domain/problems';
import { useWords } from '../words';

export interface ProblemWords {
  readonly sentence: string;
  readonly wayOn: string | undefined;
}

/** A problem in the words of whoever looks at it: the one place that turns codes into sentences. */
export function useProblemWords(problem: Pick<Problem, 'code' | 'message'>): ProblemWords {
  const { problems } = useWords();
  const waysOn: Readonly<Record<string, string>> = problems.waysOn;
  return { sentence: sentenceOf(problem, problems.sentences), wayOn: waysOn[problem.code] };
}

const saidByTheApi: readonly Problem['code'][] = ['invalid', 'notAllowed', 'conflict'];

/** Only the API knows what is wrong with a text, who may do what, and what came in between; all else we can say ourselves. */
function sentenceOf({ code, message }: Pick<Problem, 'code' | 'message'>, sentences: Record<Problem['code'], string>) {
  return saidByTheApi.includes(code) && message ? message : sentences[code];
}
