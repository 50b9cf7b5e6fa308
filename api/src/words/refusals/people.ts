import type { Phrases } from './phrases';

export const people: Phrases = {
  'A tenant is named by a GUID.': 'Mã tổ chức phải là một GUID.',
  'A person is named by a GUID.': 'Mã người dùng phải là một GUID.',
  "The colleague's name must be text.": 'Tên đồng nghiệp phải là chữ.',
  "The colleague's name is still empty.": 'Tên đồng nghiệp còn để trống.',
  "The colleague's name is longer than 200 characters.": 'Tên đồng nghiệp dài hơn 200 ký tự.',
  'Only the curators of the library can do this.': 'Chỉ người biên tập thư viện mới làm được việc này.',
  'Customer Moment is only for people of this organization.': 'Customer Moment chỉ dành cho người trong tổ chức này.',
};
