import { atFirstUse } from '../../../../domain/firstUse';
import type { NudgeWords } from './en';

const days = atFirstUse(
  () =>
    new Intl.DateTimeFormat('vi-VN', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

export const vi: NudgeWords = {
  title: (meeting, day) => `${days().format(new Date(day))}: ${meeting}`,
  noTitle: 'cuộc họp của bạn',
  suggested: 'Chưa ghim câu chuyện khách hàng nào. Câu chuyện này sẽ mở đầu:',
  pinned: 'Đã ghim: câu chuyện này sẽ mở đầu.',
  question:
    'Không có câu chuyện khách hàng nào phù hợp. Cuộc họp sẽ mở đầu bằng một câu hỏi: tuần này khách hàng nào phụ thuộc vào công việc của nhóm?',
  begun: 'Cuộc họp đã bắt đầu.',
  off: 'Tôi sẽ không hỏi về cuộc họp này nữa.',
  hidden: 'Hãy mở cuộc họp để xem câu chuyện khách hàng nào sẽ mở đầu.',
  keep: 'Giữ câu chuyện này',
  swap: 'Câu chuyện khác',
  never: 'Đừng hỏi tôi về cuộc họp này',
  on: 'Hỏi lại tôi',
  open: 'Mở cuộc họp',
  fallback: 'Bạn sắp có cuộc họp. Hãy mở Customer Moment để xem điều gì sẽ mở đầu.',
};
