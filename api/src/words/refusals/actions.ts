import type { Phrases } from './phrases';

export const actions: Phrases = {
  'the action': 'việc cần làm',
  'The action': 'Việc cần làm',
  'This action was removed.': 'Việc cần làm này đã bị xóa.',
  'The owner has to be somebody of this organization who is in the meeting.':
    'Người phụ trách phải là người trong tổ chức và có trong cuộc họp.',
  'Only whoever made this action, its owner or the organizer can change or remove it.':
    'Chỉ người tạo, người phụ trách hoặc người tổ chức cuộc họp mới sửa hay xóa được việc cần làm này.',
  'Only whoever made this action, its owner or the organizer can offer it to somebody.':
    'Chỉ người tạo, người phụ trách hoặc người tổ chức cuộc họp mới đề nghị giao việc này cho người khác.',
  'Ask its owner or the organizer to hand this over to you.':
    'Hãy nhờ người phụ trách hoặc người tổ chức bàn giao việc này cho bạn.',
  'They own this action already.': 'Người này đang phụ trách việc này rồi.',
  'Only whoever was asked can answer this.': 'Chỉ người được đề nghị mới trả lời được.',
  'Somebody did something with this action meanwhile, so it stays.':
    'Trong lúc đó có người đã thao tác với việc cần làm này, nên nó vẫn được giữ lại.',
  'Only whoever answered can take the answer back.': 'Chỉ người đã trả lời mới rút lại được câu trả lời.',
  'Something was done with this action after your answer.': 'Việc này đã có thay đổi sau khi bạn trả lời.',
  'An answer can be taken back for a minute.': 'Câu trả lời chỉ rút lại được trong vòng một phút.',
  'This offer was answered or taken back meanwhile.': 'Đề nghị này đã được trả lời hoặc rút lại trong lúc đó.',
  'What is done can’t be handed over.': 'Việc đã xong thì không bàn giao được.',
  'Who owns an action hands it over by an offer that the other accepts.':
    'Người phụ trách bàn giao việc bằng một đề nghị mà người kia chấp nhận.',
  'Only whoever made this action or the organizer can ask its owner how it stands.':
    'Chỉ người tạo hoặc người tổ chức cuộc họp mới hỏi được người phụ trách về tiến độ việc này.',
  'This action is done: there is nothing to ask.': 'Việc này đã xong: không còn gì để hỏi.',
  'This action is yours: nobody else is to be asked.': 'Việc này do bạn phụ trách: không có ai khác để hỏi.',
  'Only whoever asked can take it back.': 'Chỉ người đã hỏi mới rút lại được.',
  'Its owner did something with this action meanwhile.': 'Người phụ trách đã có thay đổi với việc này trong lúc đó.',
  'What was asked can be taken back for a minute.': 'Câu hỏi chỉ rút lại được trong vòng một phút.',
  'Say whether you take it over.': 'Hãy cho biết bạn có nhận việc này không.',
  'The reason': 'Lý do',
};
