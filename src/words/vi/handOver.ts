import type { HandOverWords } from '../en/handOver';

export const handOver: HandOverWords = {
  to: 'Bàn giao cho',
  nobody: 'Chọn một người',
  nobodyElse: 'Không còn ai khác trong cuộc họp này để đề nghị nhận việc.',
  askedOnSave: 'Người này được đề nghị khi bạn lưu, và nhận việc khi đồng ý.',
  ask: 'Đề nghị',
  askFor: (text) => `Đề nghị người này nhận: ${text}`,
  give: 'Giao việc',
  giveOf: (text) => `Giao việc: ${text}`,
  of: (text) => `Bàn giao: ${text}`,
  asked: (name) => `${name} được đề nghị nhận việc này`,
  asksYou: (name) => `${name} đề nghị bạn nhận việc này`,
  accept: 'Nhận việc',
  acceptThis: (text) => `Nhận việc: ${text}`,
  decline: 'Từ chối',
  declineThis: (text) => `Từ chối: ${text}`,
  reason: 'Vì sao không? Bạn không bắt buộc phải nói.',
  takeBack: 'Rút lại',
  takeBackFrom: (name) => `Rút lại: không đề nghị ${name} nữa`,
  tookOver: 'Bạn đã nhận việc.',
  saidNo: 'Bạn đã từ chối.',
  undoAnswer: (shown, text) => `${shown} câu trả lời: ${text}`,
  declined: (name, reason) => (reason === undefined ? `${name} đã từ chối` : `${name} đã từ chối: ${reason}`),
  stalled: (day) => `Không có tiến triển từ ${day}`,
  inquired: (name, day) => `${name} đã hỏi việc này đến đâu rồi, ngày ${day}`,
  inquiredOf: (name, owner) => `${name} đã hỏi ${owner} việc này đến đâu rồi`,
  past: 'Những gì đã diễn ra',
  ended: {
    given: ({ from, to, by }) =>
      by.id === from.id
        ? `${by.name} đã giao cho ${to.name}`
        : `${by.name} đã ${by.id === to.id ? 'nhận lại' : `giao cho ${to.name}`} (trước đó là của ${from.name})`,
    accepted: ({ from, to }) => `${to.name} đã nhận từ ${from.name}`,
    declined: ({ to, reason }) => (reason === undefined ? `${to.name} đã từ chối` : `${to.name} đã từ chối: ${reason}`),
    withdrawn: ({ to, by, endedBy }) => `${(endedBy ?? by).name} đã thôi đề nghị ${to.name}`,
  },
  thoughtAgain: (name) => `${name} đã rút lại câu trả lời đó`,
  done: (name) => `${name} đã đánh dấu xong`,
  reopened: (name) => `${name} đã mở lại`,
  escalated: 'Đã đưa lên người tổ chức',
};
