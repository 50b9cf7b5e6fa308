import { expect, test } from '@jest/globals';
import { ChoiceRecord } from '../../domain/choiceRecord';
import { bars } from '../../domain/momentStates';
import { Trouble, Why } from '../../domain/meetings';
import { why as english } from '../../domain/whyWords/en';
import { why as vietnamese } from '../../domain/whyWords/vi';
import { mai } from '../support/people';

const pools = { eligible: 40, bag: 23, afterGuard: 20, afterCustomers: 12, afterShare: 12, afterKind: 9 };
const score = {
  variety: { value: 0.9, gap: 8, rem: 2 },
  kindNew: false,
  fresh: { value: 0.1, days: 400 },
  relevance: { value: 0, tags: [] as string[] },
  total: 0.5,
};
const usual: ChoiceRecord = {
  epoch: 2,
  pools,
  guard: { asked: 20, used: 20 },
  window: { asked: 3, used: 3 },
  relaxed: [],
  score,
  stale: false,
  tie: 1,
};

const chosen = (more: object = {}, instead?: object) =>
  Why.parse({ reason: 'chosen', record: ChoiceRecord.parse({ ...usual, ...more }), instead });
const en = (why: Why) => english.sentence(why, 'Ken’s Plumbing Supply');
const vi = (why: Why) => vietnamese.sentence(why, 'Tiệm bánh Hoa Sen');

const onboarding = { score: { ...score, relevance: { value: 1, tags: ['onboarding'] } } };
const gap = (openings: number) => ({ score: { ...score, variety: { value: 0.9, gap: openings, rem: 2 } } });
const small = (eligible: number) => ({ pools: { ...pools, eligible, bag: eligible }, guard: { asked: 1, used: 1 } });
const heard = (days: number) => ({
  score: { ...score, variety: { value: 0, gap: 0, rem: 1 }, fresh: { value: 0.9, days } },
});

test.each([
  [
    onboarding,
    'Of 23 moments that this meeting hasn’t heard in this round, it fits best: it is about onboarding and none of the last 8 openings was about Ken’s Plumbing Supply.',
    'Trong 23 câu chuyện mà cuộc họp chưa nghe trong lượt này, đây là câu chuyện phù hợp nhất: nói về onboarding và 8 lần mở đầu gần nhất không nói về Tiệm bánh Hoa Sen.',
  ],
  [gap(1), /: the last opening was not about Ken/, /: lần mở đầu trước không nói về/],
  [gap(3), /: none of the last 3 openings was about Ken/, /: 3 lần mở đầu gần nhất không nói về/],
  // The series has had one opening that we know of: no more is claimed.
  [{ ...gap(8), ...small(3) }, /: the last opening was not about Ken/, /: lần mở đầu trước không nói về/],
  [heard(0), /it fits best: it was heard on the day of the choice\.$/, /nghe được đúng ngày chọn\.$/],
  [heard(1), /it was heard the day before the choice\.$/, /nghe được 1 ngày trước khi chọn\.$/],
  [heard(12), /it was heard 12 days before the choice\.$/, /nghe được 12 ngày trước khi chọn\.$/],
  [{ score: { ...score, kindNew: true } }, /of another kind than the last openings/, /thuộc loại khác/],
  [{ tie: 3 }, /, 3 fit best and this one was drawn by lot: /, /có 3 câu chuyện phù hợp nhất như nhau .* bốc thăm: /],
  [
    { pools: { ...pools, eligible: 1, bag: 1 } },
    'It is the only moment that may open this meeting.',
    'Đây là câu chuyện duy nhất có thể mở đầu cuộc họp này.',
  ],
  [
    { pools: { ...pools, bag: 1 } },
    'It is the last moment that this meeting hasn’t heard in this round.',
    'Đây là câu chuyện cuối cùng mà cuộc họp chưa nghe trong lượt này.',
  ],
  [{ goodNews: 'bag' }, /^It is time for good news, and of the wins .* it fits best: /, /^Đã đến lượt tin vui, và /],
  [
    { goodNews: 'again' },
    'It is time for good news, and of the wins told here in this round this one was told longest ago.',
    /đây là tin được kể lâu nhất rồi\.$/,
  ],
  [{ goodNews: 'none' }, /; good news was due, but none was ready\.$/, /chưa có tin nào sẵn sàng\.$/],
  [
    { relaxed: ['stale'], stale: true },
    /; nobody has confirmed lately that it is still true, but fewer than three confirmed ones may open this meeting\.$/,
    /; gần đây chưa ai xác nhận/,
  ],
  [
    { relaxed: ['stale'], stale: false },
    /; as fewer than three .* unconfirmed ones were weighed too\.$/,
    /cũng được xét\.$/,
  ],
  [{ relaxed: ['setBack'] }, /; it was skipped before, and nothing else/, /từng được để dành/],
  [{ relaxed: ['guard'], guard: { asked: 4, used: 0 } }, /; it was told last time too/, /lần trước cũng kể/],
  [{ relaxed: ['guard'], guard: { asked: 4, used: 1 } }, /; only 1 opening came since/, /mới có 1 lần mở đầu/],
  [{ relaxed: ['guard'], guard: { asked: 4, used: 2 } }, /; only 2 openings came since/, /mới có 2 lần mở đầu/],
  [
    { relaxed: ['window'], window: { asked: 1, used: 0 } },
    /the customer of the last opening\.$/,
    /của lần mở đầu trước\.$/,
  ],
  [{ relaxed: ['window'] }, /customers of the last 3 openings\.$/, /của 3 lần mở đầu gần nhất\.$/],
  [{ relaxed: ['kind'] }, /of the same kind as the last one told\.$/, /cùng loại với câu chuyện kể gần nhất\.$/],
] as const)('a moment chosen with %j is explained', (more, inEnglish, inVietnamese) => {
  expect(en(chosen(more))).toMatch(inEnglish);
  expect(vi(chosen(more))).toMatch(inVietnamese);
});

test('who pinned it, and for when', () => {
  const pinned = (more: object) => Why.parse({ reason: 'pinned', by: mai, every: false, ...more });
  expect(en(pinned({}))).toBe('Mai Tran pinned it for this meeting.');
  expect(en(pinned({ every: true }))).toBe('Mai Tran pinned it for every meeting.');
  expect(en(pinned({ on: '2026-11-24' }))).toBe('Mai Tran pinned it for Nov 24, 2026.');
  expect(vi(pinned({ on: '2026-11-24' }))).toBe('Mai Tran đã ghim cho ngày 24 thg 11, 2026.');
  const instead = { moment: 'moment-1', was: 'pinned', trouble: 'overdue' };
  expect(en(pinned({ every: true, instead }))).toBe(
    'What was pinned could not open (its due day has passed): Mai Tran pinned this one for every meeting.',
  );
  expect(vi(pinned({ instead }))).toMatch(/^Câu chuyện đã ghim không mở đầu được \(đã qua ngày họ cần\): Mai Tran/);
});

test.each(Trouble.options)('what could not open because it is %s is named, and what came instead', (trouble) => {
  const instead = { moment: 'moment-1', was: 'suggested', trouble };
  expect(en(chosen({}, instead))).toMatch(
    /^What was suggested before could not open \(.+\), so this one was chosen: of 23 moments .*\.$/,
  );
  expect(vi(chosen({}, instead))).toMatch(/^Câu chuyện được gợi ý trước đó không mở đầu được \(.+\) nên .*\.$/);
  expect(bars.length).toBeLessThan(Trouble.options.length);
});

test.each([
  [{ reason: 'neverShownHere', choices: 16 }, 'This meeting has not seen it yet; chosen from 16.'],
  [{ reason: 'neverShownHere', choices: 1 }, 'It is the only moment that may open this meeting.'],
  [
    { reason: 'longestAgo', showingsAgo: 5, choices: 3 },
    'Of 3 it is the one this meeting has not seen for longest: 5 showings ago.',
  ],
  [{ reason: 'longestAgo', showingsAgo: 1, choices: 1 }, 'It is the only moment that may open this meeting.'],
])('what the first release recorded is still read: %j', (recorded, said) => {
  expect(en(Why.parse(recorded))).toBe(said);
  expect(vi(Why.parse(recorded))).toMatch(/cuộc họp này|lâu nhất/i);
});
