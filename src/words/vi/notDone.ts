import type { NotDoneWords } from '../en/notDone';

export const notDone: NotDoneWords = {
  removed: (text) => `“${text}” chưa được xóa.`,
  broughtBack: (text) => `“${text}” chưa được khôi phục.`,
  made: (text) => `Việc cần làm “${text}” chưa được tạo.`,
  done: (text) => `“${text}” chưa được đánh dấu là xong.`,
  openAgain: (text) => `“${text}” chưa được mở lại.`,
  supported: (text) => `Sự ủng hộ của bạn cho “${text}” chưa được lưu.`,
  supportTakenBack: (text) => `Sự ủng hộ của bạn cho “${text}” chưa được rút lại.`,
  asked: (text) => `Người phụ trách “${text}” chưa được hỏi.`,
  askedStill: (text) => `Người phụ trách “${text}” vẫn đang được hỏi.`,
  changed: (text) => `Thay đổi của bạn ở “${text}” chưa được lưu.`,
  notKept: (text) => `“${text}” chưa được lưu.`,
  told: 'Điều bạn cho biết về câu chuyện chưa được lưu.',
  unknown: 'Việc bạn vừa làm chưa được lưu.',
};
