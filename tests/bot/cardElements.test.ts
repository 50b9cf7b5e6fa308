import { describe, expect, it } from '@jest/globals';
import { plain } from '../../api/src/calls/cards/elements';

const shown = (text: string) => plain(text).map(({ inlines }) => (inlines as { text: string }[])[0]?.text);

describe('what people wrote, on a card as narrow as a telephone', () => {
  it('stays on the card when it is an address or one very long word', () => {
    const address = `https://northwind.example/orders?ids=${'1234567890'.repeat(8)}`;
    const [text = ''] = shown(`See ${address} for more`);
    expect(text.replaceAll('\u200b', '')).toBe(`See ${address} for more`);
    for (const part of text.split(/[\s\u200b]/)) expect(part.length).toBeLessThanOrEqual(30);
  });

  it.each([
    'Ken fits out small apartment buildings with a crew of six.',
    'Nghiêng nghiêng dưới nắng, đường về nhà xa'.normalize('NFD'),
    'ฉันไม่รู้ว่าจะพูดอะไรดีเพราะวันนี้อากาศร้อนมาก',
    '顧客はいつも私たちの仕事を信頼しているので今週は誰の役に立てるのかを考えましょう',
  ])('is as it was where it breaks by itself: %s', (text) => {
    expect(shown(text)).toEqual([text]);
  });
});
