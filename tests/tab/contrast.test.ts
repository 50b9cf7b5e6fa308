import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

interface Rule {
  readonly selector: string;
  readonly body: string;
  readonly media: string;
}

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(join('src', file), 'utf8').replace(/\/\*[^]*?\*\//g, ''));

const inMedia = /@media ([^{]*)\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g;

function rulesIn(text: string, media = ''): Rule[] {
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    eachOf(selectors).map((selector) => ({ selector, body, media })),
  );
}

/** `a :is(.b, .c), .d` is three selectors. */
function eachOf(selectors: string): string[] {
  const split = selectors.split(/,(?![^()]*\))/).map((one) => one.trim());
  return split.flatMap((one) => {
    const [whole, choices] = /:is\(([^()]*)\)/.exec(one) ?? [];
    return whole && choices ? choices.split(',').map((choice) => one.replace(whole, choice.trim())) : [one];
  });
}

const rules = sheets.flatMap((sheet) => [
  ...rulesIn(sheet.replace(inMedia, '')),
  ...[...sheet.matchAll(inMedia)].flatMap(([, media = '', inner = '']) => rulesIn(inner, media)),
]);

/** The last class that a selector names. */
const boxOf = ({ selector }: Rule) => selector.match(/\.[\w-]+/g)?.at(-1) ?? selector;
const isPlain = ({ selector, media }: Rule) => media === '' && !/data-theme|:hover/.test(selector);
const tinted = rules.filter((rule) => isPlain(rule) && /background: var\(--[a-z]+-tint\)/.test(rule.body));
const hasLine = ({ body }: Rule) => /(^|[\s;])(border|border-color|border-block|outline): (?!0|none)/.test(body);
/** `.effect-helps` is an `.effect`. */
const isDrawnBy = (box: string) => (drawn: string) => box === drawn || box.startsWith(`${drawn}-`);

function withoutLine(lined: readonly Rule[]): string[] {
  const boxes = lined.filter(hasLine).map(boxOf);
  return tinted.filter((rule) => !boxes.some(isDrawnBy(boxOf(rule)))).map(({ selector }) => selector);
}

test('there are boxes that only a tint sets apart', () => {
  expect(tinted.map(boxOf)).toEqual(expect.arrayContaining(['.banner', '.moment-notice', '.effect-hurts']));
});

test('in the contrast theme, where tints are black, each of them has a line around it', () => {
  const seen = ({ body }: Rule) => !body.includes('transparent');
  const lined = rules.filter(
    (rule) => rule.selector.includes("data-theme='contrast'") || (isPlain(rule) && seen(rule)),
  );
  expect(withoutLine(lined)).toEqual([]);
});

test('in forced colours, which take all tints away, so has each', () => {
  expect(withoutLine(rules.filter((rule) => isPlain(rule) || rule.media.includes('forced-colors')))).toEqual([]);
});
