import type { Phrases } from './phrases';

export const signIn: Phrases = {
  'You are not signed in.': 'Bạn chưa đăng nhập.',
  "Your sign-in can't be checked just now.": 'Hiện chưa kiểm tra được thông tin đăng nhập của bạn.',
  'Your sign-in does not tell whether you are a member of this organization.':
    'Thông tin đăng nhập không cho biết bạn có phải là thành viên của tổ chức này hay không.',
  'Your sign-in was not accepted: {1}.': 'Thông tin đăng nhập không được chấp nhận: {1}.',
  'it was issued by somebody else': 'do một nơi khác cấp',
  'it has expired': 'đã hết hạn',
  'it is not one that this app accepts': 'không phải loại mà ứng dụng này chấp nhận',
  'it was given for another app': 'được cấp cho một ứng dụng khác',
  'it belongs to an app, not to a person': 'thuộc về một ứng dụng, không phải một người',
  'it does not allow this app to act for you': 'không cho phép ứng dụng này thay mặt bạn',
  'it does not say who you are': 'không cho biết bạn là ai',
};
