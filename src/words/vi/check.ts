import type { CheckWords } from '../en/check';

const cards = { opening: 'thẻ mở đầu', summary: 'thẻ tóm tắt' };

export const check: CheckWords = {
  ofMeeting: 'Cuộc họp này và Teams',
  ofAll: 'Mọi cuộc họp và Teams',
  backToMeeting: 'Về lại cuộc họp',
  backToLibrary: 'Khách hàng và câu chuyện',
  loading: 'Đang xem…',
  again: 'Xem lại',
  well: 'Mọi thứ đều ổn.',
  unwell: (n) => `Có ${n} điều cần xem.`,
  lines: 'Những gì đã xem',
  tones: { good: 'Ổn', note: 'Nên biết', bad: 'Cần xem' },
  chat: {
    here: 'Ứng dụng có trong cuộc trò chuyện của cuộc họp này.',
    gone: 'Ứng dụng không còn trong cuộc trò chuyện của cuộc họp này, hoặc cuộc trò chuyện không còn nữa.',
    goneHow: 'Hãy thêm lại Customer Moment vào cuộc họp. Những gì trong thẻ của ứng dụng vẫn được giữ.',
    unknown: 'Chưa nhận được gì từ cuộc trò chuyện của cuộc họp này.',
    unknownHow: 'Điều đó thay đổi khi ứng dụng được thêm vào cuộc họp, hoặc khi cuộc họp bắt đầu.',
    counted: (known) => `Đã biết ${known} cuộc trò chuyện.`,
    countedGone: (gone) => `Ứng dụng không còn trong ${gone} cuộc trò chuyện.`,
    countedGoneHow: 'Nếu ứng dụng được gỡ ra có chủ ý thì không cần làm gì.',
  },
  roster: {
    internal: (people) => `Teams cho biết ai ở trong cuộc trò chuyện: ${people} người, đều là nội bộ.`,
    mixed: (people, outsiders) =>
      `Teams cho biết ai ở trong cuộc trò chuyện: ${people} người, ${outsiders} người từ bên ngoài.`,
    mixedHow: 'Các thẻ trong cuộc trò chuyện này không nêu khách hàng nào.',
    unread: 'Hiện Teams chưa cho biết ai ở trong cuộc trò chuyện.',
    unreadHow: 'Cho đến lúc đó, các thẻ không nêu khách hàng nào.',
  },
  reach: {
    all: 'Có thể nhắn riêng cho mọi người ở đây.',
    some: (n) => `Không nhắn riêng được cho ${n} người.`,
    someHow: 'Họ chưa thêm ứng dụng cho riêng mình. Những gì chờ họ nằm trong Việc của tôi.',
  },
  events: {
    none: 'Từ khi có ứng dụng, chưa có cuộc họp nào kết thúc.',
    starts: 'Teams đã báo khi các cuộc họp bắt đầu.',
    startsMissed: (seen, of) => `Teams đã báo ${seen} trong ${of} lần bắt đầu gần nhất.`,
    startsHow: 'Nếu không có báo, câu chuyện mở ra khi có người mở bảng bên cạnh.',
    ends: 'Teams đã báo khi các cuộc họp kết thúc.',
    endsMissed: (seen, of) => `Teams đã báo ${seen} trong ${of} lần kết thúc gần nhất.`,
    endsHow: 'Nếu không có báo, bản tóm tắt đến khi có người kết thúc, hoặc sau bốn giờ yên lặng.',
  },
  works: {
    all: 'Kho lưu trữ có trả lời.',
    parts: { tables: 'bản ghi', queue: 'tin gửi vào cuộc trò chuyện', pictures: 'hình ảnh' },
    fails: (parts) => `Kho lưu trữ không trả lời cho: ${parts}.`,
    failsHow:
      'Người trông coi ứng dụng trên Azure sẽ thấy lý do. Điều bạn viết được giữ ở đây cho đến khi kho trả lời.',
  },
  waiting: {
    none: 'Không có tin nào đang chờ gửi đến Teams.',
    some: (n) => `${n} tin đang trên đường đến Teams.`,
    long: (minutes) => `Các tin gửi đến Teams đã chờ ${minutes} phút.`,
    longHow: 'Có thể các hàm gửi tin đang ngừng. Tin được gửi ngay khi chúng chạy lại.',
  },
  cards: {
    all: 'Các thẻ trong tháng qua đều có trong cuộc trò chuyện như cần có.',
    trouble: {
      uncertain: (kind, day) => `Không ai biết ${cards[kind]} ngày ${day} có trong cuộc trò chuyện hay không.`,
      refused: (kind, day) => `Teams không nhận ${cards[kind]} ngày ${day}.`,
      failing: (kind, day) => `Teams gặp trục trặc với ${cards[kind]} ngày ${day}; sẽ thử lại.`,
      gone: (kind, day) => `Không đến được cuộc trò chuyện để gửi ${cards[kind]} ngày ${day}.`,
      deleted: (kind, day) => `Ai đó đã xóa ${cards[kind]} ngày ${day} trong cuộc trò chuyện.`,
    },
    againHow: 'Người điều hành cuộc họp có thể cho đăng lại.',
  },
  unsure: {
    title: 'Có thể thiếu một thẻ',
    about: 'Teams chưa cho biết đã nhận thẻ hay chưa. Hãy xem trong cuộc trò chuyện: thẻ có ở đó không?',
    which: (kind, day) => `${capital(cards[kind])} ngày ${day}`,
    again: 'Đăng lại',
    there: 'Có ở đó',
    deleted: (which) => `${which} đã bị xóa trong cuộc trò chuyện.`,
    leave: 'Cứ để vậy',
    againOf: (which) => `Đăng lại: ${which}`,
    thereOf: (which) => `Có ở đó: ${which}`,
    leaveOf: (which) => `Cứ để vậy: ${which}`,
    saidAgain: 'Thẻ được đăng lại.',
    saidThere: 'Thẻ được để nguyên. Không cập nhật được thẻ nữa.',
    saidLeft: 'Thẻ vẫn bị xóa. Nội dung của thẻ có ở tab này.',
  },
  stuck: {
    title: 'Đã bỏ dở',
    line: (n) => `Có ${n} việc đã bỏ dở.`,
    about: 'Những việc này đã được thử nhiều lần mà không xong. Không có gì bị mất.',
    kinds: {
      ...{ opening: 'Một thẻ mở đầu', summary: 'Một thẻ tóm tắt', personal: 'Một tin nhắn riêng' },
      ...{ record: 'Một mục của Việc của tôi hoặc của sổ quyết định', heard: 'Điều Teams đã báo' },
      unread: 'Điều không đọc được',
    },
    since: (day) => `từ ngày ${day}`,
    why: { chatFails: 'Teams lỗi quá nhiều lần', workFails: 'Xử lý lỗi quá nhiều lần' },
    retry: 'Thử lại',
    drop: 'Để sang bên',
    of: (verb, what) => `${verb}: ${what}`,
    saidRetry: 'Đang thử lại.',
    saidDrop: 'Đã để sang bên.',
  },
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
