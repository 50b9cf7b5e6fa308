import type { Phrases } from './phrases';

export const chat: Phrases = {
  "This button isn't one of ours.": 'Nút này không phải của chúng tôi.',
  'Only people of this organization can use this button.': 'Chỉ người trong tổ chức này mới dùng được nút này.',
  'Somebody was faster. The card shows in a moment how it stands now.':
    'Có người đã nhanh hơn. Thẻ sẽ hiện tình hình mới ngay thôi.',
  'This door is for the chat service only: the call carries no token of its.':
    'Lối vào này chỉ dành cho dịch vụ trò chuyện: yêu cầu không kèm mã xác thực của dịch vụ.',
  "The chat service's keys can't be read just now.": 'Hiện chưa đọc được khóa của dịch vụ trò chuyện.',
  "The chat service's token can't be read.": 'Không đọc được mã xác thực của dịch vụ trò chuyện.',
  "The chat service's token has expired.": 'Mã xác thực của dịch vụ trò chuyện đã hết hạn.',
  "The chat service's token is not a valid one.": 'Mã xác thực của dịch vụ trò chuyện không hợp lệ.',
  "The chat service's token was given for another address.":
    'Mã xác thực của dịch vụ trò chuyện được cấp cho một địa chỉ khác.',
  "The chat service's token was not signed for Microsoft Teams.":
    'Mã xác thực của dịch vụ trò chuyện không được ký cho Microsoft Teams.',
  'This message is longer than the chat can have sent.': 'Tin nhắn này dài hơn mức cuộc trò chuyện có thể gửi.',
  "This isn't a message of the chat service: it is no JSON.":
    'Đây không phải là tin nhắn của dịch vụ trò chuyện: nội dung không phải là JSON.',
  "This isn't a message of the chat service.": 'Đây không phải là tin nhắn của dịch vụ trò chuyện.',
  'Only Microsoft Teams may talk to this bot.': 'Chỉ Microsoft Teams mới được trao đổi với bot này.',
  'This is not the name of a card.': 'Đây không phải là tên của một thẻ.',
  'This card was never sent.': 'Thẻ này chưa từng được gửi.',
  'Somebody else has said meanwhile what became of this card.':
    'Trong lúc đó đã có người khác cho biết thẻ này ra sao.',
  "This isn't anything that was given up.": 'Đây không phải là việc đã bị bỏ dở.',
  'Only a curator, or whoever runs the meeting, can have this tried again.':
    'Chỉ người biên tập thư viện hoặc người điều hành cuộc họp mới cho thử lại được.',
  'Only a curator can see how all meetings stand.':
    'Chỉ người biên tập thư viện mới xem được tình trạng của mọi cuộc họp.',
  'This bot serves another organization.': 'Bot này phục vụ một tổ chức khác.',
};
