import type { CopySummaryWords } from '../en/copySummary';

export const copySummary: CopySummaryWords = {
  about: 'Cho những người vắng mặt. Nội dung sẽ sao chép hiện ở dưới.',
  safe: 'Bỏ khách hàng, ghi chú và tên người',
  safeAbout: 'Quyết định và việc cần làm giữ nguyên như mọi người viết: hãy đọc lại trước khi gửi ra ngoài.',
  text: 'Sao chép dạng văn bản',
  markdown: 'Sao chép dạng Markdown',
  copied: { text: 'Đã sao chép dạng văn bản.', markdown: 'Đã sao chép dạng Markdown.' },
  byHand: 'Trình duyệt không cho ứng dụng sao chép. Văn bản đã được chọn: hãy sao chép bằng bàn phím.',
  shown: 'Bản tóm tắt để sao chép',

  heading: (title, day) => `${title}: tóm tắt ngày ${day}`,
  openedWith: 'Mở đầu bằng',
  changed: (n, of) => `${n} trong ${of} quyết định thay đổi vì khách hàng`,
  decisions: 'Quyết định',
  noDecisions: 'Không có quyết định nào được ghi lại.',
  undecided: 'Chưa quyết định; sẽ trở lại lần sau',
  considered: (n) => `${n} điều cân nhắc`,
  felt: (who) => `người chịu ảnh hưởng: ${who}`,
  actions: 'Việc cần làm',
  carriedOver: 'Còn mở từ trước',
  due: (day) => `hạn ${day}`,
  done: 'đã xong',
  removedSince: (n, names) =>
    `Đã gỡ ${n} mục sau khi biên bản được khóa${names === undefined ? '' : `, người gỡ: ${names}`}.`,
};
