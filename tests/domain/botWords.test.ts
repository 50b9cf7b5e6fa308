import { expect, test } from '@jest/globals';
import { botWordIn, type BotWord } from '../../domain/botWords';

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
