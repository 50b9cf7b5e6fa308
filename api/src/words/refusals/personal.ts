import type { Phrases } from './phrases';

export const personal: Phrases = {
  'Say for how long.': 'Hãy cho biết trong bao lâu.',
  'This meeting has begun meanwhile.': 'Trong lúc đó cuộc họp đã bắt đầu.',
  'Somebody in this chat is not known to belong to the organization. Customers’ moments are not for them.':
    'Trong cuộc trò chuyện này có người chưa được xác nhận là thuộc tổ chức. Câu chuyện khách hàng không dành cho họ.',
  'There is no customer moment in the library yet that may be told here.':
    'Trong thư viện chưa có câu chuyện khách hàng nào kể được ở đây.',
  'No customer moment has all of these words. Try fewer, or the customer’s name alone.':
    'Không có câu chuyện khách hàng nào chứa đủ những từ này. Hãy thử ít từ hơn, hoặc chỉ tên khách hàng.',
  'Teams can’t say just now who reads along. Try again in a moment.':
    'Hiện Teams chưa cho biết ai cùng đọc. Hãy thử lại sau giây lát.',
  'This takes too long just now. Try again in a moment.':
    'Việc này hiện mất quá nhiều thời gian. Hãy thử lại sau giây lát.',
  'Add Customer Moment to this chat first: without it nobody can tell who reads along.':
    'Trước hết hãy thêm Customer Moment vào cuộc trò chuyện này: nếu không, không ai biết được những ai đang đọc.',
  "This message can't be read.": 'Không đọc được tin nhắn này.',
};
