import type { LibraryHomeWords } from '../en/libraryHome';

const number = (n: number) => n.toLocaleString('vi');

export const libraryHome: LibraryHomeWords = {
  title: 'Khách hàng và những câu chuyện',
  about: 'Những người và doanh nghiệp đang trông cậy vào chúng ta, và điều chúng ta nghe được từ họ.',
  loading: 'Đang mở thư viện…',
  member: 'Bản nháp do người biên tập công bố.',
  curator: 'Bạn là người biên tập: bạn công bố những gì người khác viết nháp.',
  bring: 'Nhập từ bảng tính',
  takeAlong: 'Xuất ra tệp',
  check: 'Kiểm tra kết nối với Teams',

  samplesAreIn: 'Đã nạp dữ liệu mẫu. Chúng được ghi rõ là “Mẫu” và không được tính khi nói thư viện còn thiếu gì.',

  manage: 'Toàn bộ thư viện',
  hasSamples: 'Trong danh sách có dữ liệu mẫu. Khi nói thư viện còn thiếu gì, chúng không được tính.',

  myTeam: {
    title: 'Bộ phận của bạn',
    why: 'Để khi bạn có mặt, cả phòng có thể được hỏi về phần của bộ phận bạn.',
    unsaid: 'Tôi không muốn nói',
    saved: 'Đã lưu.',
  },

  decisions: 'Sổ quyết định',
  mine: 'Việc của tôi',
  waiting: 'Đang chờ bạn',
  drafts: (n) => `${number(n)} bản nháp cần hoàn tất`,
  toReview: (n) => `${number(n)} câu chuyện cần duyệt`,
  toVerify: (n) => `${number(n)} câu chuyện cần xác nhận lại`,
  unspoken: (n) => `${number(n)} khách hàng cần hỏi thăm`,
  thanks: (n) => `${number(n)} lời cảm ơn vì điều bạn đã kể`,

  small: 'Chỉ có ít câu chuyện có thể mở đầu cuộc họp, nên chẳng bao lâu các cuộc họp sẽ nghe lại chuyện cũ.',
  smallWay: 'Thêm câu chuyện',
  gaps: 'Thư viện còn thiếu gì',
  gapTeam: (team) => `Chưa có câu chuyện nào cho bộ phận ${team}`,
  gapKind: (kind, days) => `Đã ${days} ngày chưa có “${kind}”`,
  gapSilent: (n) => `${number(n)} khách hàng chưa có câu chuyện nào`,
  gapUnspoken: (n) => `${number(n)} khách hàng đã 90 ngày chưa ai trò chuyện`,
  gapStale: (n) => `${number(n)} câu chuyện cần xem lại`,
  add: 'Thêm một chuyện',
  see: 'Xem danh sách',
  allGaps: (n) => `Hiện cả ${n} điều`,
};
