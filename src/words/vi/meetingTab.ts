import type { MeetingTabWords } from '../en/meetingTab';

export const meetingTab: MeetingTabWords = {
  loading: 'Đang mở cuộc họp…',
  library: 'Khách hàng và câu chuyện',
  check: 'Thiếu gì chăng? Kiểm tra kết nối với Teams',
  decisionLog: 'Các quyết định trước',

  states: {
    before: 'Trước cuộc họp',
    during: 'Cuộc họp đang diễn ra',
    after: (day) => `Họp lần gần nhất: ${day}`,
  },
  during: {
    title: 'Cuộc họp đang diễn ra',
    about: 'Quyết định và điều cân nhắc được ghi ở bảng bên, ngay trong cuộc họp.',
    join: 'Mở bảng bên trong cuộc họp',
  },

  actions: {
    title: 'Còn mở từ trước',
    madeTitle: 'Việc cần làm',
    noneMade: 'Không có việc cần làm.',
    due: (day) => `hạn ${day}`,
    overdue: (day) => `quá hạn từ ${day}`,
    close: 'Xong',
    closeThis: (text) => `Xong: ${text}`,
    reopen: 'Mở lại',
    reopenThis: (text) => `Mở lại: ${text}`,
    closedBy: (name) => `${name} đã làm xong`,
  },

  next: {
    title: 'Điều mở đầu cuộc họp tới',
    titleNow: 'Điều đã mở đầu cuộc họp này',
    question: 'Chưa có câu chuyện nào có thể mở đầu cuộc họp',
    questionAbout:
      'Cuộc họp sẽ mở đầu bằng một câu hỏi: hãy kể tên một khách hàng đang trông cậy vào công việc của nhóm tuần này.',
    toLibrary: 'Thêm câu chuyện vào thư viện',
    withdrawn: 'Câu chuyện này đã được rút lại nên không còn hiện nữa.',
    shareHint: 'Trong cuộc họp, bạn có thể chiếu câu chuyện lên màn hình chung từ bảng bên.',
  },

  organizer: {
    legend: 'Dành cho người tổ chức',
    chooseAnother: 'Chọn câu chuyện khác',
    closeChooser: 'Giữ câu chuyện này',
    chooserTitle: 'Chọn câu chuyện',
    pinNext: 'Ghim lần tới',
    pinNextThis: (headline) => `Ghim lần tới: ${headline}`,
    pinEvery: 'Ghim mọi lần',
    pinEveryThis: (headline) => `Ghim mọi lần: ${headline}`,
    whoCan: (name) => `${name}, người tổ chức cuộc họp này, có thể thay đổi.`,
    whoCanUnknown: 'Người tổ chức cuộc họp này có thể thay đổi.',
  },

  veil: {
    title: 'Thông tin khách hàng đang được ẩn',
    mixed: 'Trong cuộc họp này có người bên ngoài công ty.',
    unknown: 'Chưa chắc mọi người trong cuộc họp này đều là người của công ty.',
    reveal: 'Chỉ mình tôi thấy',
    aboutReveal: 'Bấm khi không có ai khác nhìn vào màn hình của bạn.',
  },

  record: {
    title: (day) => `Biên bản ngày ${day}`,
    titleNow: 'Cuộc họp đến lúc này',
    opened: 'Mở đầu bằng',
    openedWithNothing: 'Cuộc họp bắt đầu mà không có câu chuyện khách hàng.',
    notTold: 'Câu chuyện khách hàng của cuộc họp đã được bỏ qua.',
    openedQuestion: 'Mở đầu bằng câu hỏi: tuần này ai đang trông cậy vào chúng ta?',
    decisions: 'Quyết định',
    noDecisions: 'Không có quyết định nào được ghi lại.',
    undecided: 'Chưa quyết; sẽ bàn tiếp lần sau',
    undecidedNow: 'Chưa quyết',
    considerations: (n) => `${n} điều cân nhắc`,
    noConsiderations: 'Chưa ai ghi điều này có ý nghĩa gì với khách hàng.',
    endedByPerson: (name) => `${name} đã kết thúc`,
    endedByEvent: 'Khép lại khi cuộc họp kết thúc',
    endedByIdle: 'Tự khép lại sau bốn giờ không có hoạt động',
    felt: (who) => `người chịu ảnh hưởng: ${who}`,
    by: (name) => `${name} ghi`,
    removedSince: (n, names) => `Đã gỡ ${n} mục sau khi biên bản được khóa, người gỡ: ${names}.`,
    copySummary: 'Sao chép tóm tắt',
  },
};
