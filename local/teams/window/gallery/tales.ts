/** What people wrote in the meeting that the gallery shows, in the languages that cards are in. */
import type { Language } from '../../../../api/src/words/words';

export interface Tale {
  readonly title: string;
  readonly customer: { readonly name: string; readonly whatTheyDo: string };
  readonly moment: Readonly<
    Record<'headline' | 'story' | 'quote' | 'whatChanged' | 'how' | 'source' | 'question', string>
  >;
  readonly alt: string;
  readonly notice: string;
  readonly slips: string;
  readonly decisions: readonly (readonly [text: string, outcome: string])[];
  readonly notes: readonly (readonly [text: string, who: string])[];
  readonly chain: readonly string[];
  readonly actions: readonly string[];
}

const en: Tale = {
  title: 'Payment terms review',
  customer: {
    name: 'Ken’s Plumbing Supply',
    whatTheyDo: 'Ken fits out small apartment buildings with a crew of six.',
  },
  moment: {
    headline: 'Ken can plan his week again',
    story:
      'Ken used to wait for our pallets with six people standing on the site. Since we call ahead the evening before, his crew starts at seven and goes home at four.',
    quote: 'My crew sleeps until six now. I had forgotten what that is like.',
    whatChanged: 'No idle morning since August.',
    how: 'One order number on note and invoice, so that the driver’s call reaches the right site.',
    source: 'Site visit by the account owner',
    question: 'Whose morning could we give back?',
  },
  alt: 'Ken beside his van, with two of his crew',
  notice: 'It speaks of an accident on a building site.',
  slips: 'The inspection on Monday falls through, and six flats stay empty until January.',
  decisions: [
    [
      'Pay suppliers after 60 days',
      'Suppliers with fewer than ten people are paid in instalments as they complete the work.',
    ],
    ['Close the phone line on Fridays', 'It stays open: half of the calls come from building sites.'],
    ['Send one invoice a month', 'From January on.'],
    ['Move support to chat only', ''],
  ],
  notes: [
    [
      'The IT supplier can’t pay its trainers, and new colleagues learn the system from each other.',
      'shop owners who call us',
    ],
    ['Small suppliers pay their crews weekly.', 'Ken’s crew'],
    ['Fewer reminders to write.', ''],
  ],
  chain: ['60-day terms', 'Trainers unpaid', 'Weaker training', 'Longer waits on the phone'],
  actions: [
    'Ask the IT supplier for a training plan',
    'Call the ten smallest suppliers before the letter goes out',
    'Change the contract template',
    'Find out who else calls on Fridays',
  ],
};

const vi: Tale = {
  title: 'Rà soát điều khoản thanh toán',
  customer: {
    name: 'Vật tư nước Minh Khang',
    whatTheyDo: 'Anh Khang lắp đường nước cho các chung cư nhỏ cùng đội sáu người thợ.',
  },
  moment: {
    headline: 'Anh Khang lại lên được lịch cho cả tuần',
    story:
      'Trước đây cả đội sáu người đứng chờ hàng ở công trình. Từ khi chúng ta gọi báo từ tối hôm trước, đội bắt đầu lúc bảy giờ và bốn giờ chiều là về.',
    quote: 'Thợ của tôi giờ được ngủ đến sáu giờ. Lâu lắm rồi mới có chuyện đó.',
    whatChanged: 'Từ tháng tám không còn buổi sáng nào phải chờ.',
    how: 'Một số đơn duy nhất trên phiếu giao và hóa đơn, nên tài xế gọi đúng công trình.',
    source: 'Người phụ trách khách hàng đến thăm công trình',
    question: 'Chúng ta có thể trả lại buổi sáng cho ai nữa?',
  },
  alt: 'Anh Khang bên chiếc xe tải, cùng hai người thợ',
  notice: 'Câu chuyện nhắc đến một tai nạn ở công trình.',
  slips: 'Buổi nghiệm thu thứ hai bị hủy, và sáu căn hộ bỏ trống đến tháng một.',
  decisions: [
    ['Thanh toán cho nhà cung cấp sau 60 ngày', 'Nhà cung cấp dưới mười người được trả dần theo phần việc đã xong.'],
    ['Đóng đường dây điện thoại vào thứ sáu', 'Vẫn mở: một nửa cuộc gọi đến từ công trình.'],
    ['Mỗi tháng gửi một hóa đơn', 'Bắt đầu từ tháng một.'],
    ['Chỉ hỗ trợ qua chat', ''],
  ],
  notes: [
    [
      'Nhà cung cấp CNTT không trả được lương giảng viên, người mới phải tự học lẫn nhau.',
      'chủ cửa hàng gọi cho chúng ta',
    ],
    ['Nhà cung cấp nhỏ trả lương thợ hằng tuần.', 'đội thợ của anh Khang'],
    ['Đỡ phải viết thư nhắc.', ''],
  ],
  chain: ['Trả sau 60 ngày', 'Giảng viên chưa được trả', 'Đào tạo yếu đi', 'Chờ điện thoại lâu hơn'],
  actions: [
    'Hỏi nhà cung cấp CNTT về kế hoạch đào tạo',
    'Gọi cho mười nhà cung cấp nhỏ nhất trước khi gửi thư',
    'Sửa mẫu hợp đồng',
    'Tìm hiểu còn ai gọi vào thứ sáu',
  ],
};

export const tales: Readonly<Record<Language, Tale>> = { en, vi };
