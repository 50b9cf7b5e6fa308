import type { TellingWords } from '../en/tellings';

export const tellings: TellingWords = {
  another: 'Một cuộc họp khác',
  states: {
    claimed: 'Sắp mở đầu cuộc họp',
    shown: 'Đã kể',
    discussed: 'Đã thảo luận',
    skipped: 'Đã bỏ qua',
  },
  touched: (decisions, changed) =>
    decisions === 0
      ? 'Ở đó không có quyết định nào'
      : `${decisions} quyết định, ${changed === 0 ? 'không quyết định nào' : `trong đó ${changed} quyết định`} đổi vì khách hàng`,
  decisions: 'Những quyết định có liên quan',
  more: (n) => `Hiện thêm ${n} lần`,

  thanks: 'Lời cảm ơn',
  thanked: (names) => `${names} đã gửi lời cảm ơn.`,
  you: 'Bạn',
  and: ' và ',
  nobodyYet: 'Chưa có ai gửi lời cảm ơn.',
  thank: (name) => `Cảm ơn ${name}`,
  thankYou: 'Lời cảm ơn của bạn đã được gửi.',
  takeBack: 'Rút lại lời cảm ơn',
  takenBack: 'Đã rút lại lời cảm ơn của bạn.',
  addForCustomer: 'Thêm lời cảm ơn gửi khách hàng',
  forCustomer: { label: 'Lời cảm ơn của bạn gửi khách hàng', hint: 'Ai trò chuyện với họ lần tới sẽ chuyển lời' },
  send: 'Lưu lời cảm ơn',
  sending: 'Đang lưu…',
  savedForCustomer: 'Lời cảm ơn của bạn đang chờ được chuyển.',
  toPassOn: 'Lời cảm ơn cần chuyển',
  from: (name, day) => `${name}, ${day}`,
  passedOn: 'Đã chuyển lời',
  passedOnOf: (name) => `Đã chuyển lời cảm ơn của ${name}`,
  isPassedOn: 'Khách hàng đã nhận được lời cảm ơn.',
  wasPassedOn: (name, day) => `${name} đã chuyển lời, ${day}`,
};
