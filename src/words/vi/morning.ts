import type { MorningWords } from '../en/morning';

export const morning: MorningWords = {
  today: 'Hôm nay cho bạn',
  notReached: 'Hãy thêm Customer Moment cho riêng bạn trong Teams, và buổi sáng bạn sẽ nhận được những điều này.',
  kind: {
    offer: 'Bạn có nhận việc này không?',
    overdue: 'Quá hạn',
    due: 'Đến hạn',
    review: 'Điều gì đã xảy ra với khách hàng?',
    stalled: 'Đang giẫm chân tại chỗ',
    draft: 'Cần viết nốt',
    verify: 'Điều này còn đúng không?',
    conversation: 'Đã đến lúc trò chuyện với họ',
  },
  week: 'Một tuần nữa',
  weekThis: (text) => `Một tuần nữa: ${text}`,
  never: 'Đừng nhắc việc này',
  neverThis: (text) => `Đừng nhắc việc này: ${text}`,
  title: 'Tin buổi sáng',
  on: 'Sáng ngày làm việc, bạn nhận một tin khi có điều mới đang chờ bạn. Không bao giờ quá một tin mỗi ngày.',
  offUntil: (day) => `Không có tin buổi sáng cho đến ${day}.`,
  off: 'Bạn không nhận tin buổi sáng.',
  allWeek: 'Không nhắc trong một tuần',
  allNever: 'Không gửi tin buổi sáng',
  again: 'Nhắc lại vào buổi sáng',
};
