import type { Phrases } from './phrases';

export const decisions: Phrases = {
  'Its outcome says that asking confirmed or changed it. Change the outcome to put it off or reject it.':
    'Kết quả cho biết quyết định được khẳng định hoặc thay đổi nhờ câu hỏi. Muốn để quyết định sau hoặc bác bỏ, hãy sửa kết quả.',
  'the decision': 'quyết định',
  'The decision': 'Quyết định',
  'The outcome': 'Kết quả',
  'Say what the question did to the decision.': 'Hãy cho biết câu hỏi đã tác động thế nào đến quyết định.',
  'This decision was removed.': 'Quyết định này đã bị xóa.',
  'This decision was replaced by a later one: change that one.':
    'Quyết định này đã được thay bằng một quyết định sau: hãy sửa quyết định đó.',
  'This replaces an earlier decision: take that back first.':
    'Quyết định này đang thay thế một quyết định trước: hãy bỏ việc đó trước.',
  'Only what was decided can replace an earlier decision.':
    'Chỉ điều đã được quyết định mới thay thế được một quyết định trước.',
  'That decision can’t be replaced by this one.': 'Quyết định kia không thể được thay bằng quyết định này.',
  'A decision that stands like this can’t be moved there.':
    'Một quyết định đang ở tình trạng này không thể chuyển sang tình trạng đó.',
  'Only whoever proposed, drives or approves this decision, or the organizer, can say what it replaces.':
    'Chỉ người đề xuất, người phụ trách, người phê duyệt quyết định này hoặc người tổ chức mới nói được nó thay thế điều gì.',
  'The earlier decision is not in this series of meetings.': 'Quyết định trước không có trong chuỗi cuộc họp này.',
  'Only people of this organization who are in the meeting can be named.':
    'Chỉ nêu tên được người của tổ chức này đang có trong cuộc họp.',
  'At most {1} people can be named here.': 'Ở đây chỉ nêu tên được tối đa {1} người.',
  'The option': 'Phương án',
  'At most {1} options can be written down.': 'Chỉ ghi được tối đa {1} phương án.',
  'The same option is written down twice.': 'Cùng một phương án được ghi hai lần.',
  'What happened': 'Điều đã xảy ra',
  'Say how it came out against what was predicted.': 'Hãy cho biết kết quả ra sao so với dự đoán.',
  'This was not decided yet: there is nothing to look back on.':
    'Điều này chưa được quyết định: chưa có gì để nhìn lại.',
  'The day to look back on this has passed. Choose today or a later day.':
    'Ngày nhìn lại đã qua. Hãy chọn hôm nay hoặc một ngày sau.',
  'This decision is not in the log.': 'Quyết định này không có trong sổ quyết định.',
  'The decision is not in this meeting.': 'Quyết định này không có trong cuộc họp này.',
};
