import { atFirstUse } from '../../../domain/firstUse';
import type { Typicality } from '../../../domain/moments';
import { weightWords } from '../../../domain/weightWords/vi';
import { why } from '../../../domain/whyWords/vi';
import type { Words } from './en';
import { buttons } from './cardButtons/vi';

const days = atFirstUse(
  () => new Intl.DateTimeFormat('vi-VN', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

function typical(level: string) {
  return (known?: Typicality): string =>
    known ? `${level}: ${known.count} trong ${known.of} khách hàng nói vậy` : 'Tiếng nói của một khách hàng';
}

export const vi: Words = {
  day: (day) => days().format(new Date(day)),
  openInPanel: 'Mở trong bảng bên',
  openRecord: 'Mở biên bản',
  buttons,
  opening: {
    bubble: 'Câu chuyện khách hàng',
    kind: {
      story: 'Câu chuyện khách hàng',
      win: 'Câu chuyện khách hàng · tin vui',
      struggle: 'Câu chuyện khách hàng · khó khăn',
      quote: 'Câu chuyện khách hàng · lời của họ',
      commitment: 'Câu chuyện khách hàng · họ đang trông cậy vào chúng ta',
      brief: 'Câu chuyện khách hàng · từ một buổi lắng nghe',
      trend: 'Câu chuyện khách hàng · một xu hướng',
      result: 'Câu chuyện khách hàng · cùng nhau làm',
    },
    sample: 'Mẫu: khách hàng này là hư cấu.',
    whatChanged: 'Điều đã thay đổi với họ',
    typicality: {
      oneOff: typical('Đơn lẻ'),
      some: typical('Một số'),
      common: typical('Phổ biến'),
    },
    contentNotice: 'Trước khi đọc tiếp',
    showStory: 'Xem câu chuyện',
    ourPart: {
      helped: (who) => `Phần của chúng ta: ${who} đã giúp họ`,
      hurt: (who) => `Phần của chúng ta: ${who} đã làm khó họ`,
    },
    who: {
      finance: 'Tài chính',
      hr: 'Nhân sự',
      it: 'CNTT',
      legal: 'Pháp chế',
      operations: 'Vận hành',
      sales: 'Kinh doanh',
      support: 'Hỗ trợ',
    },
    countingOnUs: (day) => `Họ trông cậy vào chúng ta, chậm nhất ngày ${day}`,
    slips: 'Nếu chúng ta trễ hẹn',
    listener: (day) => `Người lắng nghe, ${day}`,
    asked: (day) => `Người được hỏi, ${day}`,
    heardOn: (day) => `Nghe được ngày ${day}`,
    whyThisOne: why.title,
    why: why.sentence,
    question: 'Câu hỏi cho cả phòng',
    anyQuestion: 'Hôm nay chúng ta có thể quyết định điều gì mà khách hàng này sẽ cảm nhận được?',
    teamQuestion: {
      helped: {
        here: (team) => `Bộ phận ${team} đang có mặt: điều gì trong chuyện này ta có thể làm lại?`,
        elsewhere: (team) => `Tất cả chúng ta học được gì từ cách bộ phận ${team} đã giúp?`,
      },
      hurt: {
        here: (team) => `Bộ phận ${team} đang có mặt: điều gì lẽ ra đã giúp họ dễ dàng hơn?`,
        elsewhere: (team) => `Điều gì lẽ ra đã giúp họ dễ dàng hơn, bắt đầu từ bộ phận ${team}?`,
      },
    },
    link: {
      title: 'Cuộc họp này mở đầu bằng một câu chuyện khách hàng',
      why: 'Chưa chắc mọi người trong cuộc trò chuyện này đều thuộc tổ chức, nên câu chuyện chỉ được kể trong bảng bên.',
    },
    inPanel: 'Câu chuyện được kể trong bảng bên.',
    notTold: {
      title: 'Câu chuyện khách hàng này đã được bỏ qua',
      why: 'Câu chuyện chưa được kể trong cuộc họp này và có thể mở đầu một cuộc họp khác.',
    },
    nothing: {
      title: 'Hãy nêu tên một khách hàng đang trông cậy vào công việc của nhóm tuần này.',
      how: 'Không có câu chuyện khách hàng nào để mở đầu cuộc họp này. Hãy dành một phút cho câu hỏi, rồi thêm điều nghe được vào thư viện.',
    },
    withdrawn: {
      title: 'Câu chuyện đã được rút lại',
      why: 'Câu chuyện khách hàng này đã được rút lại và không còn được kể.',
    },
    fallback: 'Một câu chuyện khách hàng mở đầu cuộc họp này. Hãy mở Customer Moment bên cạnh cuộc họp để xem.',
  },
  summary: {
    kicker: 'Tóm tắt cuộc họp',
    endedOn: (day) => `Kết thúc ngày ${day}`,
    goesOn: 'Cuộc họp đang tiếp tục',
    counts: {
      decisions: (n) => `${n} quyết định`,
      changed: (n, of) => `${n} trong ${of} quyết định thay đổi vì khách hàng`,
      considerations: (n) => `${n} điều cân nhắc`,
      actions: (n) => `${n} việc còn mở`,
    },
    openedWith: 'Mở đầu bằng',
    openedInPanel: 'Cuộc họp mở đầu bằng một câu chuyện khách hàng, được kể trong bảng bên.',
    openedWithNothing: 'Cuộc họp bắt đầu mà không có câu chuyện khách hàng.',
    notTold: 'Câu chuyện khách hàng của cuộc họp đã được bỏ qua.',
    openedWithQuestion: 'Mở đầu bằng câu hỏi: khách hàng nào đang trông cậy vào công việc của chúng ta tuần này?',
    withdrawn: 'Mở đầu bằng một câu chuyện nay đã được rút lại.',
    decisions: 'Quyết định',
    noDecisions: 'Không có quyết định nào được ghi lại.',
    effect: {
      none: 'Đã quyết định; khách hàng không làm thay đổi gì',
      confirmed: 'Đã quyết định; được khẳng định khi nghĩ đến khách hàng',
      changed: 'Thay đổi vì khách hàng',
      deferred: 'Tạm hoãn vì khách hàng',
      dropped: 'Bỏ đi vì khách hàng',
    },
    undecided: 'Chưa quyết định: chuyển sang cuộc họp sau',
    considered: {
      helps: (n) => `${n} × có lợi cho khách hàng`,
      hurts: (n) => `${n} × có hại cho khách hàng`,
      both: (n) => `${n} × vừa lợi vừa hại`,
      none: (n) => `${n} × không ảnh hưởng`,
      unsure: (n) => `${n} × chưa rõ`,
    },
    says: {
      helps: 'Có lợi',
      hurts: 'Có hại',
      both: 'Vừa lợi vừa hại',
      none: 'Không ảnh hưởng',
      unsure: 'Chưa rõ',
    },
    through: {
      direct: 'trực tiếp',
      employee: 'qua nhân viên',
      supplier: 'qua nhà cung cấp',
      channel: 'qua kênh bán hàng',
      other: 'theo cách khác',
    },
    priority: weightWords.title,
    nobodyAsked: 'Chưa ai nói điều này có ý nghĩa gì với khách hàng.',
    marks: { late: 'thêm sau cuộc họp', amended: 'bổ sung' },
    actions: 'Việc cần làm',
    carriedOver: 'Còn mở từ trước',
    due: (day) => `hạn ${day}`,
    done: (day) => (day === undefined ? 'đã xong' : `xong ${day}`),
    more: (n) => `và ${n} mục nữa trong biên bản`,
    link: {
      title: 'Tóm tắt của cuộc họp này đã sẵn sàng',
      why: 'Chưa chắc mọi người trong cuộc trò chuyện này đều thuộc tổ chức, nên tóm tắt chỉ được hiện trong tab Customer Moment của cuộc họp.',
    },
    fallback: 'Tóm tắt của cuộc họp này đã sẵn sàng. Hãy mở Customer Moment bên cạnh cuộc họp để đọc.',
  },
};
