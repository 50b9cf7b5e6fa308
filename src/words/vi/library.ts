import type { LibraryWords } from '../en/library';
import { libraryForms } from './libraryForms';

export const library: LibraryWords = {
  title: 'Khách hàng và những câu chuyện',
  about: 'Những người và doanh nghiệp đang trông cậy vào chúng ta, và điều chúng ta nghe được từ họ.',
  loading: 'Đang mở thư viện…',
  backToMeeting: 'Về lại cuộc họp',
  you: (name) => `${name} (bạn)`,

  firstRun: {
    title: 'Bắt đầu từ một khách hàng',
    about:
      'Hãy nghĩ đến một người hoặc một doanh nghiệp đang trông cậy vào công ty. Không phải “khách hàng nói chung”, mà là một khách hàng có tên. Cuộc họp sẽ mở đầu bằng điều bạn nghe được từ họ.',
    addCustomer: 'Thêm khách hàng đầu tiên',
    loadSamples: 'Nạp dữ liệu mẫu',
    samplesAbout:
      'Dữ liệu mẫu là những khách hàng hư cấu để bạn dùng thử. Chúng được ghi rõ là “Mẫu”, không bao giờ được tính vào số liệu, và chỉ cần một lần bấm là gỡ hết.',
  },

  addCustomer: 'Thêm khách hàng',
  addMoment: 'Thêm câu chuyện',
  loadSamples: 'Nạp dữ liệu mẫu',
  removeSamples: 'Gỡ dữ liệu mẫu',
  working: 'Chờ một chút…',
  samplesLoaded: (moments) => `Đã nạp ${moments} câu chuyện mẫu vào thư viện.`,
  samplesRemoved: 'Đã gỡ dữ liệu mẫu. Những gì các bạn tự thêm vẫn còn nguyên.',
  putBack: 'Đưa dữ liệu mẫu trở lại',

  customersTitle: 'Khách hàng',
  momentsTitle: 'Câu chuyện',
  noMoments: 'Chưa có câu chuyện nào. Lần gần nhất bạn nghe được gì từ những khách hàng này?',
  find: 'Tìm trong thư viện',
  findHint: 'Một từ trong tiêu đề, tên khách hàng hoặc loại',
  foundOf: (found, all) => `${found} trên ${all}`,
  nothingFound: (text) => `Không có gì chứa “${text}”.`,
  showAll: 'Hiện tất cả',
  heardOn: (day) => `Nghe được ngày ${day}`,
  customerSince: (day) => `Là khách hàng từ ${day}`,
  momentsOf: (n) => (n === 0 ? 'Chưa có câu chuyện' : `${n} câu chuyện`),

  states: {
    draft: 'Bản nháp',
    review: 'Đang duyệt',
    published: 'Sẵn sàng mở đầu cuộc họp',
    stale: 'Cần xem lại',
    withdrawn: 'Đã rút lại',
    archived: 'Đã lưu trữ',
  },

  languages: { en: 'Tiếng Anh (English)', vi: 'Tiếng Việt' },

  ...libraryForms,
};
