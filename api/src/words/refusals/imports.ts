import type { Phrases } from './phrases';

export const imports: Phrases = {
  'Say whether these are customers or moments.': 'Hãy cho biết đây là khách hàng hay câu chuyện.',
  'This is still empty.': 'Ô này còn để trống.',
  'A day is written like 2026-11-22 or 22.11.2026.': 'Ngày được viết theo dạng 2026-11-22 hoặc 22.11.2026.',
  'A day is written like 2026-11-22 or 22.11.2026; a year alone, like 2019, is its first day.':
    'Ngày được viết theo dạng 2026-11-22 hoặc 22.11.2026; chỉ ghi năm, như 2019, là ngày đầu của năm đó.',
  'Somebody changed this since the check. Check the file again to see their version.':
    'Có người đã sửa mục này sau lần kiểm tra. Hãy kiểm tra lại tệp để xem bản của họ.',
  'This may be either of two days: write it like 2026-11-22.':
    'Cách viết này có thể là hai ngày khác nhau: hãy viết theo dạng 2026-11-22.',
  'This is a whole number from 1 up, or “3 of 40”.': 'Cần một số nguyên từ 1 trở lên, hoặc “3 of 40”.',
  'This is none of the words that can stand here.': 'Từ này không dùng được ở đây.',
  'An id has 8 to 64 letters, digits, - or _.': 'Mã gồm 8 đến 64 chữ cái, chữ số, dấu - hoặc _.',
  'Several customers are called so: give the id of the one you mean.':
    'Có nhiều khách hàng cùng tên này: hãy ghi mã của khách hàng bạn muốn nói đến.',
  'Nobody that the library knows is called so: leave it empty, or give name and id.':
    'Thư viện không biết ai có tên này: hãy để trống, hoặc ghi cả tên và mã.',
  'Several people are called so: give the id of the one you mean.':
    'Có nhiều người cùng tên này: hãy ghi mã của người bạn muốn nói đến.',
  'A moment of this kind has no such field: leave it empty, or choose another kind.':
    'Loại câu chuyện này không có mục đó: hãy để trống, hoặc chọn loại khác.',
  'This moment was withdrawn: a file does not bring it back.':
    'Câu chuyện này đã được rút lại: không thể đưa trở lại bằng tệp.',
  'This moment is archived: put it back first, then change it.':
    'Câu chuyện này đã được lưu trữ: hãy đưa trở lại trước, rồi mới sửa.',
  'A moment that is not in the library yet comes in published or as a draft.':
    'Câu chuyện chưa có trong thư viện chỉ được nhập ở dạng đã công bố hoặc bản nháp.',
  'A quotation mark is opened here and not closed, or stands in the middle of a cell.':
    'Dấu ngoặc kép mở ở đây mà chưa đóng, hoặc nằm giữa ô.',
  'Row {1} of this file already says this.': 'Dòng {1} của tệp này đã có nội dung đó.',
  'A row has a number.': 'Mỗi dòng phải có số thứ tự.',
  'A cell holds text.': 'Mỗi ô phải là chữ.',
  'There is no row to read.': 'Không có dòng nào để đọc.',
  'There are more than {1} rows.': 'Có nhiều hơn {1} dòng.',
  'Say what becomes of moments that lack something.':
    'Hãy cho biết cần làm gì với những câu chuyện còn thiếu thông tin.',
  'There are too many customers.': 'Có quá nhiều khách hàng.',
  'This row has more cells than there are headings.': 'Dòng này có nhiều ô hơn số cột có tiêu đề.',
};
