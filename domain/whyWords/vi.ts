import { chosenReasons, relaxedIn, type ChosenReason, type Relaxed } from '../chosenReasons';
import type { ChoiceRecord } from '../choiceRecord';
import { atFirstUse } from '../firstUse';
import type { Trouble, Why } from '../meetings';
import type { WhyWords } from './en';

const day = atFirstUse(
  () => new Intl.DateTimeFormat('vi', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const list = atFirstUse(() => new Intl.ListFormat('vi', { type: 'conjunction' }));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const troubles: Record<Trouble, string> = {
  unpublished: 'câu chuyện chưa được công bố',
  withdrawn: 'câu chuyện đã được rút lại',
  archived: 'câu chuyện đã được lưu trữ',
  restricted: 'câu chuyện bị hạn chế',
  consentEnded: 'sự đồng ý của khách hàng đã hết hạn',
  overdue: 'đã qua ngày họ cần',
  usedUp: 'câu chuyện chỉ để kể một lần và đã được kể',
  stale: 'gần đây chưa ai xác nhận rằng chuyện này còn đúng',
  gone: 'câu chuyện không còn trong thư viện',
  theirPeople: 'người của chính khách hàng đó đang có mặt',
};

function sentence(why: Why, customer: string): string {
  switch (why.reason) {
    case 'pinned': {
      const forWhat = pinnedFor(why);
      return why.instead
        ? `${capital(failed(why.instead))}: ${why.by.name} đã ghim câu chuyện này cho ${forWhat}.`
        : `${why.by.name} đã ghim cho ${forWhat}.`;
    }
    case 'chosen':
      return capital(
        why.instead
          ? `${failed(why.instead)} nên câu chuyện này được chọn: ${chosen(why.record, customer)}.`
          : `${chosen(why.record, customer)}.`,
      );
    case 'neverShownHere':
      return why.choices === 1
        ? 'Đây là câu chuyện duy nhất có thể mở đầu cuộc họp này.'
        : `Cuộc họp này chưa nghe câu chuyện này; chọn từ ${why.choices} câu chuyện.`;
    case 'longestAgo':
      return why.choices === 1
        ? 'Đây là câu chuyện duy nhất có thể mở đầu cuộc họp này.'
        : `Trong ${why.choices} câu chuyện, đây là câu chuyện lâu nhất chưa được kể lại: ${why.showingsAgo} lần mở đầu trước.`;
  }
}

function pinnedFor({ on, every }: Extract<Why, { reason: 'pinned' }>): string {
  if (on !== undefined) return `ngày ${day().format(new Date(on))}`;
  return every ? 'mọi cuộc họp' : 'cuộc họp này';
}

function failed({ was, trouble }: NonNullable<Extract<Why, { reason: 'chosen' }>['instead']>): string {
  return `${was === 'pinned' ? 'câu chuyện đã ghim' : 'câu chuyện được gợi ý trước đó'} không mở đầu được (${troubles[trouble]})`;
}

function chosen(record: ChoiceRecord, customer: string): string {
  if (record.pools.eligible === 1) return `đây là câu chuyện duy nhất có thể mở đầu cuộc họp này${relaxed(record)}`;
  const reasons = needsReasons(record) ? chosenReasons(record).map((reason) => reasonSaid(reason, customer)) : [];
  const why = reasons.length > 0 ? `: ${list().format(reasons)}` : '';
  return `${lead(record)}${why}${relaxed(record)}${record.goodNews === 'none' ? '; đã đến lượt tin vui nhưng chưa có tin nào sẵn sàng' : ''}`;
}

function needsReasons({ pools, goodNews }: ChoiceRecord): boolean {
  return pools.bag > 1 && goodNews !== 'again';
}

function lead({ pools, goodNews, tie }: ChoiceRecord): string {
  if (goodNews === 'again')
    return 'đã đến lượt tin vui, và trong các tin vui đã kể ở đây trong lượt này, đây là tin được kể lâu nhất rồi';
  const best =
    tie > 1
      ? `có ${tie} câu chuyện phù hợp nhất như nhau và câu chuyện này được bốc thăm`
      : 'đây là câu chuyện phù hợp nhất';
  if (goodNews === 'bag') return `đã đến lượt tin vui, và trong các tin vui cuộc họp chưa nghe trong lượt này, ${best}`;
  if (pools.bag === 1) return 'đây là câu chuyện cuối cùng mà cuộc họp chưa nghe trong lượt này';
  return `trong ${pools.bag} câu chuyện mà cuộc họp chưa nghe trong lượt này, ${best}`;
}

function reasonSaid(said: ChosenReason, customer: string): string {
  switch (said.reason) {
    case 'about':
      return `nói về ${list().format(said.tags)}`;
    case 'customerNotHeard':
      return said.openings === 1
        ? `lần mở đầu trước không nói về ${customer}`
        : `${said.openings} lần mở đầu gần nhất không nói về ${customer}`;
    case 'otherKind':
      return 'thuộc loại khác với những lần mở đầu gần đây';
    case 'heard':
      return heard(said.days);
  }
}

function heard(days: number): string {
  return days === 0 ? 'nghe được đúng ngày chọn' : `nghe được ${days} ngày trước khi chọn`;
}

function relaxed(record: ChoiceRecord): string {
  const rule = relaxedIn(record);
  return rule ? `; ${ruleSaid(rule)}` : '';
}

function ruleSaid(said: Relaxed): string {
  switch (said.rule) {
    case 'stale':
      return said.isStale
        ? `${troubles.stale}, nhưng chưa đến ba câu chuyện đã xác nhận có thể mở đầu cuộc họp này`
        : 'vì chưa đến ba câu chuyện đã xác nhận có thể mở đầu cuộc họp này nên cả những câu chuyện chưa xác nhận cũng được xét';
    case 'setBack':
      return 'câu chuyện từng được để dành cho lần khác, và trong lượt này không còn câu chuyện nào khác có thể mở đầu';
    case 'guard':
      return said.openings === 0
        ? 'lần trước cũng kể câu chuyện này, nhưng trong lượt này không câu chuyện nào chờ lâu hơn'
        : `từ lần kể trước mới có ${said.openings} lần mở đầu, nhưng trong lượt này không câu chuyện nào chờ lâu hơn`;
    case 'window':
      return said.openings === 1
        ? 'những câu chuyện còn lại đều về khách hàng của lần mở đầu trước'
        : `những câu chuyện còn lại đều về khách hàng của ${said.openings} lần mở đầu gần nhất`;
    case 'kind':
      return 'những câu chuyện còn lại đều cùng loại với câu chuyện kể gần nhất';
  }
}

export const why: WhyWords = { title: 'Vì sao là câu chuyện này?', sentence, troubles };
