import type { MergingWords } from '../en/merging';

export const merging: MergingWords = {
  merge: 'Gộp cả hai',
  both: 'Một nội dung gộp từ cả hai',
  keepBoth: 'Dùng nội dung này',
  theirsKept: (mine) => (mine === '' ? 'Đã giữ bản của họ.' : `Đã giữ bản của họ. Bản của bạn: ${mine}`),
  wrong: 'Nội dung đang trống hoặc dài hơn mức cho phép.',
};
