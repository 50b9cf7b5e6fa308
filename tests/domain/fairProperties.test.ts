import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseFairly, type Candidate, type FairChoosing } from '../../domain/fairChoice';
import {
  beforeShowing,
  nothingShown,
  setBack,
  withoutShowing,
  withShowing,
  type ShowingHistory,
} from '../../domain/showingHistory';
import { chooseByTheBook } from '../support/choosingByTheBook';
import { sha256, topics } from '../support/meetingsSimulated';

const kinds = ['story', 'win', 'struggle', 'quote', 'trend'];
const runs = (numRuns: number) => ({ numRuns, seed: 20261122 });

const item = (kindsOf: readonly string[], stale: fc.Arbitrary<boolean>) =>
  fc.record({
    customer: fc.integer({ min: 1, max: 5 }).map((number) => `customer-${number}`),
    kind: fc.constantFrom(...kindsOf),
    tags: fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 2 }),
    heardOn: fc.oneof(fc.constantFrom(0, 30), fc.integer({ min: -1, max: 500 })).map((days) => dayOf(-days)),
    stale,
  });
const libraries = (kindsOf = kinds, stale: fc.Arbitrary<boolean> = fc.constant(false)) =>
  fc
    .array(item(kindsOf, stale), { minLength: 1, maxLength: 20 })
    .map((items): Candidate[] => items.map((one, number) => ({ ...one, id: `moment-${number}` })));
const noTrends = kinds.filter((kind) => kind !== 'trend');
const topicsOf = fc.array(fc.subarray(topics, { maxLength: 3 }), { minLength: 60, maxLength: 60 });

function dayOf(day: number): string {
  return new Date(Date.parse('2026-11-22') + day * 86_400_000).toISOString().slice(0, 10);
}

function choosingFor(
  eligible: readonly Candidate[],
  history: ShowingHistory,
  more: Partial<FairChoosing<Candidate>> = {},
) {
  const at = `${dayOf(history.showings * 3)}T09:00:00.000Z`;
  return { eligible, history, series: 'series', at, meetingTags: [], wantsWin: false, hash: sha256, ...more };
}

interface Opened {
  readonly moment: Candidate;
  readonly epoch: number;
  readonly choosing: FairChoosing<Candidate>;
}

/** A meeting after the other, each opening with what is chosen from what it allows. */
function open(
  count: number,
  choosingOf: (history: ShowingHistory, meeting: number) => FairChoosing<Candidate>,
): Opened[] {
  const opened: Opened[] = [];
  let history = nothingShown;
  for (let meeting = 0; meeting < count; meeting += 1) {
    const choosing = choosingOf(history, meeting);
    const choice = chooseFairly(choosing);
    if (!choice) continue;
    opened.push({ ...choice, choosing });
    history = shownIn(choosing.history, choice);
  }
  return opened;
}

function shownIn(history: ShowingHistory, { moment, epoch }: { moment: Candidate; epoch: number }): ShowingHistory {
  return withShowing(history, { moment: moment.id, customer: moment.customer, kind: moment.kind, epoch });
}

const stable = (library: Candidate[], meetingTags: string[][]) =>
  open(60, (history, meeting) => choosingFor(library, history, { meetingTags: meetingTags[meeting]! }));

test('P1 no moment is shown twice in an epoch, whatever comes, goes and is barred', () => {
  const allowed = fc.array(fc.integer(), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(libraries(kinds, fc.boolean()), allowed, (library, masks) => {
      const opened = open(40, (history, meeting) =>
        choosingFor(
          library.filter((_, place) => (masks[meeting]! >> place) & 1),
          history,
        ),
      );
      const inEpoch = opened.map(({ epoch, moment }) => `${epoch} ${moment.id}`);
      expect(new Set(inEpoch).size).toBe(inEpoch.length);
    }),
    runs(60),
  );
});

test('P2 every moment of a stable library is shown once in each epoch', () => {
  fc.assert(
    fc.property(libraries(noTrends), topicsOf, (library, meetingTags) => {
      const opened = stable(library, meetingTags);
      for (let epoch = 1; epoch * library.length <= opened.length; epoch += 1) {
        const shown = opened.filter((one) => one.epoch === epoch).map(({ moment }) => moment.id);
        expect(shown.sort()).toEqual(library.map(({ id }) => id).sort());
      }
    }),
    runs(60),
  );
});

test('P3 one customer follows itself only where the bag, after the guard, holds nobody else', () => {
  fc.assert(
    fc.property(libraries(noTrends), topicsOf, (library, meetingTags) => {
      const opened = stable(library, meetingTags);
      opened.forEach(({ moment, choosing }, meeting) => {
        if (opened[meeting - 1]?.moment.customer !== moment.customer) return;
        const { guarded } = chooseByTheBook(choosing)!;
        expect(new Set(guarded.map(({ customer }) => customer))).toEqual(new Set([moment.customer]));
      });
    }),
    runs(60),
  );
});

test('P4 a moment of a stable library rests while more than half of the others are shown', () => {
  fc.assert(
    fc.property(libraries(noTrends), topicsOf, (library, meetingTags) => {
      const shown = stable(library, meetingTags).map(({ moment }) => moment.id);
      shown.forEach((id, place) => {
        const before = shown.lastIndexOf(id, place - 1);
        if (place > 0 && before >= 0) expect(place - before).toBeGreaterThan(Math.floor(library.length / 2));
      });
    }),
    runs(60),
  );
});

const histories = (library: readonly Candidate[]) =>
  fc.array(fc.record({ place: fc.nat(), newEpoch: fc.nat(9), back: fc.nat(9) }), { maxLength: 30 }).map((showings) =>
    showings.reduce((history, { place, newEpoch, back }) => {
      const moment = library[place % library.length]!;
      const epoch = history.epoch + (newEpoch === 0 ? 1 : 0);
      const shown = shownIn(history, { moment, epoch });
      return back === 0 ? setBack(shown, library[(place + 1) % library.length]!.id) : shown;
    }, nothingShown),
  );
const anyChoosing = libraries(
  kinds,
  fc.nat(4).map((one) => one === 0),
).chain((library) =>
  fc.record({
    eligible: fc.shuffledSubarray(library),
    history: histories(library),
    meetingTags: fc.subarray(topics, { maxLength: 3 }),
    wantsWin: fc.boolean(),
  }),
);

test('the choice is the one that the rules give when they are followed one after the other', () => {
  fc.assert(
    fc.property(anyChoosing, ({ eligible, history, ...more }) => {
      const choosing = choosingFor(eligible, history, more);
      const choice = chooseFairly(choosing);
      const byTheBook = chooseByTheBook(choosing);
      expect(choice && [choice.moment.id, choice.epoch]).toEqual(byTheBook && [byTheBook.moment.id, byTheBook.epoch]);
      expect(choice?.record.score.total).toBe(byTheBook?.total);
    }),
    runs(1500),
  );
});

test('P5 the same library, history and time give the same choice, in whatever order the library comes', () => {
  fc.assert(
    fc.property(anyChoosing, fc.boolean(), ({ eligible, history, ...more }, backwards) => {
      const other = backwards ? [...eligible].reverse() : structuredClone(eligible);
      expect(chooseFairly(choosingFor(other, history, more))).toEqual(
        chooseFairly(choosingFor(eligible, history, more)),
      );
    }),
    runs(200),
  );
});

test('P7 what is barred never opens a meeting, and what is stale only where fewer than three are fresh', () => {
  fc.assert(
    fc.property(anyChoosing, ({ eligible, history, ...more }) => {
      const choice = chooseFairly(choosingFor(eligible, history, more));
      if (!choice) return;
      expect(eligible).toContain(choice.moment);
      const pausing = history.recent.slice(0, 4).some(({ kind }) => kind === 'trend');
      const fresh = eligible.filter(({ kind, stale }) => !stale && !(pausing && kind === 'trend'));
      if (choice.moment.stale) expect(fresh.length).toBeLessThan(3);
      expect(choice.record.stale).toBe(choice.moment.stale);
    }),
    runs(300),
  );
});

test('P8 a showing that is released leaves the next choice as it was', () => {
  fc.assert(
    fc.property(anyChoosing, ({ eligible, history, ...more }) => {
      const choice = chooseFairly(choosingFor(eligible, history, more));
      if (!choice) return;
      const opened = shownIn(history, choice);
      const before = beforeShowing(history, choice.moment.id);
      const released = withoutShowing(opened, { number: opened.showings, before });
      expect(chooseFairly(choosingFor(eligible, released, more))).toEqual(choice);
    }),
    runs(200),
  );
});

test('P8 a moment that is skipped comes once everything else of its epoch was shown, and then only once', () => {
  fc.assert(
    fc.property(libraries(noTrends), fc.nat(18), (library, when) => {
      const skips = new Map<string, number>();
      const opened = open(60, (history, meeting) => {
        if (meeting !== when) return choosingFor(library, history);
        const { moment, epoch } = chooseFairly(choosingFor(library, history))!;
        skips.set(moment.id, epoch);
        const others = library.filter((one) => one !== moment);
        return choosingFor(others, setBack(history, moment.id, epoch));
      });
      const skipped = opened.findIndex(
        ({ moment, epoch }, meeting) => meeting > when && skips.get(moment.id) === epoch,
      );
      if (skipped < 0) return;
      const epoch = opened.filter((one) => one.epoch === opened[skipped]!.epoch).map(({ moment }) => moment.id);
      expect(epoch.at(-1)).toBe(opened[skipped]!.moment.id);
      expect([...epoch].sort()).toEqual(library.map(({ id }) => id).sort());
    }),
    runs(100),
  );
});

test('trends open at most one meeting in five, and take turns', () => {
  fc.assert(
    fc.property(libraries([...kinds, 'trend', 'trend']), topicsOf, (library, meetingTags) => {
      const shown = stable(library, meetingTags).map(({ moment }) => moment);
      shown.forEach((_, first) => {
        const five = shown.slice(first, first + 5);
        expect(five.filter(({ kind }) => kind === 'trend').length).toBeLessThanOrEqual(1);
      });
      const trends = library.filter(({ kind }) => kind === 'trend');
      const times = trends.map((trend) => shown.filter((moment) => moment === trend).length);
      if (times.length > 0) expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
    }),
    runs(60),
  );
});
