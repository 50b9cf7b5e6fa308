import { expect, test } from '@jest/globals';
import { Person } from '../../domain/people';
import { line, passage } from '../../domain/text';
import { mai } from '../support/people';

const headline = line(20, 'The headline');
const story = passage(40, 'The story');

test.each([
  ['a mark that turns what follows', 'Paid \u202Egninnigeb', 'Paid gninnigeb'],
  ['a NUL and other control characters', 'Pa\u0000id\u0007\u009B late\u007F', 'Paid late'],
  ['a byte order mark', '\uFEFFPaid', 'Paid'],
  ['half of a character', 'Paid \uD83D', 'Paid'],
])('of what is typed %s is not kept', (_what, typed, kept) => {
  expect(headline.parse(typed)).toBe(kept);
  expect(story.parse(typed)).toBe(kept);
  expect(Person.parse({ ...mai, name: typed }).name.trim()).toBe(kept);
});

test('all that is seen stays: accents, emoji of several parts, other scripts, lines of a story', () => {
  for (const text of ['Quán phở của bà Sáu', '👩🏽‍🚒 came', 'می‌خواهم', 'שלום\u200F!'])
    expect(headline.parse(text)).toBe(text);
  expect(story.parse('One\r\n\tTwo\nThree')).toBe('One\r\n\tTwo\nThree');
});

test('what is nothing but what nobody sees is empty, and one line is one line by whatever mark it breaks', () => {
  expect(headline.safeParse('\u202E\u0000').error?.issues[0]?.message).toBe('The headline is still empty.');
  expect(headline.safeParse('One\u2028Two').error?.issues[0]?.message).toBe('The headline must be one line.');
});
