import type { AmendingWords } from '../en/amending';

export const amending: AmendingWords = {
  changed: (name, day, was, what) =>
    `${what === undefined ? 'Đã sửa' : `${what}: đã sửa`} sau khi biên bản được khóa, người sửa: ${name}, ngày ${day}; trước đó là “${was}”.`,
  wasEmpty: (name, day, what) => `${what}: được thêm sau khi biên bản được khóa, người thêm: ${name}, ngày ${day}.`,
  removed: (name, day) => `Đã gỡ sau khi biên bản được khóa, người gỡ: ${name}, ngày ${day}.`,
  notesRemoved: (count, name, day) =>
    `Đã gỡ ${count} ghi chú sau khi biên bản được khóa, người gỡ: ${name}, ngày ${day}.`,
  removedTag: 'đã gỡ',
  fields: {
    outcome: 'Kết quả',
    effect: 'Tác động',
    state: 'Tình trạng',
    options: 'Các phương án',
    driver: 'Người phụ trách',
    approver: 'Người phê duyệt',
    contributors: 'Người góp ý',
    informed: 'Người được báo',
    reviewOn: 'Ngày nhìn lại',
    who: 'Ai sẽ cảm nhận được',
    pathway: 'Đến với họ bằng cách nào',
    chain: 'Con đường',
    severity: 'Xấu hay tốt đến đâu',
    likelihood: 'Khả năng xảy ra',
    reach: 'Bao nhiêu khách hàng',
    reversible: 'Có đảo ngược được không?',
    harm: 'Thiệt hại có thể lường trước',
    vulnerable: 'Ai dễ bị tổn thương',
  },
};
