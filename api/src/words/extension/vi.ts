import { atFirstUse } from '../../../../domain/firstUse';
import type { ExtensionWords } from './en';

const days = atFirstUse(
  () => new Intl.DateTimeFormat('vi-VN', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

export const vi: ExtensionWords = {
  title: 'Một câu chuyện khách hàng từ thư viện',
  who: 'Ai được phép xem sẽ đọc được ở đây; với những người khác, nó vẫn đóng.',
  show: 'Xem câu chuyện',
  open: 'Mở thư viện',
  gone: 'Câu chuyện khách hàng này không còn được kể nữa.',
  fallback: 'Một câu chuyện khách hàng từ thư viện. Hãy mở trong Teams để đọc.',
  save: 'Lưu thành câu chuyện khách hàng',
  source: (from, day) => [from ? `${from}, trong Teams` : 'Một tin nhắn trong Teams', day].filter(Boolean).join(', '),
  day: (day) => days().format(new Date(day)),
};
