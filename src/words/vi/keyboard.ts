import type { KeyboardWords } from '../en/keyboard';

export const keyboard: KeyboardWords = {
  title: 'Bàn phím và thông báo',
  shortcuts: 'Phím đơn để đến ngay một ô',
  announcements: 'Đọc lên những gì người khác thêm',
  paused: 'Những gì người khác thêm không được đọc lên.',
  keys: 'Các phím',
  jumps: {
    decision: 'Thêm quyết định',
    consideration: 'Nói khách hàng bị ảnh hưởng ra sao, ở quyết định bạn đang xem',
    action: 'Thêm việc cần làm',
    keyboard: 'Danh sách này',
  },
  notes: {
    earlier: 'Ghi chú trước',
    later: 'Ghi chú sau',
    out: 'Ra khỏi các ghi chú, đến phần tiếp theo',
    send: 'Gửi điều bạn đang viết',
    leave: 'Đóng phần đang sửa; những gì bạn gõ vẫn được giữ',
  },
};
