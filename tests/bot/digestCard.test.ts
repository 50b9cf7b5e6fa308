import { expect, test } from '@jest/globals';
import { digestCard } from '../../api/src/calls/personal/digestCard';
import { ActionId } from '../../domain/actions';
import { OccurrenceKey, SeriesKey } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
import type { DigestItem } from '../../domain/myDigest';
import { buttonsOf } from '../support/chatWorld';

const series = SeriesKey.parse('s'.repeat(43));
const setting = { language: 'vi', open: { title: 'Mở', url: 'https://teams.microsoft.com/l/entity/x' } } as const;
const long = 'Hỏi nhà cung cấp về kế hoạch đào tạo mới. '.repeat(10).slice(0, 300);

const offer = (n: number): DigestItem => ({
  key: `offer:${series}:action-${n}:2026-11-23T10:00:00.000Z`,
  kind: 'offer',
  text: long,
  day: '2026-11-30',
  by: 'Nguyễn Thị Minh Khai',
  title: long.slice(0, 120),
  series,
  offer: { action: ActionId.parse(`action-${n}`), at: '2026-11-23T10:00:00.000Z', revision: n + 1 },
});
const opening: DigestItem = {
  key: `nudge:${series}`,
  kind: 'opening',
  text: long.slice(0, 120),
  day: '2026-11-24',
  series,
  opening: {
    after: OccurrenceKey.parse('20261123T090000Z'),
    told: { moment: MomentId.parse('moment-1'), headline: long.slice(0, 120), customer: 'Cửa hàng Ken' },
  },
};

test('the longest message of a morning is one that Teams takes', () => {
  const items = [...Array.from({ length: 9 }, (_, n) => offer(n)), opening, ...[10, 11, 12].map(offer)];
  const card = digestCard({ title: 'Chào buổi sáng', items, card: 'digest:2026-11-24' }, setting);
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(24 * 1024);
});

test('each button says what it is about, for who can’t see what stands above it', () => {
  const card = digestCard({ title: 'Chào buổi sáng', items: [offer(1), opening], card: 'digest:2026-11-24' }, setting);
  const answers = buttonsOf(card).filter(({ verb }) => verb !== 'quiet');
  expect(answers.map(({ verb }) => verb)).toEqual(['acceptOffer', 'declineOffer', 'keepMoment', 'swapMoment']);
  for (const button of answers) {
    expect(button).toMatchObject({ tooltip: expect.stringMatching(/^.{1,30}: Hỏi nhà cung cấp .{1,60}…$/) });
  }
});
