import type { Phrases } from './phrases';

export const records: Phrases = {
  'An edit says which revision it is based on.': 'Mỗi lần sửa phải nêu rõ dựa trên bản nào.',
  'This is not what you were looking at. Please look again.': 'Nội dung này không còn như lúc bạn xem. Hãy xem lại.',
  'Somebody chose otherwise meanwhile, so it stays.':
    'Trong lúc đó có người đã chọn khác, nên lựa chọn ấy được giữ lại.',
  'Somebody changed this while you were writing.': 'Có người đã sửa mục này trong lúc bạn đang viết.',
  'Something else was already kept under this id.': 'Mã này đã được dùng cho một nội dung khác.',
  "This isn't in this meeting.": 'Mục này không có trong cuộc họp này.',
  'Only whoever wrote this, or the organizer, can change it.':
    'Chỉ người đã viết hoặc người tổ chức cuộc họp mới sửa được mục này.',
  'Many people are writing at once. Try again.': 'Nhiều người đang ghi cùng lúc. Hãy thử lại.',
};
