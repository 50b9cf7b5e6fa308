import type { Phrases } from './phrases';

export const decisions: Phrases = {
  'the decision': 'quyết định',
  'The decision': 'Quyết định',
  'The outcome': 'Kết quả',
  'Say what the question did to the decision.': 'Hãy cho biết câu hỏi đã tác động thế nào đến quyết định.',
  'This decision was removed.': 'Quyết định này đã bị xóa.',
  'The decision is not in this meeting.': 'Quyết định này không có trong cuộc họp này.',
};
