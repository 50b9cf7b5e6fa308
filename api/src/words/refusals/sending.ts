import type { Phrases } from './phrases';

export const sending: Phrases = {
  'There is nothing at this address.': 'Địa chỉ này không có gì.',
  'What was sent is not JSON.': 'Nội dung gửi lên không phải là JSON.',
  'What was sent is larger than {1} KB.': 'Nội dung gửi lên lớn hơn {1} KB.',
  'What was sent is not in the form that was asked for.': 'Nội dung gửi lên không đúng dạng được yêu cầu.',
  'A write needs an Idempotency-Key header of 8 to 64 letters, digits, - or _.':
    'Mỗi lần ghi cần tiêu đề Idempotency-Key gồm 8 đến 64 chữ cái, chữ số, dấu - hoặc _.',
  'This key was already used for a different request.': 'Khóa này đã được dùng cho một yêu cầu khác.',
  'This can’t be reached just now. Nothing was lost; try again.':
    'Hiện chưa kết nối được. Không có gì bị mất; hãy thử lại.',
  'Something went wrong here. It was noted.': 'Đã có lỗi ở phía chúng tôi. Lỗi này đã được ghi lại.',
  'Something is missing.': 'Còn thiếu thông tin.',
};
