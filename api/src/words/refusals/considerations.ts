import type { Phrases } from './phrases';

export const considerations: Phrases = {
  'the consideration': 'điều cân nhắc',
  'What you wrote': 'Điều bạn viết',
  'Who would feel it': 'Ai sẽ cảm nhận được',
  'Say in at least two words why nobody would feel it.':
    'Hãy nói bằng ít nhất hai từ vì sao không ai cảm nhận được điều này.',
  'Say whether this helps or hurts customers.': 'Hãy cho biết điều này có lợi hay có hại cho khách hàng.',
  'Choose how the effect reaches customers.': 'Hãy chọn ảnh hưởng đến với khách hàng bằng cách nào.',
  'A step of the path': 'Bước của con đường',
  'The path is a list of steps.': 'Con đường phải là danh sách các bước.',
  'The path has no step.': 'Con đường chưa có bước nào.',
  'A path has at most six steps.': 'Một con đường có nhiều nhất sáu bước.',
  'Choose how much they would feel it.': 'Hãy chọn mức độ khách hàng cảm nhận.',
  'Choose how likely it is.': 'Hãy chọn khả năng xảy ra.',
  'Choose how many customers would feel it.': 'Hãy chọn bao nhiêu khách hàng sẽ cảm nhận.',
  'Choose whether it can be taken back.': 'Hãy chọn có đảo ngược được hay không.',
  'Say what this rests on.': 'Hãy cho biết điều này dựa vào đâu.',
  'The link must be text.': 'Liên kết phải là văn bản.',
  'The link is longer than 2000 characters.': 'Liên kết dài hơn 2000 ký tự.',
  'A link begins with https://.': 'Liên kết bắt đầu bằng https://.',
  'The number': 'Con số',
  'The customers are a list.': 'Khách hàng phải là một danh sách.',
  'No customer is named.': 'Chưa nêu khách hàng nào.',
  'At most ten customers can be named.': 'Chỉ nêu được nhiều nhất mười khách hàng.',
  'The foreseeable harm': 'Thiệt hại có thể lường trước',
  'Who is vulnerable': 'Ai dễ bị tổn thương',
  'This is not where a consideration can stand.': 'Điều cân nhắc không có tình trạng này.',
  'From where it stands, a consideration can’t go there.':
    'Từ tình trạng hiện tại, điều cân nhắc không chuyển sang đó được.',
  'This consideration was removed.': 'Điều cân nhắc này đã bị xóa.',
  'What you wrote has your support already.': 'Điều bạn viết vốn đã có sự ủng hộ của bạn.',
  'So many names can’t be asked for at once.': 'Không hỏi được nhiều tên như vậy cùng một lúc.',
  'Only curators and whoever runs the meeting say which steps are suggested.':
    'Chỉ người biên tập thư viện và người điều hành cuộc họp mới chọn được bước nào được gợi ý.',
  'The consideration is not in this meeting.': 'Điều cân nhắc này không có trong cuộc họp này.',
};
