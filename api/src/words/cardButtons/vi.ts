import type { buttons as en } from './en';

export const buttons: typeof en = {
  done: 'Xong',
  markDone: (text) => `Đánh dấu đã xong: ${text}`,
  takeOver: 'Để tôi nhận',
  takeThisOver: (text) => `Nhận việc: ${text}`,
  accept: 'Nhận việc',
  acceptThis: (text, name) => `${name} nhận việc: ${text}`,
  decline: 'Từ chối',
  declineThis: (text, name) => `${name} từ chối: ${text}`,
  discussed: 'Đã thảo luận',
  wasDiscussed: 'Đã thảo luận trong cuộc họp này',
  notForUs: 'Không hợp với nhóm',
  notForUsAbout: 'Đưa câu chuyện này ra khỏi cuộc họp và không gợi ý lại ở đây',
  support: 'Ủng hộ điều này',
  supportToo: (n) => (n === 0 ? 'Ủng hộ điều này' : `Ủng hộ điều này, như ${n} người khác`),
  supports: (n) => `${n} người ủng hộ điều này`,
  offered: (by, to) => `${by} nhờ ${to} nhận việc này`,
  wants: (to) => `${to} muốn nhận việc này`,
  tookOver: (from) => `nhận lại từ ${from}`,
  rest: 'Mọi điều đã nói đều có trong biên bản.',
  refresh: 'Xem tình hình lúc này',
};
