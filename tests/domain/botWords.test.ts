import { expect, test } from '@jest/globals';
import { botWordIn, languageTyped, type BotWord } from '../../domain/botWords';

const said: readonly (readonly [string, BotWord | undefined])[] = [
  ['help', 'help'],
  ['HELP!', 'help'],
  ['  Help  ', 'help'],
  ['@Customer Moment help', 'help'],
  ['<at>Customer Moment</at> help', 'help'],
  ['<at id="0">Customer Moment</at>&nbsp;summary', 'summary'],
  ['trợ giúp', 'help'],
  ['tro giup', 'help'],
  ['Giúp tôi với', 'help'],
  ['hướng dẫn', 'help'],
  ['moment', 'moment'],
  ['câu chuyện khách hàng', 'moment'],
  ['Cau chuyen', 'moment'],
  ['show me the moment, please', 'moment'],
  ['open items', 'openItems'],
  ['Open items?', 'openItems'],
  ['what are the open items', 'openItems'],
  ['việc đang mở', 'openItems'],
  ['viec dang mo', 'openItems'],
  ['VIỆC CẦN LÀM', 'openItems'],
  ['summary', 'summary'],
  ['tóm tắt', 'summary'],
  ['tom tat', 'summary'],
  ['cho tôi bản tóm tắt', 'summary'],
  ['', undefined],
  ['@Customer Moment', undefined],
  ['good morning', undefined],
  ['momentum', undefined],
  ['help with the summary of the moment', undefined],
  ['I have no idea whether anybody here will be of any help to us', undefined],
];

test.each(said)('“%s” is understood', (text, word) => {
  expect(botWordIn(text)).toBe(word);
});

test('Vietnamese that is written in parts is the same as written in one', () => {
  expect(botWordIn('tóm tắt'.normalize('NFD'))).toBe('summary');
});

const typed: readonly (readonly [string, 'en' | 'vi' | undefined])[] = [
  ['việc cần làm', 'vi'],
  ['viec can lam', 'vi'],
  ['VIỆC CẦN LÀM', 'vi'],
  ['tóm tắt', 'vi'],
  ['tom tat', 'vi'],
  ['tóm tắt'.normalize('NFD'), 'vi'],
  ['giúp tôi', 'vi'],
  ['cho tôi xem moment', undefined],
  ['hiển thị moment', 'vi'],
  ['xin chào cả nhà, cuộc họp này là gì?', 'vi'],
  ['<at>Customer Moment</at> câu chuyện', 'vi'],
  ['<at>Trợ Lý Đặng</at> summary', 'en'],
  ['open items', 'en'],
  ['What are the items?', 'en'],
  ['show me the moment, please', 'en'],
  ['@Customer Moment summary', 'en'],
  ['recap', 'en'],
  ['help', undefined],
  ['moment', undefined],
  ['items', undefined],
  ['résumé', undefined],
  ['ok', undefined],
  ['', undefined],
  ['summary – tóm tắt', undefined],
];

test.each(typed)('“%s” is written in one language, or could be either', (text, language) => {
  expect(languageTyped(text)).toBe(language);
});
