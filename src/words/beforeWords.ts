/** Said where no words could be loaded: in both languages at once. */
export const beforeWords = {
  title: 'Customer Moment could not be loaded · Không tải được Customer Moment',
  how: 'What you wrote is kept. Check your connection. · Những gì bạn viết vẫn được giữ. Hãy kiểm tra kết nối.',
  tryAgain: 'Try again · Thử lại',
  updated: 'Customer Moment was updated · Customer Moment vừa được cập nhật',
  loadAgain: 'Load it again · Tải lại',
};
