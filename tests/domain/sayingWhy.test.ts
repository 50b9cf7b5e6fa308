import { describe, expect, test } from '@jest/globals';
import { isFewWords, lacksWhy } from '../../domain/sayingWhy';

describe('why nobody would feel it', () => {
  test.each([
    'Internal only',
    'chỉ nội',
    'Kundenferne',
    '3 rooms',
    'ลูกค้าไม่ได้รับผลกระทบ',
    '社内の書式だけの変更です',
    'Chỉ nội bộ.',
  ])('is said by “%s”', (text) => expect(isFewWords(text)).toBe(true));

  test.each(['x', '-', '- -', '…', 'no', 'nothing', 'không', '12345678', '🙂 🙂', 'no -'])(
    'is not said by “%s”',
    (text) => expect(isFewWords(text)).toBe(false),
  );

  test('letters with marks are as many as they look, however they are written', () => {
    expect(isFewWords('nghĩavụ'.normalize('NFD'))).toBe(false);
    expect(isFewWords('nghĩavụa'.normalize('NFD'))).toBe(true);
  });

  test('is asked of no other effect', () => {
    expect(lacksWhy({ effect: 'unsure', text: '?' })).toBe(false);
    expect(lacksWhy({ effect: 'none', text: '?' })).toBe(true);
  });
});
