import type { ReplyWords } from './en';

export const vi: ReplyWords = {
  title: 'Customer Moment',
  what: 'Tôi mở đầu mỗi cuộc họp nội bộ bằng câu chuyện của một khách hàng cụ thể, và khi cuộc họp kết thúc, tôi đăng những gì đã quyết định cùng ý nghĩa của chúng với khách hàng.',
  words: {
    help: ['trợ giúp', 'điều bạn đang đọc'],
    moment: ['câu chuyện', 'câu chuyện khách hàng của cuộc họp này'],
    openItems: ['việc đang mở', 'những việc còn phải làm'],
    summary: ['tóm tắt', 'những gì đã quyết định và ý nghĩa với khách hàng'],
  },
  wordsAlone: {
    help: ['trợ giúp', 'điều bạn đang đọc'],
    moment: ['câu chuyện', 'câu chuyện khách hàng mới nhất trong thư viện'],
    openItems: ['việc đang mở', 'những gì đang chờ bạn từ mọi cuộc họp'],
    summary: ['tóm tắt', 'gõ trong trò chuyện của cuộc họp: những gì đã quyết định ở đó'],
  },
  type: 'Hãy gõ một trong những từ này:',
  where: 'Mọi việc khác diễn ra trong Customer Moment bên cạnh cuộc họp.',
  whereAlone: 'Mọi việc khác diễn ra trong Việc của tôi và thư viện.',
  notUnderstood: 'Tôi chỉ hiểu vài từ. Hãy gõ một trong những từ này:',
  openMine: 'Mở Việc của tôi',
  openLibrary: 'Mở thư viện',
  outsiders:
    'Không phải ai trong cuộc trò chuyện này cũng được xác nhận là thuộc tổ chức, nên điều này chỉ hiện trong bảng bên.',
  notYours: 'Customer Moment chỉ dành cho người trong tổ chức này.',
  noMoment: 'Ở đây chưa kể câu chuyện khách hàng nào. Cuộc họp tới sẽ mở đầu bằng một câu chuyện.',
  noMomentInLibrary: 'Thư viện chưa có câu chuyện khách hàng nào.',
  newest: 'Mới nhất trong thư viện',
  noSummary: 'Ở đây chưa có cuộc họp nào, nên chưa có gì để tóm tắt.',
  summaryElsewhere: 'Bản tóm tắt thuộc về một cuộc họp. Hãy gõ “tóm tắt” trong trò chuyện của cuộc họp đó.',
  items: 'Việc đang mở',
  noItems: 'Ở đây không còn việc nào đang mở.',
  noItemsAlone: 'Không có gì đang chờ bạn.',
  itemsOpen: (n) => `${n} việc đang mở`,
  more: (n) => `và ${n} việc nữa trong bảng bên`,
  fallback: 'Customer Moment đã trả lời. Hãy mở trong Teams để đọc.',
};
