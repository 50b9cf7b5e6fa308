import type { CaptureWords } from '../en/capture';

export const capture: CaptureWords = {
  open: 'Ghi nhanh một câu chuyện',
  title: 'Ghi nhanh một câu chuyện',
  about: 'Ba dòng trước khi bạn quên. Nội dung được giữ làm bản nháp; phần còn lại bổ sung sau.',
  story: { label: 'Chuyện gì đã xảy ra?', hint: 'Bằng lời của họ nếu được' },
  source: { label: 'Ai đã kể?', hint: 'Bạn, một đồng nghiệp, hay khách hàng: “Anh Ken, qua điện thoại”' },
  save: 'Giữ làm bản nháp',
  saving: 'Đang lưu…',
  captured: 'Đã giữ làm bản nháp trong thư viện, bạn và người biên tập đều thấy.',
  complete: 'Viết tiếp cho đủ',
  another: 'Ghi câu chuyện khác',
  close: 'Đóng',
};
