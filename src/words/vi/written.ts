import type { WrittenWords } from '../en/written';

export const written: WrittenWords = {
  leave: 'Giữ nguyên như cũ',
  letGo: (text) => (text === '' ? 'Đã bỏ những gì bạn gõ.' : `Đã bỏ những gì bạn gõ: ${text}`),
  kept: (text) => (text === '' ? 'Đã bắt đầu, chưa lưu.' : `Chưa lưu, được giữ ở đây: ${text}`),
  goOn: 'Viết tiếp',
  goOnWith: (text) => `Viết tiếp: ${text}`,
  gone: {
    title: 'Đã viết, chưa gửi',
    of: (text) => `Điều bạn viết: ${text}`,
    removed: {
      decision: (name) => `${name ?? 'Bạn'} đã xóa quyết định này. Những gì bạn viết được giữ ở đây.`,
      consideration: (name) => `${name ?? 'Bạn'} đã xóa ghi chú này. Những gì bạn viết được giữ ở đây.`,
      action: (name) => `${name ?? 'Bạn'} đã xóa việc này. Những gì bạn viết được giữ ở đây.`,
    },
    since: {
      withdrawn: (name) => `${name ?? 'Bạn'} đã rút lại lời đề nghị. Những gì bạn viết được giữ ở đây.`,
      notAsked: () => 'Bạn không còn được hỏi nữa. Những gì bạn viết được giữ ở đây.',
      settled: () => 'Một nội dung khác đã được chọn. Những gì bạn viết được giữ ở đây.',
    },
    unknown: 'Điều bạn viết về không hiển thị ở đây. Lời của bạn vẫn được giữ.',
    parts: {
      text: 'Điều bạn viết',
      what: 'Họ trông cậy vào nhóm bạn điều gì',
      who: 'Về ai',
      chain: 'Con đường đến khách hàng, mỗi bước một dòng',
      link: 'Liên kết',
      number: 'Con số',
      harm: 'Tổn hại có thể lường trước',
      vulnerable: 'Khách hàng dễ bị tổn thương',
    },
    copy: 'Sao chép',
    copied: 'Đã sao chép.',
    byHand: 'Đã chọn: hãy sao chép bằng Ctrl+C.',
    discard: 'Bỏ đi',
    takeTo: 'Mang theo đến…',
    toDecision: (text) => `Ghi chú cho: ${text}`,
    newDecision: 'Một quyết định mới',
    newAction: 'Một việc mới',
    take: 'Chuyển',
    moved: (text) => `Đã chuyển: ${text}`,
  },
};
