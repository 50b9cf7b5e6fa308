import type { ElsewhereWords } from '../en/elsewhere';

export const elsewhere: ElsewhereWords = {
  title: 'Đã gõ ở hai cửa sổ',
  about: 'Bạn đã gõ vào cùng một ô ở hai cửa sổ. Điều bạn gõ sau cùng nằm trong ô; những lời còn lại được giữ ở đây.',
  of: (text) => `Giữ lại từ cửa sổ khác: ${text}`,
  use: 'Đưa những lời này vào ô',
  useThis: (text) => `Đưa những lời này vào ô: ${text}`,
  used: 'Bây giờ chúng nằm trong ô.',
  waiting: (count) => `${count} điều bạn viết ở cuộc họp khác đang chờ được gửi.`,
};
