import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { languageAsked, sentenceIn } from '../../api/src/words/refusals';
import { nouns, vi } from '../../api/src/words/refusals/vi';
import { sentencesIn } from '../support/sentencesInCode';

const folder = 'api/src/words/refusals';
const said = sentencesIn(['domain', 'api/src'], /^api\/src\/(words|samples)\/|^domain\/whyWords\/|[sS]ettings\.ts$/);

/** `line(120, 'The headline')` and the like are part of this sentence. */
const ofText = '{1} is longer than {2} characters.';

test('whatever the API or a schema says to a person has Vietnamese words', () => {
  expect(said.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining([ofText, 'The headline', 'it has expired', 'This decision was removed.', 'Choose the day.']),
  );
  const missing = said
    .filter(({ sentence }) => vi[sentence] === undefined)
    .map(({ sentence, where }) => `${where} says ${JSON.stringify(sentence)}: add it to its noun in ${folder}/`);
  expect(missing).toEqual([]);
});

test('a sentence has one noun, and its Vietnamese holds what is put into it', () => {
  const all = Object.values(nouns).flatMap((phrases) => Object.entries(phrases));
  expect(all.map(([english]) => english).filter((english, at, every) => every.indexOf(english) !== at)).toEqual([]);
  const holes = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
  for (const [english, vietnamese] of all) expect([english, holes(vietnamese)]).toEqual([english, holes(english)]);
  expect(all.filter(([english, vietnamese]) => english === vietnamese)).toEqual([]);
});

test('every noun’s file is among them', () => {
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
  expect(files.filter((file) => !['phrases', 'vi'].includes(file))).toEqual(Object.keys(nouns).sort());
});

test.each([
  ['The headline is longer than 120 characters.', 'Mục “Tiêu đề” dài hơn 120 ký tự.'],
  ['What they do is still empty.', 'Mục “Họ làm gì” còn để trống.'],
  ['A domain is longer than 253 characters.', 'Tên miền dài hơn 253 ký tự.'],
  ["The id of the decision isn't one of ours.", 'Mã của quyết định không hợp lệ.'],
  ['The action has no id.', 'Thiếu mã: Việc cần làm.'],
  ['Your sign-in was not accepted: it has expired.', 'Thông tin đăng nhập không được chấp nhận: đã hết hạn.'],
  ['What was sent is larger than 64 KB.', 'Nội dung gửi lên lớn hơn 64 KB.'],
  ['Nobody has said this in Vietnamese', 'Nobody has said this in Vietnamese'],
])('%s', (english, vietnamese) => {
  expect(sentenceIn('vi', english)).toBe(vietnamese);
  expect(sentenceIn('en', english)).toBe(english);
});

test.each([
  [null, 'en'],
  ['vi', 'vi'],
  ['vi-VN,vi;q=0.9,en-US;q=0.8', 'vi'],
  ['en-GB, vi', 'en'],
  ['fr-FR, vi;q=0.8, en;q=0.5', 'vi'],
  ['fr', 'en'],
])('who asks for %s is answered in %s', (asked, language) => {
  expect(languageAsked(asked)).toBe(language);
});
