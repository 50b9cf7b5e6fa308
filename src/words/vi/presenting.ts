import type { RoomQuestion } from '../../../domain/meetingView';
import type { PresentingWords } from '../en/presenting';
import { common } from './common';

function question(asked: RoomQuestion): string {
  if (asked.of === 'moment') return asked.text;
  if (asked.of === 'anyone') return 'Hôm nay chúng ta có thể quyết định điều gì mà khách hàng này sẽ cảm nhận được?';
  const team = common.functions[asked.team];
  if (asked.part === 'helped')
    return asked.isPresent
      ? `Bộ phận ${team} đang có mặt: điều gì trong chuyện này ta có thể làm lại?`
      : `Tất cả chúng ta học được gì từ cách bộ phận ${team} đã giúp?`;
  return asked.isPresent
    ? `Bộ phận ${team} đang có mặt: điều gì lẽ ra đã giúp họ dễ dàng hơn?`
    : `Điều gì lẽ ra đã giúp họ dễ dàng hơn, bắt đầu từ bộ phận ${team}?`;
}

export const presenting: PresentingWords = {
  label: 'Kể câu chuyện',
  yourTurn: (name) => `Đến lượt bạn, ${name}: hai phút`,
  presents: (name) => `${name} kể câu chuyện`,
  roomQuestion: 'Câu hỏi cho cả phòng',
  question,
  timeIsUp: '2 phút',
  timer: 'Hai phút',
  begin: 'Bắt đầu',
  discussed: 'Đã thảo luận',
  skip: 'Bỏ qua',
  begunBy: (name) => `${name} đã bắt đầu`,
  discussedBy: (name) => `${name} đánh dấu là đã thảo luận`,
  skippedBy: (name) => `${name} đã bỏ qua; câu chuyện sẽ đến vào lần khác`,
  releasedBy: (name) => `${name} đã đưa câu chuyện này ra khỏi cuộc họp`,
  you: {
    begun: 'Đã bắt đầu',
    discussed: 'Đã đánh dấu là đã thảo luận',
    skipped: 'Đã bỏ qua; câu chuyện sẽ đến vào lần khác',
  },
  somebody: 'Một người',
  pass: 'Chuyển lượt',
  passTo: 'Đến lượt ai?',
  passToNext: 'Người kế tiếp',
  passNow: 'Chuyển lượt ngay',
  nobodyElse: 'Ở đây không còn ai khác nhận lượt kể.',
  passed: (name) => `Bây giờ đến lượt ${name}.`,

  stage: {
    mixed: 'Có người bên ngoài vào họp',
    unknown: 'Không còn chắc mọi người ở đây đều là người nội bộ',
    cleared: (why) => `${why}: câu chuyện đã được gỡ khỏi màn hình chung.`,
    veiled: (why) => `${why}: màn hình chung không còn hiện thông tin khách hàng.`,
  },

  answerTitle: 'Ghi lại câu trả lời',
  answerAbout: 'Câu trả lời thành bản nháp trong thư viện, và một ngày sẽ mở đầu cuộc họp.',
  who: 'Đó là ai?',
  whoHint: 'Tên một khách hàng',
  what: 'Họ trông cậy nhóm này điều gì?',
  keep: 'Lưu bản nháp',
  keeping: 'Đang lưu…',
  kept: (who) => `Đã lưu bản nháp: ${who}.`,
  waits: 'Mất kết nối: câu trả lời được giữ ở đây và sẽ thành bản nháp khi có kết nối lại.',
  missing: 'Hãy cho biết đó là ai và họ trông cậy bạn điều gì.',
  toldIn: (meeting) => `Kể trong cuộc họp “${meeting}”`,
  off: 'Không có câu chuyện nào mở đầu cuộc họp này',
  offAbout: 'Chưa ghim câu chuyện nào, và ở đây câu chuyện không được tự động chọn.',
  offWay: 'Mở phần cài đặt',
  librarySmall: 'Thư viện còn ít: câu chuyện sẽ sớm lặp lại.',
  libraryAdd: 'Thêm một câu chuyện',
};
