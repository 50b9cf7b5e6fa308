import type { MineWords } from '../en/mine';

export const mine: MineWords = {
  title: 'Việc của tôi',
  about:
    'Việc cần làm, đề nghị bàn giao, việc nhìn lại và bản nháp đang chờ bạn, từ mọi cuộc họp. Hạn gần nhất ở trên.',
  back: 'Khách hàng và câu chuyện của họ',
  loading: 'Đang tìm những gì chờ bạn…',
  nothing: 'Không có gì chờ bạn. Việc bạn nhận trong cuộc họp sẽ ở đây cho đến khi xong.',
  offers: 'Bạn được đề nghị nhận',
  actions: 'Việc cần làm của bạn',
  stalled: 'Không tiến triển trong các cuộc họp của bạn',
  reviews: 'Điều gì đã thật sự xảy ra với khách hàng?',
  reviewHow: 'Hãy mở cuộc họp để cho biết điều gì đã thành sự thật.',
  drafts: 'Bản nháp cần hoàn thành',
  noTitle: 'Cuộc họp không có tên',
  due: (day) => `hạn ${day}`,
  overdue: (day) => `quá hạn từ ${day}`,
  reviewOn: (day) => `cần nhìn lại từ ${day}`,
  ownedBy: (name) => `${name} phụ trách`,
  askedBy: (name) => `${name} đề nghị bạn`,
  done: 'Xong',
  doneThis: (text) => `Xong: ${text}`,
  saidDone: (text) => `Đã xong: ${text}`,
  saidReopened: (text) => `Đã mở lại: ${text}`,
  saidAccepted: (text) => `Giờ là việc của bạn: ${text}`,
  saidDeclined: (text) => `Đã từ chối: ${text}`,
  saidAskedAgain: (text) => `Đã rút lại câu trả lời: ${text}`,
};
