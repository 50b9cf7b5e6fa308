/** Said where no words could be loaded: in both languages at once. */
export const beforeWords = {
  title: 'Customer Moment could not be loaded · Không tải được Customer Moment',
  kept: 'What you wrote is kept. · Những gì bạn viết vẫn được giữ.',
  check: 'Check your connection. · Hãy kiểm tra kết nối.',
  tryAgain: 'Try again · Thử lại',
  updated: 'Customer Moment was updated · Customer Moment vừa được cập nhật',
  loadAgain: 'Load it again · Tải lại',
  close: 'Or close this window and open the app again. · Hoặc đóng cửa sổ này rồi mở lại ứng dụng.',
};
