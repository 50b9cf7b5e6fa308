import type { Phrases } from './phrases';

export const thanks: Phrases = {
  'Your thanks to the customer': 'Lời cảm ơn gửi khách hàng',
  'This is a moment of your own: thanks come from others.':
    'Đây là câu chuyện của chính bạn: lời cảm ơn đến từ người khác.',
  'These thanks were taken back.': 'Lời cảm ơn này đã được rút lại.',
  'These thanks are for whoever told it: there is nothing to pass on.':
    'Lời cảm ơn này dành cho người đã kể: không có gì để chuyển tiếp.',
};
