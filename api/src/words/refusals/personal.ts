import type { Phrases } from './phrases';

export const personal: Phrases = {
  'Say for how long.': 'Hãy cho biết trong bao lâu.',
  'This meeting has begun meanwhile.': 'Trong lúc đó cuộc họp đã bắt đầu.',
  'Somebody in this chat is not known to belong to the organization. Customers’ moments are not for them.':
    'Trong cuộc trò chuyện này có người chưa được xác nhận là thuộc tổ chức. Câu chuyện khách hàng không dành cho họ.',
  'Add Customer Moment to this chat first: without it nobody can tell who reads along.':
    'Trước hết hãy thêm Customer Moment vào cuộc trò chuyện này: nếu không, không ai biết được những ai đang đọc.',
  "This message can't be read.": 'Không đọc được tin nhắn này.',
};
