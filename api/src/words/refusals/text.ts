import type { Phrases } from './phrases';

export const text: Phrases = {
  '{1} must be text.': 'Mục “{1}” phải là chữ.',
  '{1} is still empty.': 'Mục “{1}” còn để trống.',
  '{1} is longer than {2} characters.': 'Mục “{1}” dài hơn {2} ký tự.',
  '{1} must be one line.': 'Mục “{1}” chỉ được viết trên một dòng.',
  '{1} has no id.': 'Thiếu mã: {1}.',
  "The id of {1} isn't one of ours.": 'Mã của {1} không hợp lệ.',
  'A day is written like 2026-11-22.': 'Ngày được viết theo dạng 2026-11-22.',
  'A time is written like 2026-11-22T09:30:00Z.': 'Thời điểm được viết theo dạng 2026-11-22T09:30:00Z.',
};
