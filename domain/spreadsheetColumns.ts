import type { Sheet } from './sheets';
import type { StoryLanguage } from './moments';
import {
  kindWords,
  languageWords,
  partWords,
  plain,
  scopeWords,
  shownWords,
  stateWords,
  teamWords,
  useWords,
  type CellWords,
} from './spreadsheetWords';

export { Sheet, sheets } from './sheets';

/** What one column is called and holds. `path`: where its value stands in the record. */
export interface Column {
  readonly en: string;
  readonly vi: string;
  readonly also?: readonly string[];
  readonly path: string;
  readonly holds: 'text' | 'day' | 'dayOrYear' | 'list' | 'number' | 'ratio' | 'yesNo' | CellWords;
}

const text = (path: string, en: string, vi: string, ...also: string[]): Column => ({
  ...{ path, en, vi, also },
  holds: 'text',
});
const day = (...named: Parameters<typeof text>): Column => ({ ...text(...named), holds: 'day' });
const list = (...named: Parameters<typeof text>): Column => ({ ...text(...named), holds: 'list' });
const number = (...named: Parameters<typeof text>): Column => ({ ...text(...named), holds: 'number' });
const oneOf = (words: CellWords, ...named: Parameters<typeof text>): Column => ({ ...text(...named), holds: words });

export const customerColumns = {
  id: text('id', 'Customer id', 'Mã khách hàng', 'id', 'mã'),
  name: text('name', 'Name', 'Tên', 'customer', 'customer name', 'khách hàng', 'tên khách hàng'),
  whatTheyDo: text('whatTheyDo', 'What they do', 'Họ làm gì', 'business'),
  dailyChallenge: text('dailyChallenge', 'Their daily challenge', 'Khó khăn hằng ngày', 'daily challenge', 'challenge'),
  hope: text('hope', 'What they hope for', 'Điều họ mong muốn', 'hope'),
  since: { ...day('since', 'Customer since', 'Là khách hàng từ', 'since'), holds: 'dayOrYear' },
  segment: text('segment', 'Segment', 'Phân khúc'),
  accountOwner: text('accountOwner.name', 'Account owner', 'Người phụ trách khách hàng', 'account manager'),
  accountOwnerId: text('accountOwner.id', 'Account owner id', 'Mã người phụ trách khách hàng'),
  alias: text('alias', 'Alias', 'Tên thay thế', 'bí danh'),
  shown: oneOf(shownWords, 'shown', 'Name or alias shown', 'Hiện tên hay tên thay thế', 'shown'),
  outsideDomains: list(
    'outsideDomains',
    'E-mail domains',
    'Tên miền e-mail',
    'domain',
    'domains',
    'tên miền',
    'outside domains',
  ),
} as const satisfies Record<string, Column>;
export type CustomerColumn = keyof typeof customerColumns;

export const momentColumns = {
  id: text('id', 'Moment id', 'Mã câu chuyện', 'id', 'mã'),
  kind: oneOf(kindWords, 'kind', 'Kind', 'Loại', 'type', 'kind of moment'),
  customer: text('customer.name', 'Customer', 'Khách hàng', 'customer name', 'tên khách hàng'),
  customerId: text('customer.id', 'Customer id', 'Mã khách hàng'),
  headline: text('headline', 'Headline', 'Tiêu đề', 'title'),
  story: text('story', 'The story', 'Nội dung câu chuyện', 'story', 'nội dung', 'what happened'),
  whatChanged: text('whatChanged', 'What changed for them', 'Điều đã thay đổi với họ', 'what changed'),
  quote: text('quote', 'In their words', 'Lời của họ', 'quote', 'trích dẫn'),
  dueOn: day(
    'dueOn',
    'They need it by',
    'Họ cần chậm nhất ngày',
    'họ cần trước ngày',
    'due',
    'due on',
    'due date',
    'hạn',
  ),
  slips: text(
    'slips',
    'What slips if we are late',
    'Điều gì sẽ lỡ nếu chúng ta trễ hẹn',
    'điều gì sẽ lỡ nếu chúng ta chậm',
    'slips',
  ),
  listener: text('listener', 'Who listened', 'Ai đã lắng nghe', 'listener'),
  listenedOn: day('listenedOn', 'Listened on', 'Ngày lắng nghe'),
  asked: text('asked', 'Who was asked', 'Đã hỏi ai', 'asked'),
  askedOn: day('askedOn', 'Asked on', 'Ngày hỏi'),
  question: text('question', 'A question to the room', 'Câu hỏi cho cả phòng', 'question', 'câu hỏi'),
  language: oneOf(
    languageWords,
    'language',
    'Language of the story',
    'Ngôn ngữ của câu chuyện',
    'language',
    'ngôn ngữ',
  ),
  source: text('source', 'Source', 'Nguồn'),
  heardOn: day('heardOn', 'Heard on', 'Ngày nghe được', 'heard', 'date', 'date heard', 'ngày'),
  owner: text('owner.name', 'Owner', 'Người phụ trách'),
  ownerId: text('owner.id', 'Owner id', 'Mã người phụ trách'),
  consentScope: oneOf(scopeWords, 'consent.scope', 'May be told', 'Được kể', 'consent', 'consent scope', 'đồng ý'),
  consentBasis: text('consent.basis', 'How they agreed', 'Họ đồng ý bằng cách nào', 'consent basis'),
  consentUntil: day('consent.until', 'Agreed until', 'Đồng ý đến ngày', 'consent until'),
  team: oneOf(teamWords, 'ourPart.who', 'Team', 'Bộ phận', 'nhóm', 'function', 'our part'),
  part: oneOf(partWords, 'ourPart.part', 'Helped or hurt', 'Giúp hay làm khó'),
  how: text('ourPart.how', 'How', 'Bằng cách nào', 'how it helped or hurt'),
  typicality: {
    ...text(
      'typicality',
      'Typicality',
      'Mức độ phổ biến',
      'mức phổ biến',
      'how typical',
      'how typical is it',
      'said so',
    ),
    holds: 'ratio',
  },
  typicalityCount: number('typicality.count', 'Customers who said so', 'Số khách hàng nói như vậy'),
  typicalityOf: number('typicality.of', 'Of how many', 'Trên tổng số', 'of how many customers'),
  tags: list('tags', 'Tags', 'Nhãn', 'tag', 'thẻ'),
  verifyBy: day('verifyBy', 'Verify by', 'Xác nhận lại chậm nhất ngày', 'kiểm chứng trước ngày', 'verify'),
  use: oneOf(useWords, 'use', 'May be told again', 'Kể được mấy lần', 'use'),
  contentNotice: text('contentNotice', 'Content notice', 'Lời báo trước', 'lưu ý nội dung', 'notice'),
  clip: text('clip.url', 'Clip', 'Đoạn phim', 'clip address', 'video'),
  clipTitle: text('clip.title', 'What the clip shows', 'Đoạn phim cho thấy gì', 'clip title'),
  restricted: { ...text('restricted', 'Restricted', 'Hạn chế'), holds: 'yesNo' },
  state: oneOf(stateWords, 'state', 'State', 'Tình trạng', 'trạng thái', 'status'),
} as const satisfies Record<string, Column>;
export type MomentColumn = keyof typeof momentColumns;

export const columnsOf: Readonly<Record<Sheet, Readonly<Record<string, Column>>>> = {
  customers: customerColumns,
  moments: momentColumns,
};

/** One row of a sheet: the text of each column that the file has; an empty one takes its value out. */
export type Cells = Readonly<Record<string, string>>;

/** Without these a new record is refused, whatever else the row says. */
export const neededColumns: Readonly<Record<Sheet, readonly string[]>> = {
  customers: ['name', 'whatTheyDo', 'dailyChallenge', 'hope'],
  moments: ['kind', 'customer', 'headline', 'story', 'source', 'heardOn', 'consentScope', 'consentBasis'],
};

export function headingOf(sheet: Sheet, column: string, language: StoryLanguage): string {
  return columnsOf[sheet][column]?.[language] ?? column;
}

/** The column that a heading of a file names, in either language. */
export function columnNamed(sheet: Sheet, heading: string): string | undefined {
  const looked = plain(heading);
  return columnNames[sheet].get(looked);
}

const columnNames: Readonly<Record<Sheet, ReadonlyMap<string, string>>> = {
  customers: namesOf(customerColumns),
  moments: namesOf(momentColumns),
};

function namesOf(columns: Readonly<Record<string, Column>>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, column: string) => !names.has(plain(name)) && names.set(plain(name), column);
  const named = Object.entries(columns);
  for (const [column, { en, vi }] of named) for (const name of [en, vi]) add(name, column);
  for (const [column, { also = [] }] of named) for (const name of [column, ...also]) add(name, column);
  return names;
}

/** The column at whose value an issue points; the file's own where several hold parts of it. */
export function columnAt(sheet: Sheet, path: string, cells: Cells): string {
  const columns = Object.entries(columnsOf[sheet]);
  const ways = [
    ([, column]: [string, Column]) => column.path === path,
    ([, column]: [string, Column]) => path.startsWith(`${column.path}.`),
    ([, column]: [string, Column]) => column.path.startsWith(`${path}.`),
  ];
  const found = ways.flatMap((way) => columns.filter(way)).map(([name]) => name);
  return found.find((name) => (cells[name] ?? '') !== '') ?? found.find((name) => name in cells) ?? found[0] ?? 'id';
}

/** What each heading of a file means for a sheet; `ignored` are the headings that mean nothing, or a column again. */
export interface Headings {
  /** Per column of the file. */
  readonly columns: readonly (string | undefined)[];
  readonly ignored: readonly string[];
  readonly missing: readonly string[];
}

export function readHeadings(sheet: Sheet, headings: readonly string[]): Headings {
  const seen = new Set<string>();
  const columns = headings.map((heading) => {
    const column = columnNamed(sheet, heading);
    if (column === undefined || seen.has(column)) return undefined;
    seen.add(column);
    return column;
  });
  return {
    columns,
    ignored: headings.filter((heading, at) => columns[at] === undefined && heading.trim() !== ''),
    missing: missingColumns(sheet, (column) => seen.has(column)),
  };
}

/** What everything new needs and a file does not have; whom a moment is about may be named by id alone. */
export function missingColumns(sheet: Sheet, has: (column: string) => boolean): string[] {
  return neededColumns[sheet].filter((column) => !has(column) && !(column === 'customer' && has('customerId')));
}

/** What a file holds, by its headings. */
export function sheetOf(headings: readonly string[]): Sheet {
  const known = (sheet: Sheet) => readHeadings(sheet, headings).columns.filter((column) => column !== undefined);
  const isAboutMoments = known('moments').some((column) => column === 'headline' || column === 'story');
  return isAboutMoments || known('moments').length > known('customers').length ? 'moments' : 'customers';
}
