// Reads [{file, code, typed?}] as JSON on standard input, lints each as if it were that file, prints the rules that refuse it.
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import tseslint from 'typescript-eslint';

const snippets = JSON.parse(await text(process.stdin));
// Most of these files don't exist, so that what needs their types is off; everything else is as the house has it.
const untyped = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
// The types of domain/ alone: reading those of everything took ten seconds. Where CI is set, they would be read from the
// file itself, not from the snippet that stands in for it.
const typed = new ESLint({
  overrideConfig: [
    {
      files: ['domain/*.ts'],
      languageOptions: {
        parserOptions: { project: './domain/tsconfig.json', disallowAutomaticSingleRunInference: true },
      },
    },
  ],
});
const refusals = [];
for (const { file, code, ...asked } of snippets) {
  const [result] = await (asked.typed ? typed : untyped).lintText(code, { filePath: file });
  refusals.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(refusals));
