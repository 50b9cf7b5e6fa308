import type { StageWords } from '../en/stage';

export const stage: StageWords = {
  label: 'Câu chuyện khách hàng',
  loading: 'Đang mở câu chuyện khách hàng…',
  waiting: 'Câu chuyện sẽ hiện ở đây khi cuộc họp bắt đầu.',
  whatChanged: 'Điều đã thay đổi với họ',
  question: 'Câu hỏi cho cả phòng',
  neededBy: (day) => `Cần trước ngày ${day}`,
  typical: (count, of) => `${count} trên ${of} khách hàng nói như vậy`,
  veiled: 'Không phải ai ở đây cũng là người của công ty, nên thông tin khách hàng không được hiện.',
  veiledMore: 'Mỗi đồng nghiệp có thể tự đọc trong bảng bên của mình.',
  noMoment: 'Hãy kể tên một khách hàng đang trông cậy vào công việc của nhóm tuần này.',
  withdrawn: 'Câu chuyện này đã được rút lại.',
  thanks: 'Cảm ơn mọi người đã lắng nghe.',
  thanksMore: 'Các quyết định nằm trong thẻ Customer Moment của cuộc họp.',
};
