import type { LibraryHomeWords } from '../en/libraryHome';

export const libraryHome: LibraryHomeWords = {
  title: 'Khách hàng và những câu chuyện',
  about: 'Những người và doanh nghiệp đang trông cậy vào chúng ta, và điều chúng ta nghe được từ họ.',
  loading: 'Đang mở thư viện…',
  member: 'Bản nháp do người biên tập công bố.',
  curator: 'Bạn là người biên tập: bạn công bố những gì người khác viết nháp.',
  bring: 'Nhập từ bảng tính',
  takeAlong: 'Xuất ra tệp',
  capture: 'Ghi nhanh',

  samplesAreIn: 'Đã nạp dữ liệu mẫu. Chúng được ghi rõ là “Mẫu” và không được tính vào số liệu.',

  manage: 'Toàn bộ thư viện',
  hasSamples: 'Trong danh sách có dữ liệu mẫu. Chúng không được tính vào số liệu.',

  waiting: 'Đang chờ bạn',
  drafts: (n) => `${n} bản nháp cần hoàn tất`,
  toReview: (n) => `${n} câu chuyện cần duyệt`,
  toVerify: (n) => `${n} câu chuyện cần xác nhận lại`,
  unspoken: (n) => `${n} khách hàng cần hỏi thăm`,
  thanks: (n) => `${n} lời cảm ơn vì điều bạn đã kể`,

  small: 'Chỉ có ít câu chuyện có thể mở đầu cuộc họp, nên chẳng bao lâu các cuộc họp sẽ nghe lại chuyện cũ.',
  smallWay: 'Thêm câu chuyện',
  gaps: 'Thư viện còn thiếu gì',
  gapTeam: (team) => `Chưa có câu chuyện nào cho bộ phận ${team}`,
  gapKind: (kind, days) => `Đã ${days} ngày chưa có “${kind}”`,
  gapSilent: (n) => `${n} khách hàng chưa có câu chuyện nào`,
  gapUnspoken: (n) => `${n} khách hàng đã 90 ngày chưa ai trò chuyện`,
  gapStale: (n) => `${n} câu chuyện cần xem lại`,
  add: 'Thêm một chuyện',
  see: 'Xem danh sách',
  allGaps: (n) => `Hiện cả ${n} điều`,
};
