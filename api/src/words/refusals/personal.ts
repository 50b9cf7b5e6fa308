import type { Phrases } from './phrases';

export const personal: Phrases = {
  'Say for how long.': 'Hãy cho biết trong bao lâu.',
  'This meeting has begun meanwhile.': 'Trong lúc đó cuộc họp đã bắt đầu.',
};
