import * as z from 'zod/mini';
import { NewDecision, type DecisionId } from './decisions';
import { mayRun, mostExpected, type ExpectedDecision, type Occurrence, type Series } from './meetings';
import type { Person } from './people';
import { Problem } from './problems';

/** Whatever was kept is shorter. */
const longestWas = 400;

interface Switching {
  readonly by: Person;
  readonly at: string;
}

/** The open occurrence in which notes are private from now on; itself when they are already. */
export function writePrivately(occurrence: Occurrence, { by, at }: Switching): Occurrence {
  if (occurrence.ended) throw new Problem('meetingNotOpen', 'This meeting is over: its notes are shown to everybody.');
  if (occurrence.private) return occurrence;
  return { ...occurrence, private: { by, at }, revision: occurrence.revision + 1 };
}

export function revealNotes(occurrence: Occurrence): Occurrence {
  const { private: isOn, ...shown } = occurrence;
  return isOn ? { ...shown, revision: occurrence.revision + 1 } : occurrence;
}

export function lockRecord(occurrence: Occurrence, { by, at }: Switching): Occurrence {
  if (!occurrence.ended) throw new Problem('invalid', 'The record can be locked once the meeting is over.');
  if (occurrence.locked) return occurrence;
  return { ...occurrence, locked: { by, at }, revision: occurrence.revision + 1 };
}

export function unlockRecord(occurrence: Occurrence): Occurrence {
  const { locked, ...unlocked } = occurrence;
  return locked ? { ...unlocked, revision: occurrence.revision + 1 } : occurrence;
}

/** What the next occurrence begins with. */
export function expectedIn({ expected = [] }: Pick<Series, 'expected'>): ExpectedDecision[] {
  return expected.filter(({ removed }) => !removed);
}

/** The series that expects this decision, too; itself when it does so already. What was taken off comes back as it was. */
export function expectDecision(series: Series, { id, text }: NewDecision, { by, at }: Switching): Series {
  const expected = series.expected ?? [];
  const known = expected.find((one) => one.id === id);
  const mayBring = known && (known.by.id === by.id || (known.removed === true && mayRun(series, by.id)));
  if (known && (known.text !== text || !mayBring))
    throw new Problem('conflict', 'Something else was already kept under this id.');
  if (known && !known.removed) return series;
  if (expectedIn(series).length >= mostExpected)
    throw new Problem('invalid', `A meeting can expect ${mostExpected} decisions at most.`, { field: 'text' });
  const { removed: _removed, ...brought } = known ?? { id, text, by, at, removed: true };
  return { ...series, expected: [...expected.filter((one) => one !== known), brought].sort(byTime) };
}

/** Taking off what isn't expected any more is nothing. */
export function dropExpected(series: Series, id: DecisionId, by: Person): Series {
  const dropped = expectedIn(series).find((one) => one.id === id);
  if (!dropped) return series;
  checkIsTheirs(series, dropped, by);
  const left = expectedIn(series).filter((one) => one !== dropped);
  const gone = (series.expected ?? []).filter(({ removed }) => removed);
  return {
    ...series,
    expected: [...left, ...gone.slice(1 - mostExpected), { ...dropped, removed: true }].sort(byTime),
  };
}

/** `was`: how it read on the screen of whoever rewords it. */
export const Rewording = z.object({ text: NewDecision.shape.text, was: z.string().check(z.maxLength(longestWas)) });
export type Rewording = z.infer<typeof Rewording>;

/** Two who reword it at once: the second sees how it reads by now. */
export function rewordExpected(series: Series, id: DecisionId, { text, was }: Rewording, by: Person): Series {
  const known = expectedIn(series).find((one) => one.id === id);
  if (!known) throw new Problem('notFound', 'This decision is not expected any more.');
  checkIsTheirs(series, known, by);
  if (known.text === text) return series;
  if (known.text !== was)
    throw new Problem('conflict', 'Somebody changed this while you were writing.', { field: 'text', theirs: known });
  const expected = (series.expected ?? []).map((one) => (one === known ? { ...known, text } : one));
  return { ...series, expected };
}

function checkIsTheirs(series: Series, { by: author }: ExpectedDecision, by: Person): void {
  if (author.id !== by.id && !mayRun(series, by.id))
    throw new Problem('notAllowed', 'Only whoever wrote this, or the organizer, can change it.');
}

function byTime(a: ExpectedDecision, b: ExpectedDecision): number {
  return a.at.localeCompare(b.at);
}
