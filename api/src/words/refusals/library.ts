import type { Phrases } from './phrases';

export const library: Phrases = {
  'This moment is not in the library.': 'Câu chuyện này không có trong thư viện.',
  'This is not a page of the library.': 'Đây không phải là một trang của thư viện.',
  'What you look for is longer than 200 characters.': 'Nội dung tìm kiếm dài hơn 200 ký tự.',
  'This is not a state that can be looked for.': 'Không thể tìm theo tình trạng này.',
  'This is not something that can be looked for.': 'Không thể tìm theo mục này.',
  'This is not an order.': 'Không thể sắp xếp theo cách này.',
  'This is not something that can be done with a moment.': 'Không thể làm việc này với một câu chuyện.',
  'This is not something that can be done with many moments.': 'Không thể làm việc này với nhiều câu chuyện cùng lúc.',
  'The note': 'Ghi chú',
  'Choose at least one moment.': 'Hãy chọn ít nhất một câu chuyện.',
  'Choose at most {1} moments at once.': 'Mỗi lần chỉ chọn được tối đa {1} câu chuyện.',
  'These are not customers that can be looked for.': 'Không tìm được khách hàng theo cách này.',
};
