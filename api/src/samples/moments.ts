import type { Person } from '../../../domain/people';

interface Near {
  readonly owner: Person;
  /** The day that lies so many days from today. */
  readonly day: (offset: number) => string;
}

const invented = { scope: 'internal', basis: 'Fictional: written as a sample' } as const;

/** Two moments of every kind; six of them in Vietnamese. */
export function sampleMoments(near: Near): readonly object[] {
  return [...everydayMoments(near), ...promisesAndHardDays(near), ...heardAndMade(near)].map((moment) => ({
    consent: invented,
    owner: near.owner,
    ...moment,
  }));
}

function everydayMoments({ day }: Near): object[] {
  return [
    {
      id: 'sample-story-quiet-hour',
      kind: 'story',
      customer: 'sample-riverside-school',
      headline: 'Mrs Adeyemi got her quiet hour back',
      story:
        'The school office typed every meal order twice: once for the kitchen, once for us. Since the two lists are one, the office closes its door at half past two and Mrs Adeyemi walks through the classrooms. Last week a boy who never speaks showed her his drawing.',
      quote: 'I had forgotten that this was the job I wanted.',
      whatChanged: 'Five hours a week went from retyping to children.',
      language: 'en',
      source: 'Visit by our account owner',
      heardOn: day(-21),
      ourPart: { who: 'it', part: 'helped', how: 'Joined the two order lists over a weekend' },
      typicality: { count: 3, of: 40 },
      question: 'Which of our forms makes somebody type the same thing twice?',
    },
    {
      id: 'sample-story-pickers',
      kind: 'story',
      customer: 'sample-mountain-coffee',
      headline: 'Tiền về đúng ngày, người hái ở lại',
      story:
        'Mùa trước hợp tác xã phải nợ công hái gần một tháng vì hóa đơn của chúng ta đi qua ba phòng. Năm nay hóa đơn được duyệt trong hai ngày, công hái trả ngay cuối tuần. Ba mươi tám trong bốn mươi người hái quay lại làm vụ sau.',
      quote: 'Người ta ở lại vì tiền đến đúng lúc, không phải vì tiền nhiều hơn.',
      whatChanged: 'Không còn phải vay nóng để trả công hái.',
      language: 'vi',
      source: 'Cuộc gọi với chủ nhiệm hợp tác xã',
      heardOn: day(-40),
      ourPart: { who: 'finance', part: 'helped', how: 'Rút đường duyệt hóa đơn từ ba bước còn một' },
      typicality: { count: 7, of: 40 },
    },
    {
      id: 'sample-win-invoices',
      kind: 'win',
      customer: 'sample-olive-grocers',
      headline: 'Yusuf spent Thursday evening with his sons',
      story:
        'For years Thursday was invoice night: the shops closed and Yusuf phoned us about lines that did not match. Since delivery notes and invoices carry the same numbers he has not called once in six weeks. His sons noticed first.',
      quote: 'My youngest asked me if I had been fired.',
      whatChanged: 'From eleven disputed lines a week to none.',
      language: 'en',
      source: 'Phone call, support team',
      heardOn: day(-12),
      ourPart: { who: 'finance', part: 'helped', how: 'One number on the delivery note and on the invoice' },
      typicality: { count: 12, of: 40 },
      question: 'What would give one of our customers an evening back?',
    },
    {
      id: 'sample-win-bakery',
      kind: 'win',
      customer: 'sample-lotus-bakery',
      headline: 'Chị Hạnh ký hợp đồng thuê tiệm thứ hai',
      story:
        'Sáu tháng liền xe bột đến trước bốn giờ sáng. Nhờ vậy chị Hạnh nhận thêm năm quán cà phê và tuần trước đã ký thuê mặt bằng gần trường của con gái.',
      quote: 'Tôi dám ký vì tôi biết bột sẽ đến.',
      whatChanged: 'Từ mười hai quán lên mười bảy quán mỗi sáng.',
      language: 'vi',
      source: 'Tin nhắn gửi tài xế giao hàng',
      heardOn: day(-6),
      ourPart: { who: 'operations', part: 'helped', how: 'Giữ một chuyến xe sớm riêng cho tuyến này' },
      typicality: { count: 1, of: 40 },
    },
    {
      id: 'sample-quote-log-in',
      kind: 'quote',
      customer: 'sample-northstar-care',
      headline: 'Standing in front of the door',
      story:
        'A carer said it to our support line at ten past six in the morning, after a password change that nobody had told her about.',
      quote: 'I am not locked out of a computer. I am locked out of Mr Petersen’s breakfast.',
      language: 'en',
      source: 'Support call, with the caller’s leave',
      heardOn: day(-30),
      ourPart: { who: 'it', part: 'hurt', how: 'Changed passwords on a Sunday night without a word' },
      typicality: { count: 5, of: 40 },
      question: 'Who is standing in front of a door when we change something at night?',
    },
    {
      id: 'sample-quote-flour',
      kind: 'quote',
      customer: 'sample-lotus-bakery',
      headline: 'Nửa tiếng của chúng ta, một buổi sáng của họ',
      story: 'Chị Hạnh nói với nhân viên kho khi chuyến xe trễ vì thiếu một chữ ký.',
      quote: 'Với các anh là nửa tiếng. Với tôi là mười hai quán không có bánh.',
      language: 'vi',
      source: 'Nhân viên kho kể lại',
      heardOn: day(-75),
      ourPart: { who: 'operations', part: 'hurt', how: 'Chờ chữ ký xuất kho ca đêm' },
      typicality: { count: 4, of: 40 },
    },
  ];
}

function promisesAndHardDays({ day }: Near): object[] {
  return [
    {
      id: 'sample-commitment-ken',
      kind: 'commitment',
      customer: 'sample-kens-plumbing',
      headline: 'Ken is counting on us to complete this order',
      story:
        'Ken’s Plumbing Supply has a crew of six booked for the apartments on Mill Road. The valves are the last thing missing. Without them he can’t keep his crew on schedule, and the crew is paid by the day.',
      quote: 'I can move a job. I can’t move six families’ rent.',
      language: 'en',
      source: 'Order desk, call with Ken',
      heardOn: day(-3),
      dueOn: day(18),
      slips: 'Six people stand idle, and Ken pays them out of his own pocket.',
      ourPart: { who: 'finance', part: 'hurt', how: 'The order waits for a credit check that takes four days' },
      typicality: { count: 3, of: 40 },
      question: 'What can each of us do today so that this order leaves on time?',
    },
    {
      id: 'sample-commitment-clinic',
      kind: 'commitment',
      customer: 'sample-harbor-clinic',
      headline: 'A fridge for vaccines before the ferry stops',
      story:
        'The ferry to the harbour stops for winter repairs. The clinic’s vaccine fridge has to be on one of the last boats, or a nurse drives three hours every week until it runs again.',
      language: 'en',
      source: 'E-mail from the clinic’s head nurse',
      heardOn: day(-5),
      dueOn: day(26),
      slips: 'Three hours of driving a week, taken from patients.',
      typicality: { count: 2, of: 40 },
      question: 'Which of our steps could wait until after the boat has left?',
    },
    {
      id: 'sample-struggle-sixty-days',
      kind: 'struggle',
      customer: 'sample-bright-trainers',
      headline: 'Two good trainers left over sixty days',
      story:
        'Bright Path trains the people who support our customers. They pay their trainers monthly; we pay them after sixty days. In spring two of their best took other work. The next course had no room for our newest support staff, and it showed on the phones.',
      quote: 'We did not lose them to a rival. We lost them to your calendar.',
      whatChanged: 'Support waits grew from two minutes to nine.',
      language: 'en',
      source: 'Quarterly talk with the founder',
      heardOn: day(-55),
      ourPart: { who: 'finance', part: 'hurt', how: 'Sixty-day terms for every supplier, whatever its size' },
      typicality: { count: 6, of: 40 },
      question: 'Whose calendar are we deciding about today?',
    },
    {
      id: 'sample-struggle-forms',
      kind: 'struggle',
      customer: 'sample-mountain-coffee',
      headline: 'Mẫu khai mười bốn trang chỉ có tiếng Anh',
      story:
        'Để đổi số tài khoản, hợp tác xã phải điền mười bốn trang tiếng Anh. Cô kế toán nhờ con trai đang học lớp mười dịch giúp trong hai buổi tối, rồi bị trả lại vì thiếu một ô.',
      quote: 'Con tôi hỏi: mẹ làm cho công ty nào mà khó thế?',
      language: 'vi',
      source: 'Khảo sát nhà cung cấp, có ghi tên',
      heardOn: day(-90),
      ourPart: { who: 'legal', part: 'hurt', how: 'Mẫu khai chưa bao giờ được dịch' },
      typicality: { count: 9, of: 40 },
    },
  ];
}

function heardAndMade({ day }: Near): object[] {
  return [
    {
      id: 'sample-brief-morning-round',
      kind: 'brief',
      customer: 'sample-northstar-care',
      headline: 'A morning round with carer Ingrid',
      story:
        'Our payroll lead sat in the back of Ingrid’s car for five visits and said nothing. What surprised her: Ingrid reads yesterday’s notes aloud at the door, because the person inside likes to hear that somebody remembered.',
      quote: 'They don’t mind that I am late. They mind when I start from zero.',
      language: 'en',
      source: 'Listen-in, notes read back to Ingrid',
      heardOn: day(-16),
      listener: 'Our payroll lead, for the HR team',
      listenedOn: day(-16),
      ourPart: { who: 'hr', part: 'helped', how: 'Gave a listener the morning off' },
    },
    {
      id: 'sample-brief-mill-road',
      kind: 'brief',
      customer: 'sample-kens-plumbing',
      headline: 'What a building site sounds like without valves',
      story:
        'A buyer of ours spent a day on Mill Road. Nobody shouted. They swept the same floor twice, and at three o’clock Ken sent them home with full pay.',
      language: 'en',
      source: 'Listen-in on site',
      heardOn: day(-33),
      listener: 'A buyer, for the purchasing team',
      listenedOn: day(-33),
      question: 'When did a delay of ours last send somebody home?',
    },
    {
      id: 'sample-trend-phones',
      kind: 'trend',
      customer: 'sample-olive-grocers',
      headline: 'Small shops now order before dawn, from a phone',
      story:
        'Twenty-two of forty small shops place most orders between four and six in the morning, from a phone. Yusuf is one of them. Our order page hides the total below three screens of small print on a phone.',
      language: 'en',
      source: 'Order log of the last quarter, checked with five shop owners',
      heardOn: day(-28),
      typicality: { count: 22, of: 40 },
      question: 'Which of our pages have we never opened on a phone?',
    },
    {
      id: 'sample-trend-payment',
      kind: 'trend',
      customer: 'sample-mountain-coffee',
      headline: 'Hợp tác xã nhỏ hỏi ngày trả tiền trước khi hỏi giá',
      story:
        'Trong mười lăm cuộc gọi gần đây với nhà cung cấp nhỏ, mười một nơi hỏi ngày trả tiền trước khi hỏi giá. Buôn Hồ nói thẳng: giá thấp hơn một chút cũng được, miễn là biết chắc ngày.',
      language: 'vi',
      source: 'Ghi chép của phòng mua hàng',
      heardOn: day(-14),
      typicality: { count: 11, of: 15 },
    },
    {
      id: 'sample-result-labels',
      kind: 'result',
      customer: 'sample-harbor-clinic',
      headline: 'The nurses drew the label that we now print',
      story:
        'We asked three clinics how a box should say what is urgent. The nurses drew it on a napkin: a snowflake, a day, nothing else. Boxes left in the warm fell from nine a month to one.',
      quote: 'You asked, and then you printed exactly that.',
      whatChanged: 'Eight boxes a month no longer thrown away.',
      language: 'en',
      source: 'Workshop with three clinics',
      heardOn: day(-48),
      asked: 'The head nurses of three clinics',
      askedOn: day(-80),
      ourPart: { who: 'operations', part: 'helped', how: 'Printed the nurses’ own drawing' },
      typicality: { count: 3, of: 3 },
    },
    {
      id: 'sample-result-bus-list',
      kind: 'result',
      customer: 'sample-riverside-school',
      headline: 'One list for kitchen and bus, as the office asked',
      story:
        'Asked what we should stop doing, the school office said: stop sending two lists. We did, for them and for four other schools that said the same when we asked.',
      language: 'en',
      source: 'Answers to our question to ten schools',
      heardOn: day(-60),
      asked: 'The offices of ten schools',
      askedOn: day(-95),
      typicality: { count: 5, of: 10 },
      question: 'What would customers ask this team to stop doing?',
    },
  ];
}
