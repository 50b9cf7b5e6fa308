import type { Phrases } from './phrases';

export const openings: Phrases = {
  'Pin it for the next meeting, for a day or for every one.':
    'Hãy ghim cho cuộc họp tới, cho một ngày hoặc cho mọi cuộc họp.',
  'This moment is pinned for every meeting. Unpin it first.':
    'Câu chuyện này đang được ghim cho mọi cuộc họp. Hãy bỏ ghim trước.',
  'This moment may not open a meeting now.': 'Hiện câu chuyện này chưa thể mở đầu cuộc họp.',
  'There are {1} pins already. Unpin one first.': 'Đã có {1} ghim. Hãy bỏ bớt một ghim trước.',
  'Choose a day that is still to come.': 'Hãy chọn một ngày chưa qua.',
  'This moment was taken out of this meeting. It can’t be told here now.':
    'Câu chuyện này đã được đưa ra khỏi cuộc họp này. Hiện không thể kể ở đây.',
  '{1} moments are set aside already. Take one back first.':
    'Đã gác lại {1} câu chuyện. Hãy đưa bớt một câu chuyện trở lại trước.',
  'Only the organizer of the meeting can say who else runs it.':
    'Chỉ người tổ chức cuộc họp mới chọn được ai cùng điều hành.',
  'Only people of this organization who are in the meeting can help run it.':
    'Chỉ người trong tổ chức và có trong cuộc họp mới cùng điều hành được.',
  'Only whoever’s turn it is, or the organizer, can give it to somebody else.':
    'Chỉ người đang đến lượt hoặc người tổ chức mới chuyển lượt được.',
  'There is nobody else here who takes turns.': 'Ở đây không còn ai khác nhận lượt kể.',
  'Give it to somebody of this organization who is in the meeting.':
    'Hãy chuyển lượt cho người trong tổ chức và có trong cuộc họp.',
  '{1} asked not to present.': '{1} đã xin không kể.',
  'This was another meeting. Open the panel again.': 'Đó là một cuộc họp khác. Hãy mở lại bảng bên.',
  'Only people who are in the meeting can do this.': 'Chỉ người đang có mặt trong cuộc họp mới làm được việc này.',
  'Choose the day.': 'Hãy chọn ngày.',
  'The time zone': 'Múi giờ',
  'This is not a time zone that we know.': 'Không nhận ra múi giờ này.',
};
