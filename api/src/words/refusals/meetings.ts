import type { Phrases } from './phrases';

export const meetings: Phrases = {
  'This is not the address of a meeting.': 'Đây không phải là địa chỉ của một cuộc họp.',
  'Customer Moment has not been added to this meeting.': 'Cuộc họp này chưa được thêm Customer Moment.',
  'You are not in this meeting.': 'Bạn không có trong cuộc họp này.',
  'You are not in this chat.': 'Bạn không có trong cuộc trò chuyện này.',
  'Only the organizer of the meeting and the delegates can do this.':
    'Chỉ người tổ chức cuộc họp và người được ủy quyền mới làm được việc này.',
  'This meeting is not known.': 'Không tìm thấy cuộc họp này.',
  'This meeting has not begun yet.': 'Cuộc họp này chưa bắt đầu.',
  'This is not where a reading can go on.': 'Không thể đọc tiếp từ chỗ này.',
  'Not everybody in this meeting is known to be from this organization.':
    'Chưa chắc mọi người trong cuộc họp này đều thuộc tổ chức.',
  'While somebody who runs the meeting is in it, only they wrap it up.':
    'Khi người điều hành còn trong cuộc họp, chỉ họ mới kết thúc được cuộc họp.',
  "Teams can't say just now who is in this meeting.":
    'Hiện Teams chưa cho biết được ai đang có mặt trong cuộc họp này.',
  'Choose what is posted in the chat.': 'Hãy chọn nội dung được đăng trong cuộc trò chuyện.',
  'Choose how often there is good news.': 'Hãy chọn mức độ thường xuyên của tin vui.',
  'Choose the language of the stories.': 'Hãy chọn ngôn ngữ của các câu chuyện.',
  'What the meetings are about': 'Các cuộc họp bàn về điều gì',
  'Choose after how many days an action comes back to the organizer.':
    'Hãy chọn sau bao nhiêu ngày thì việc được đưa lại cho người tổ chức.',
  'Another meeting of this series has begun meanwhile.': 'Trong lúc đó, một cuộc họp khác của chuỗi này đã bắt đầu.',
  'This meeting is over: its notes are shown to everybody.':
    'Cuộc họp này đã kết thúc: mọi người đều thấy các ghi chú của cuộc họp.',
  'The record can be locked once the meeting is over.': 'Chỉ khóa được biên bản khi cuộc họp đã kết thúc.',
  'This decision is not expected any more.': 'Quyết định này không còn được dự kiến nữa.',
  'The next meeting takes up {1} earlier decisions at most.':
    'Cuộc họp sau bàn lại được nhiều nhất {1} quyết định trước đây.',
  'A meeting can expect {1} decisions at most.': 'Một cuộc họp dự kiến được nhiều nhất {1} quyết định.',
  'This note is still private: make an action of it once it is shown.':
    'Ghi chú này còn riêng tư: hãy tạo việc từ ghi chú khi nó đã được hiện ra.',
};
