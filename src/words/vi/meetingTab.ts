import type { MeetingTabWords } from '../en/meetingTab';

export const meetingTab: MeetingTabWords = {
  loading: 'Đang mở cuộc họp…',
  library: 'Khách hàng và khoảnh khắc',

  states: {
    before: 'Trước cuộc họp',
    during: 'Cuộc họp đang diễn ra',
    after: (day) => `Họp lần gần nhất: ${day}`,
  },
  during: {
    title: 'Cuộc họp đang diễn ra',
    about: 'Quyết định và cân nhắc được ghi ở ngăn bên, ngay trong cuộc họp.',
    join: 'Mở ngăn bên trong cuộc họp',
  },

  actions: {
    title: 'Việc còn mở từ trước',
    madeTitle: 'Việc cần làm',
    none: 'Không còn việc nào mở từ trước.',
    noneMade: 'Không có việc cần làm.',
    due: (day) => `hạn ${day}`,
    overdue: (day) => `quá hạn từ ${day}`,
    close: 'Xong',
    closeThis: (text) => `Xong: ${text}`,
    reopen: 'Mở lại',
    reopenThis: (text) => `Mở lại: ${text}`,
    closed: (text) => `Đã xong: “${text}”.`,
    reopened: (text) => `Đã mở lại: “${text}”.`,
    closedBy: (name) => `${name} đã làm xong`,
  },

  next: {
    title: 'Điều mở đầu cuộc họp tới',
    titleNow: 'Điều đã mở đầu cuộc họp này',
    question: 'Chưa có khoảnh khắc nào có thể mở đầu cuộc họp',
    questionAbout:
      'Cuộc họp sẽ mở đầu bằng một câu hỏi: hãy kể tên một khách hàng đang trông cậy vào công việc của nhóm tuần này.',
    libraryEmpty: 'Thư viện vẫn còn trống.',
    toLibrary: 'Thêm khoảnh khắc vào thư viện',
    withdrawn: 'Khoảnh khắc này đã được rút lại nên không còn hiện nữa.',
    shareHint: 'Trong cuộc họp, bạn có thể chia sẻ lên sân khấu từ ngăn bên.',
  },

  organizer: {
    legend: 'Dành cho người tổ chức',
    pinThisNext: 'Ghim cho cuộc họp tới',
    pinThisEvery: 'Ghim cho mọi cuộc họp',
    chooseAnother: 'Chọn khoảnh khắc khác',
    closeChooser: 'Giữ khoảnh khắc này',
    chooserTitle: 'Chọn khoảnh khắc',
    pinNext: 'Cuộc họp tới',
    pinNextThis: (headline) => `Ghim cho cuộc họp tới: ${headline}`,
    pinEvery: 'Mọi cuộc họp',
    pinEveryThis: (headline) => `Ghim cho mọi cuộc họp: ${headline}`,
    unpin: 'Bỏ ghim',
    skip: 'Để lần khác',
    skipAbout: 'Một khoảnh khắc khác sẽ được gợi ý; khoảnh khắc này sẽ trở lại sau.',
    pinned: (headline) => `Đã ghim: “${headline}”.`,
    unpinned: 'Đã bỏ ghim.',
    skipped: (headline) => `“${headline}” được để dành cho lần khác.`,
    whoCan: (name) => `${name}, người tổ chức cuộc họp này, có thể thay đổi.`,
    whoCanUnknown: 'Người tổ chức cuộc họp này có thể thay đổi.',
    pinnedWaits: 'Khoảnh khắc đã ghim hiện không thể mở đầu cuộc họp, nên khoảnh khắc này thế chỗ.',
  },

  veil: {
    title: 'Thông tin khách hàng đang được ẩn',
    mixed: 'Trong cuộc họp này có người bên ngoài công ty.',
    unknown: 'Chưa chắc mọi người trong cuộc họp này đều là người của công ty.',
    reveal: 'Chỉ mình tôi nhìn thấy',
    aboutReveal: 'Bấm khi không có ai khác nhìn vào màn hình của bạn.',
  },

  record: {
    title: (day) => `Biên bản ngày ${day}`,
    titleNow: 'Cuộc họp đến lúc này',
    opened: 'Mở đầu bằng',
    openedQuestion: 'Mở đầu bằng câu hỏi: tuần này ai đang trông cậy vào chúng ta?',
    decisions: 'Quyết định',
    noDecisions: 'Không có quyết định nào được ghi lại.',
    undecided: 'Chưa quyết; sẽ bàn tiếp lần sau',
    outcome: 'Đã quyết',
    effectTitle: 'Câu hỏi về khách hàng đã làm được gì',
    considerations: (n) => `${n} cân nhắc`,
    noConsiderations: 'Chưa ai ghi điều này có ý nghĩa gì với khách hàng.',
    endedByPerson: (name) => `${name} đã kết thúc`,
    endedByEvent: 'Khép lại khi cuộc họp kết thúc',
    endedByIdle: 'Tự khép lại sau bốn giờ không có hoạt động',
    felt: (who) => `người chịu ảnh hưởng: ${who}`,
    by: (name) => `${name} ghi`,
  },
};
