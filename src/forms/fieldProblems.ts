import type * as z from 'zod/mini';

/** What is wrong with one field, before it is put into words. */
export type FieldProblem =
  | { readonly kind: 'tooLong'; readonly most: number }
  | { readonly kind: 'tooMany'; readonly most: number }
  /** The API's own sentence, in the language it was asked in. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | {
      readonly kind:
        | 'empty'
        | 'notADay'
        | 'notChosen'
        | 'notANumber'
        | 'oneLine'
        | 'moreThanThereAre'
        | 'needsAlias'
        | 'notInLibrary'
        | 'notALink'
        | 'notADomain'
        | 'wrong';
    };

export type FieldProblems<F extends string> = Partial<Record<F, FieldProblem>>;
export type Typed<F extends string> = Readonly<Record<F, string>>;

type Issue = z.core.$ZodIssue;

/** The first problem of each field; an issue that belongs to none of them is kept under the first field. */
export function problemsIn<F extends string>(
  fields: readonly F[],
  typed: Typed<F>,
  issues: readonly Issue[],
): FieldProblems<F> {
  const problems: FieldProblems<F> = {};
  for (const issue of issues) {
    const field = fieldAt(fields, issue.path.map(String).join('.')) ?? fields[0];
    if (field !== undefined) problems[field] ??= problemOf(issue, typed[field]);
  }
  return problems;
}

/**
 * The field at a path into what was sent; a path above the fields (`typicality`) names the first one below it, one below
 * a field (`tags.2`) that field.
 */
export function fieldAt<F extends string>(fields: readonly F[], path: string): F | undefined {
  return (
    fields.find((field) => field === path) ??
    fields.find((field) => field.startsWith(`${path}.`)) ??
    fields.find((field) => path.startsWith(`${field}.`))
  );
}

function problemOf(issue: Issue, text: string): FieldProblem {
  if (text.trim() === '') return { kind: issue.code === 'invalid_value' ? 'notChosen' : 'empty' };
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'array') return { kind: 'tooMany', most: Number(issue.maximum) };
      return issue.origin === 'string' ? { kind: 'tooLong', most: Number(issue.maximum) } : { kind: 'notANumber' };
    case 'too_small':
    case 'invalid_type':
      return { kind: 'notANumber' };
    case 'invalid_format':
      return { kind: issue.format === 'date' ? 'notADay' : 'wrong' };
    case 'invalid_value':
      return { kind: 'notChosen' };
    case 'custom':
      return { kind: /[\r\n]/.test(text.trim()) ? 'oneLine' : 'moreThanThereAre' };
    default:
      return { kind: 'wrong' };
  }
}
