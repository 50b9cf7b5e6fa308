import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { customerEffects, pathways } from '../../domain/considerations';
import { effectsOnDecision } from '../../domain/decisions';
import { momentKinds } from '../../domain/moments';
import { problemCodes } from '../../domain/problems';
import { languageOf } from '../../src/words';
import { en as englishCards } from '../../api/src/words/en';
import { vi as vietnameseCards } from '../../api/src/words/vi';
import { en } from '../../src/words/en';
import { decisionLog as englishLog } from '../../src/words/en/decisionLog';
import { vi } from '../../src/words/vi';
import { decisionLog as vietnameseLog } from '../../src/words/vi/decisionLog';

function shapeOf(words: unknown, path = ''): string[] {
  if (typeof words === 'function') return [`${path}()`];
  if (typeof words !== 'object' || words === null) return [path];
  return Object.entries(words).flatMap(([key, value]) => shapeOf(value, `${path}.${key}`));
}

afterEach(() => {
  jest.useRealTimers();
});

test('both languages say the same things', () => {
  expect(shapeOf(vi).sort()).toEqual(shapeOf(en).sort());
});

test.each([
  ['en', en],
  ['vi', vi],
] as const)('%s has a word for every code that is stored', (_language, { common, problems }) => {
  expect(Object.keys(common.effects)).toEqual([...customerEffects]);
  expect(Object.keys(common.pathways)).toEqual([...pathways]);
  expect(Object.keys(common.effectsOnDecision)).toEqual([...effectsOnDecision]);
  expect(Object.keys(common.kinds)).toEqual([...momentKinds]);
  expect(Object.keys(problems.sentences).sort()).toEqual([...problemCodes].sort());
});

test.each([
  ['en', en],
  ['vi', vi],
] as const)('%s says the year of a day of another year, unless it is a few days away', (_language, { common }) => {
  const told = (today: string, days: readonly string[]) => {
    jest.useFakeTimers({ now: new Date(`${today}T12:00:00`) });
    return days.map((day) => common.shortDay(day) === common.day(day));
  };
  expect(told('2027-05-25', ['2026-11-22', '2026-11-29', '2026-12-31', '2028-01-01'])).toEqual(Array(4).fill(true));
  expect(told('2027-05-25', ['2027-01-01', '2027-05-25', '2027-12-31'])).toEqual(Array(3).fill(false));
  expect(told('2026-12-29', ['2027-01-02', '2027-02-01'])).toEqual([false, true]);
});

test.each([
  ['en', en, englishCards],
  ['vi', vi, vietnameseCards],
] as const)('%s names each kind of moment in the tab as on its card', (_language, { common }, cards) => {
  const told = momentKinds.filter((kind) => kind !== 'story');
  const otherwise = told.filter((kind) => !cards.opening.kind[kind].endsWith(common.kinds[kind].toLowerCase()));
  expect(otherwise).toEqual([]);
});

test.each([
  ['en', en, englishLog],
  ['vi', vi, vietnameseLog],
] as const)('the question in %s is the same where it is asked and in records', (_language, { panel }, { files }) => {
  expect(files.question).toBe(panel.question);
});

test('one and many are told apart where the language does', () => {
  expect([en.common.people(1), en.common.people(12)]).toEqual(['1 person', '12 people']);
  expect([vi.common.people(1), vi.common.people(12)]).toEqual(['1 người', '12 người']);
});

test('Vietnamese in any region is Vietnamese, all else is English for now', () => {
  expect(['vi-vn', 'VI', 'en-us', 'fr-fr', undefined].map(languageOf)).toEqual(['vi', 'vi', 'en', 'en', 'en']);
});

test('Vietnamese has one word for each thing, in panels, cards and the app’s own description', () => {
  const folders = ['src/words/vi', 'api/src/words/refusals'];
  const files = ['appPackage/languages/vi.json', 'api/src/words/vi.ts', 'domain/whyWords/vi.ts'].concat(
    folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file))),
  );
  const others =
    /mong đợi|từ khóa|cá biệt|trao đổi'|nhóm khách hàng|gây khó(?! chịu| khăn)|nghe ngày|trình bày|hoãn lại|dạng đã đăng|trạng thái|buổi họp|ngăn bên|sân khấu|khoảnh khắc|ý kiến|trông vào|gây hại|(quản lý|phụ trách) thư viện/gi;
  const found = files.flatMap((file) => (readFileSync(file, 'utf8').match(others) ?? []).map((word) => [file, word]));
  expect(found).toEqual([]);
  // A day by which something is needed is one of its days: “trước” would leave it out.
  const before = /(?<!Không )trước (ngày )?(\$\{|')/g;
  const late = files.flatMap((file) => (readFileSync(file, 'utf8').match(before) ?? []).map((text) => [file, text]));
  expect(late).toEqual([]);
});

function components(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(folder, file));
}

test('no component says anything that is not in the words', () => {
  const spoken = components('src').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const betweenTags = [...text.matchAll(/<\/?\w[^<>]*[^=<>]>\s*([A-Za-zÀ-ỹ][^<>{}();=]*)\s*<\//g)].map(
      ([, said]) => said,
    );
    const attributes = [...text.matchAll(/\s(?:title|placeholder|aria-label|alt|label)="([^"]+)"/g)].map(
      ([, said]) => said,
    );
    return [...betweenTags, ...attributes].map((said) => `${file}: ${said?.trim()}`);
  });
  expect(spoken).toEqual([]);
});
