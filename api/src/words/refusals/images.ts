import type { Phrases } from './phrases';

export const images: Phrases = {
  'the picture': 'hình ảnh',
  'What the picture shows': 'Nội dung hình ảnh',
  'Say whether this is a photo or a letter.': 'Hãy cho biết đây là ảnh chụp hay bức thư.',
  'A picture is a JPEG, a PNG or a WebP file.': 'Hình ảnh phải là tệp JPEG, PNG hoặc WebP.',
  'A picture may have at most {1} MB.': 'Hình ảnh chỉ được tối đa {1} MB.',
  'The picture is too large: at most {1} megapixels, and {2} pixels a side.':
    'Hình ảnh quá lớn: tối đa {1} megapixel và {2} pixel mỗi cạnh.',
  'The file is empty.': 'Tệp trống.',
  'This is not a JPEG, PNG or WebP picture that can be read.':
    'Đây không phải là hình ảnh JPEG, PNG hoặc WebP đọc được.',
  'The file was sent as a {1}, but it is a {2}.': 'Tệp được gửi là {1}, nhưng thực ra là {2}.',
  'Many pictures are arriving at once. Try again in a moment.':
    'Nhiều hình ảnh đang được gửi lên cùng lúc. Hãy thử lại sau giây lát.',
  'It took longer than {1} ms.': 'Việc này mất hơn {1} ms.',
  'This picture is no longer kept. Choose it again.': 'Hình ảnh này không còn được lưu. Hãy chọn lại.',
  'This picture is not in the library.': 'Hình ảnh này không có trong thư viện.',
};
