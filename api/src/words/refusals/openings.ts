import type { Phrases } from './phrases';

export const openings: Phrases = {
  'Pin it for the next meeting, for a day or for every one.':
    'Hãy ghim cho cuộc họp tới, cho một ngày hoặc cho mọi cuộc họp.',
  'This moment is pinned for every meeting. Unpin it first.':
    'Câu chuyện này đang được ghim cho mọi cuộc họp. Hãy bỏ ghim trước.',
  'This moment may not open a meeting now.': 'Hiện câu chuyện này chưa thể mở đầu cuộc họp.',
  'There are {1} pins already. Unpin one first.': 'Đã có {1} ghim. Hãy bỏ bớt một ghim trước.',
  'This part of the opening is not there yet.': 'Phần này của lời mở đầu chưa có.',
  'Choose the day.': 'Hãy chọn ngày.',
  'The time zone': 'Múi giờ',
  'This is not a time zone that we know.': 'Không nhận ra múi giờ này.',
};
