import type { PictureWords } from '../en/pictures';

export const pictures: PictureWords = {
  loading: 'Đang tải hình ảnh…',
  notShown: 'Hiện chưa hiển thị được hình ảnh.',
  tryAgain: 'Thử lại',
  shows: { photo: 'Ảnh chụp', letter: 'Bức thư' },

  field: {
    legend: 'Hình ảnh',
    about: 'Ảnh chụp hoặc bức thư của khách hàng này. JPEG, PNG hoặc WebP, tối đa 5 MB.',
    privacy: 'Địa điểm, loại máy ảnh và mọi thông tin khác mà điện thoại ghi vào ảnh đều bị xóa trước khi lưu.',
    choose: 'Chọn hình ảnh…',
    replace: 'Chọn hình khác…',
    remove: 'Bỏ hình ảnh',
    sending: (name) => `Đang đọc ${name}…`,
    cancel: 'Dừng',
    kept: 'Hình ảnh đã sẵn sàng.',
    removed: 'Đã bỏ hình ảnh.',
    alt: {
      label: 'Nội dung hình ảnh',
      hint: 'Cho người không nhìn thấy hình: “Ông Ken trước cửa hàng, đội thợ đứng phía sau”',
    },
    kind: { label: 'Đây là' },
  },

  refusals: {
    notAPicture:
      'Đây không phải là hình ảnh JPEG, PNG hoặc WebP. Hãy lưu lại theo một trong các định dạng này rồi chọn lại.',
    tooHeavy: (megabytes) =>
      `Hình ảnh này nặng ${String(megabytes).replace('.', ',')} MB; chỉ lưu được tối đa 5 MB. Hãy giảm dung lượng rồi chọn lại.`,
    empty: 'Tệp này trống.',
    unavailable: 'Không gửi được hình ảnh: không có phản hồi. Hãy kiểm tra kết nối rồi chọn lại.',
    busy: 'Đang có nhiều hình ảnh được gửi lên. Hãy chọn lại sau giây lát.',
    failed: 'Không lưu được hình ảnh. Hãy thử lại hoặc chọn hình khác.',
  },
};
