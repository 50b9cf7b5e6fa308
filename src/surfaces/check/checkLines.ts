import type { MeetingCheck, WholeCheck } from '../../../domain/chatChecks';
import type { CheckWords } from '../../words/en/check';
import { sittingDay } from './sittingDay';

export interface CheckLine {
  readonly tone: 'good' | 'note' | 'bad';
  readonly what: string;
  /** What it means, and what one can do. */
  readonly how?: string;
}

interface Said {
  readonly words: CheckWords;
  readonly day: (isoDay: string) => string;
  readonly now: number;
}

type Common = Pick<WholeCheck, 'works' | 'waiting' | 'stuck'>;

/** What was looked at, in the order in which a card takes its way. */
export function meetingLines(check: MeetingCheck, said: Said): CheckLine[] {
  return [
    chatLine(check, said),
    rosterLine(check, said),
    ...eventLines(check, said),
    ...cardLines(check, said),
    ...commonLines(check, said),
    ...reachLine(check, said),
  ];
}

export function wholeLines(check: WholeCheck, said: Said): CheckLine[] {
  const { chat } = said.words;
  const { known, gone } = check.chats;
  return [
    { tone: 'good', what: chat.counted(known) },
    ...(gone > 0 ? [{ tone: 'note' as const, what: chat.countedGone(gone), how: chat.countedGoneHow }] : []),
    ...commonLines(check, said),
  ];
}

function chatLine({ chat }: MeetingCheck, { words: { chat: words } }: Said): CheckLine {
  switch (chat) {
    case 'here':
      return { tone: 'good', what: words.here };
    case 'gone':
      return { tone: 'bad', what: words.gone, how: words.goneHow };
    case 'unknown':
      return { tone: 'note', what: words.unknown, how: words.unknownHow };
  }
}

function rosterLine({ roster }: MeetingCheck, { words: { roster: words } }: Said): CheckLine {
  if (!roster) return { tone: 'bad', what: words.unread, how: words.unreadHow };
  const { people, outsiders } = roster;
  if (outsiders === 0) return { tone: 'good', what: words.internal(people) };
  return { tone: 'note', what: words.mixed(people, outsiders), how: words.mixedHow };
}

function reachLine({ roster }: MeetingCheck, { words: { reach } }: Said): CheckLine[] {
  if (!roster) return [];
  if (roster.unreached === 0) return [{ tone: 'good', what: reach.all }];
  return [{ tone: 'note', what: reach.some(roster.unreached), how: reach.someHow }];
}

function eventLines({ starts, ends }: MeetingCheck, { words: { events } }: Said): CheckLine[] {
  if (starts.of === 0) return [{ tone: 'note', what: events.none }];
  const missed = (count: typeof starts) => count.seen < count.of;
  return [
    missed(starts)
      ? { tone: 'note', what: events.startsMissed(starts.seen, starts.of), how: events.startsHow }
      : { tone: 'good', what: events.starts },
    ...(ends.of === 0
      ? []
      : missed(ends)
        ? [{ tone: 'note' as const, what: events.endsMissed(ends.seen, ends.of), how: events.endsHow }]
        : [{ tone: 'good' as const, what: events.ends }]),
  ];
}

function cardLines({ cards, mayRun }: MeetingCheck, { words: { cards: words }, day }: Said): CheckLine[] {
  if (cards.length === 0) return [{ tone: 'good', what: words.all }];
  return cards.map(({ kind, occurrence, trouble }) => ({
    // Whoever deleted it may have meant to.
    tone: trouble === 'failing' || trouble === 'deleted' ? 'note' : 'bad',
    what: words.trouble[trouble](kind, day(sittingDay(occurrence))),
    ...((trouble === 'uncertain' || trouble === 'deleted') && !mayRun && { how: words.againHow }),
  }));
}

const longMs = 2 * 60_000;

function commonLines({ works, waiting, stuck }: Common, { words, now }: Said): CheckLine[] {
  const silent = (['tables', 'queue', 'pictures'] as const).filter((part) => !works[part]);
  const parts = silent.map((part) => words.works.parts[part]).join(', ');
  return [
    silent.length === 0
      ? { tone: 'good', what: words.works.all }
      : { tone: 'bad', what: words.works.fails(parts), how: words.works.failsHow },
    ...(waiting ? [waitingLine(waiting, { words, now })] : []),
    ...(stuck.length > 0 ? [{ tone: 'bad' as const, what: words.stuck.line(stuck.length) }] : []),
  ];
}

function waitingLine(
  { messages, since }: NonNullable<Common['waiting']>,
  { words: { waiting: words }, now }: Pick<Said, 'words' | 'now'>,
): CheckLine {
  const waited = since === undefined ? 0 : now - Date.parse(since);
  if (waited >= longMs) return { tone: 'bad', what: words.long(Math.floor(waited / 60_000)), how: words.longHow };
  return { tone: 'good', what: messages === 0 ? words.none : words.some(messages) };
}
