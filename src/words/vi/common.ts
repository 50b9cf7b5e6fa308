import type { Audience } from '../../../domain/audience';
import type { common as english } from '../en/common';
import { isNear } from '../near';

const day = new Intl.DateTimeFormat('vi', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('vi', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('vi', { hour: 'numeric', minute: '2-digit' });
const people = (count: number) => `${count} người`;

export const common = {
  language: 'vi',
  /** A day such as `2026-11-22`; one that was not named yet is blank. */
  day: (isoDay: string): string => (isoDay === '' ? '…' : day.format(new Date(isoDay))),
  /** With its year where that is another one, unless it is a few days away. */
  shortDay: (isoDay: string): string => (isNear(isoDay) ? shortDay : day).format(new Date(isoDay)),
  /** An instant such as `2026-11-22T09:30:00Z`, in the time of whoever looks at it. */
  time: (instant: string): string => time.format(new Date(instant)),
  people,
  cancel: 'Hủy',
  save: 'Lưu',
  edit: 'Sửa',
  remove: 'Xóa',
  undo: 'Hoàn tác',
  close: 'Đóng',
  add: 'Thêm',
  tryAgain: 'Thử lại',
  loading: 'Đang tải',
  you: 'bạn',
  sample: 'Mẫu',
  sending: 'Đang gửi',
  tooLong: (tooMany: number): string => `Dài quá ${tooMany} ký tự. Hãy viết ngắn lại để gửi; không có gì bị cắt bớt.`,
  kinds: {
    story: 'Câu chuyện',
    win: 'Tin vui',
    struggle: 'Khó khăn',
    quote: 'Lời của họ',
    commitment: 'Họ đang trông cậy vào chúng ta',
    brief: 'Từ một buổi lắng nghe',
    trend: 'Xu hướng',
    result: 'Cùng nhau làm',
  },
  functions: {
    finance: 'Tài chính',
    hr: 'Nhân sự',
    it: 'CNTT',
    legal: 'Pháp chế',
    operations: 'Vận hành',
    sales: 'Kinh doanh',
    support: 'Hỗ trợ',
  },
  effects: {
    helps: 'Có lợi',
    hurts: 'Có hại',
    both: 'Cả hai',
    none: 'Không ảnh hưởng',
    unsure: 'Chưa rõ',
  },
  pathways: {
    direct: 'Trực tiếp',
    employee: 'Qua nhân viên',
    supplier: 'Qua nhà cung cấp hoặc đối tác',
    channel: 'Qua kênh hoặc sản phẩm',
    other: 'Cách khác',
  },
  effectsOnDecision: {
    none: 'Không ảnh hưởng đến quyết định',
    confirmed: 'Được khẳng định nhờ câu hỏi',
    changed: 'Đã đổi nhờ câu hỏi',
    deferred: 'Tạm hoãn',
    dropped: 'Bỏ',
  },
  audience: (audience: Audience): string => {
    switch (audience.kind) {
      case 'internal':
        return `${people(audience.people)}, đều là người nội bộ`;
      case 'mixed':
        return `${people(audience.people)}, ${audience.outsiders} người bên ngoài`;
      case 'unknown':
        return 'Chưa kiểm tra được ai đang có mặt';
    }
  },
  moment: {
    heading: 'Câu chuyện khách hàng',
    about: 'Họ là ai',
    whatTheyDo: 'Họ làm gì',
    dailyChallenge: 'Khó khăn hằng ngày của họ',
    hope: 'Điều họ mong muốn',
    since: (isoDay: string): string => `Khách hàng từ năm ${isoDay.slice(0, 4)}`,
    whatChanged: 'Điều đã thay đổi với họ',
    ourPart: (who: string, part: 'helped' | 'hurt'): string =>
      part === 'helped' ? `${who} đã giúp họ` : `${who} đã làm khó họ`,
    question: 'Câu hỏi cho cả phòng',
    dueOn: (shown: string): string => `Họ trông cậy vào chúng ta, chậm nhất ngày ${shown}`,
    slips: 'Nếu chúng ta trễ hẹn',
    listened: (who: string, shown: string): string => `${who} đã lắng nghe được ngày ${shown}`,
    asked: (who: string, shown: string): string => `Đã hỏi ${who} ngày ${shown}`,
    typicality: (count: number, of: number): string => `${count} trong ${of} khách hàng nói vậy`,
    typical: { oneOff: 'Đơn lẻ', some: 'Một số', common: 'Phổ biến' },
    notice: 'Trước khi bạn đọc tiếp',
    showStory: 'Hiện câu chuyện',
    oneVoice: 'Tiếng nói của một khách hàng',
    source: (source: string, shown: string): string => `${source}, nghe được ngày ${shown}`,
  },
} satisfies typeof english;
