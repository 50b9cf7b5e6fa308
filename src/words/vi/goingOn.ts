import type { GoingOnWords } from '../en/goingOn';

export const goingOn: GoingOnWords = {
  title: 'Tiếp tục với quyết định này',
  about: 'Những người trong cuộc họp đó thấy thay đổi ở đấy, và ai đọc biên bản cũng thấy.',
  moved: (state) => `Tình trạng bây giờ: ${state}.`,
  takenUp: 'Quyết định được bàn lại: nó ở trong cuộc họp đang diễn ra, nếu không thì cuộc họp sau bắt đầu với nó.',
  outcomeSaved: 'Đã lưu kết quả.',
  reviewSet: (day) => `Sẽ nhìn lại ngày ${day}.`,
  reviewGone: 'Không ai được hỏi nhìn lại nữa.',
  takenBack: 'Đã trở lại như trước.',
  notDone: 'Chưa làm được.',
  saving: 'Đang lưu…',
  keepDay: 'Giữ ngày này',
  noDay: 'không có ngày',
  noOutcome: 'không có kết quả',
  discard: 'Bỏ những gì tôi đã sửa',
  dropped: 'Đã bỏ những gì bạn đã sửa.',
  replacesNothing: 'Quyết định này không còn thay thế gì: quyết định trước có hiệu lực lại như cũ.',
  replacedBy: (text) => `Được thay bằng: ${text}`,
  replacedMeanwhile:
    'Quyết định này nay đã được thay thế. Ta vẫn hỏi nó đã có nghĩa gì với khách hàng khi còn hiệu lực.',
};
