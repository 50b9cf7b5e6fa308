import type { Phrases } from './phrases';

export const actions: Phrases = {
  'the action': 'việc cần làm',
  'The action': 'Việc cần làm',
  'This action was removed.': 'Việc cần làm này đã bị xóa.',
  'The owner has to be somebody of this organization who is in the meeting.':
    'Người phụ trách phải là người trong tổ chức và có trong cuộc họp.',
  'Only whoever made this action, its owner or the organizer can change or remove it.':
    'Chỉ người tạo, người phụ trách hoặc người tổ chức cuộc họp mới sửa hay xóa được việc cần làm này.',
};
