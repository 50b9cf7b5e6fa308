import type { Phrases } from './phrases';

export const considerations: Phrases = {
  'the consideration': 'điều cân nhắc',
  'What you wrote': 'Điều bạn viết',
  'Who would feel it': 'Ai sẽ cảm nhận được',
  'Say whether this helps or hurts customers.': 'Hãy cho biết điều này có lợi hay có hại cho khách hàng.',
  'Choose how the effect reaches customers.': 'Hãy chọn ảnh hưởng đến với khách hàng bằng cách nào.',
  'The consideration is not in this meeting.': 'Điều cân nhắc này không có trong cuộc họp này.',
};
