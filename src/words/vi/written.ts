import type { WrittenWords } from '../en/written';

export const written: WrittenWords = {
  leave: 'Giữ nguyên như cũ',
  letGo: 'Đã bỏ những gì bạn gõ.',
  kept: (text) => (text === '' ? 'Đã bắt đầu, chưa lưu.' : `Chưa lưu, được giữ ở đây: ${text}`),
  goOn: 'Viết tiếp',
  goOnWith: (text) => `Viết tiếp: ${text}`,
};
