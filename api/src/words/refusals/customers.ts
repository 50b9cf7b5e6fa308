import type { Phrases } from './phrases';

export const customers: Phrases = {
  'the customer': 'khách hàng',
  "The customer's name": 'Tên khách hàng',
  'What they do': 'Họ làm gì',
  'Their daily challenge': 'Khó khăn hằng ngày',
  'What they hope for': 'Điều họ mong muốn',
  'The segment': 'Phân khúc',
  'The alias': 'Tên thay thế',
  'Say whether the name or the alias is shown.': 'Hãy cho biết sẽ hiện tên thật hay tên thay thế.',
  'There are more than 10 domains.': 'Có nhiều hơn 10 tên miền.',
  'A domain must be text.': 'Tên miền phải là chữ.',
  'A domain is longer than 253 characters.': 'Tên miền dài hơn 253 ký tự.',
  'A domain is written like kensplumbing.example.': 'Tên miền được viết theo dạng kensplumbing.example.',
  'The customer is not in the library.': 'Khách hàng này không có trong thư viện.',
  'They asked not to be named, but this customer has no alias: the name would be shown.':
    'Họ không muốn nêu tên, nhưng khách hàng này chưa có tên thay thế: tên thật sẽ hiện ra.',
  'This customer is not in the library.': 'Khách hàng này không có trong thư viện.',
  'Only whoever added this customer, whoever has the account and the curators can change it.':
    'Chỉ người đã thêm khách hàng này, người phụ trách khách hàng và người biên tập thư viện mới sửa được.',
  'A moment of this customer is told without the name: an alias has to stay, and has to be shown.':
    'Có câu chuyện của khách hàng này được kể mà không nêu tên: phải giữ tên thay thế và hiện tên đó.',
  'They asked not to be named, but this customer has no alias that is shown: the name would be.':
    'Họ không muốn nêu tên, nhưng khách hàng này chưa có tên thay thế được hiện: tên thật sẽ hiện ra.',
};
