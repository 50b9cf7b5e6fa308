import type { LibraryWords } from '../en/library';
import { libraryForms } from './libraryForms';

export const library: LibraryWords = {
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
  samplesRemoved: 'Đã gỡ dữ liệu mẫu. Những gì các bạn tự thêm vẫn còn nguyên.',
  putBack: 'Đưa dữ liệu mẫu trở lại',

  heardOn: (day) => `Nghe được ngày ${day}`,
  momentsOf: (n) => (n === 0 ? 'Chưa có câu chuyện' : `${n} câu chuyện`),

  states: {
    draft: 'Bản nháp',
    review: 'Đang duyệt',
    published: 'Đã công bố',
    stale: 'Cần xem lại',
    withdrawn: 'Đã rút lại',
    archived: 'Đã lưu trữ',
  },

  languages: { en: 'Tiếng Anh (English)', vi: 'Tiếng Việt' },

  ...libraryForms,
};
