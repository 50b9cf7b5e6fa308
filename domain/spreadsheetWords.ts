import type { CompanyFunction, Consent, Moment, MomentKind, MomentState, OurPart, StoryLanguage } from './moments';
import { fold } from './text';

/** How a cell may name each value: first as it is written in English, then in Vietnamese, then what else is understood. */
export type CellWords<V extends string = string> = Readonly<Record<V, readonly [string, string, ...string[]]>>;

export const kindWords: CellWords<MomentKind> = {
  story: ['story', 'câu chuyện', 'chuyện'],
  win: ['win', 'tin vui', 'good news', 'thành công'],
  struggle: ['struggle', 'khó khăn', 'pain', 'problem', 'vấn đề'],
  quote: ['quote', 'lời của họ', 'in their words', 'trích dẫn', 'trích lời'],
  commitment: ['commitment', 'cam kết', 'counting on us', 'họ đang trông cậy vào chúng ta', 'trông cậy'],
  brief: ['brief', 'buổi lắng nghe', 'from a listen-in', 'listen-in', 'từ một buổi lắng nghe'],
  trend: ['trend', 'xu hướng'],
  result: ['result', 'kết quả', 'made together', 'cùng nhau làm'],
};

export const teamWords: CellWords<CompanyFunction> = {
  finance: ['Finance', 'Tài chính', 'accounting', 'kế toán'],
  hr: ['HR', 'Nhân sự', 'human resources', 'people'],
  it: ['IT', 'CNTT', 'công nghệ thông tin', 'technology', 'information technology'],
  legal: ['Legal', 'Pháp chế', 'law', 'pháp lý'],
  operations: ['Operations', 'Vận hành', 'ops'],
  sales: ['Sales', 'Kinh doanh', 'bán hàng'],
  support: ['Support', 'Hỗ trợ', 'chăm sóc khách hàng', 'customer service', 'service'],
};

export const partWords: CellWords<OurPart['part']> = {
  helped: ['helped', 'đã giúp', 'it helped', 'giúp', 'đã giúp họ'],
  hurt: ['hurt', 'làm khó', 'it hurt', 'đã làm khó', 'đã làm khó họ', 'made it harder'],
};

export const scopeWords: CellWords<Consent['scope']> = {
  internal: [
    'internal',
    'nội bộ',
    'inside the company, with their name',
    'trong công ty, kèm tên họ',
    'with name',
    'kèm tên',
  ],
  internalAnonymous: [
    'internal, without name',
    'nội bộ, không nêu tên',
    'inside the company, without their name',
    'trong công ty, không nêu tên họ',
    'internalAnonymous',
    'without name',
    'không nêu tên',
    'anonymous',
    'ẩn danh',
  ],
};

export const languageWords: CellWords<StoryLanguage> = {
  en: ['English', 'Tiếng Anh', 'en'],
  vi: ['Vietnamese', 'Tiếng Việt', 'vi', 'Vietnamese (Tiếng Việt)'],
};

export const useWords: CellWords<NonNullable<Moment['use']>> = {
  evergreen: ['again and again', 'nhiều lần', 'evergreen', 'many times'],
  single: ['once', 'một lần', 'single', 'only once', 'chỉ một lần'],
};

export const shownWords: CellWords<'name' | 'alias'> = {
  name: ['name', 'tên', 'tên thật'],
  alias: ['alias', 'tên thay thế', 'bí danh'],
};

export const yesNoWords: CellWords<'yes' | 'no'> = {
  yes: ['yes', 'có', 'y', 'true', '1', 'x', 'đúng'],
  no: ['no', 'không', 'n', 'false', '0', 'sai'],
};

export const stateWords: CellWords<MomentState> = {
  draft: ['draft', 'bản nháp', 'nháp'],
  review: ['in review', 'đang duyệt', 'review'],
  published: ['published', 'đã công bố', 'đã đăng', 'ready to open a meeting', 'sẵn sàng mở đầu cuộc họp', 'ready'],
  stale: ['stale', 'cần xem lại', 'needs a fresh look'],
  withdrawn: ['withdrawn', 'đã rút lại'],
  archived: ['archived', 'đã lưu trữ', 'lưu trữ'],
};

/** The value that a cell names, whatever its accents and case. */
export function valueNamed(words: CellWords, text: string): string | undefined {
  const looked = plain(text);
  const found = Object.entries(words).find(
    ([value, names]) => plain(value) === looked || names.some((name) => plain(name) === looked),
  );
  return found?.[0];
}

/** As it is written in a cell. */
export function nameOf(words: CellWords, value: string, language: StoryLanguage): string {
  const [english, vietnamese] = words[value] ?? [value, value];
  return language === 'vi' ? vietnamese : english;
}

/** Letters and digits alone, folded: `E-mail_domains ` is `e mail domains`. */
export function plain(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
