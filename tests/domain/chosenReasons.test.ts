import { expect, test } from '@jest/globals';
import { chosenReasons, relaxedIn, type ChosenReason, type Relaxed } from '../../domain/chosenReasons';
import { chooseFairly, type Candidate, type FairChoice } from '../../domain/fairChoice';
import { nothingShown, setBack, withShowing, type ShowingHistory } from '../../domain/showingHistory';
import { libraryOf, seeded, sha256, topics } from '../support/meetingsSimulated';

interface Told {
  readonly library: readonly Candidate[];
  readonly history: ShowingHistory;
  readonly topic: string;
  readonly at: string;
  readonly choice: FairChoice<Candidate>;
}

/** Small libraries, in which every rule has to give way now and then: some stale, some skipped, some good news. */
function* openings(): Generator<Told> {
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = seeded(seed);
    const library = libraryOf(1 + Math.floor(random() * 9), random).map((moment) => ({
      ...moment,
      stale: seed % 3 === 0 && random() < 0.7,
    }));
    let history = nothingShown;
    for (let meeting = 0; meeting < 40; meeting += 1) {
      const topic = topics[meeting % topics.length] ?? '';
      const at = new Date(Date.parse('2026-01-05T09:00:00Z') + meeting * 7 * 86_400_000).toISOString();
      const asked = { eligible: library, history, series: `series-${seed}`, at, meetingTags: [topic], hash: sha256 };
      const choice = chooseFairly({ ...asked, wantsWin: meeting % 5 === 4 });
      if (!choice) return;
      yield { library, history, topic, at, choice };
      const { id, customer, kind } = choice.moment;
      history =
        random() < 0.1
          ? setBack(history, id, choice.epoch)
          : withShowing(history, { moment: id, customer, kind, epoch: choice.epoch });
    }
  }
}

const all = [...openings()];
const last = ({ history }: Told, count: number) => history.recent.filter(({ n }) => n > history.showings - count);
const since = ({ history, choice }: Told) => history.showings - (history.shown[choice.moment.id]?.n ?? -Infinity);

function holds(told: Told, said: ChosenReason): boolean {
  const { moment } = told.choice;
  switch (said.reason) {
    case 'about':
      return said.tags.every((tag) => tag === told.topic && moment.tags.includes(tag));
    case 'customerNotHeard':
      return (
        said.openings > 0 &&
        told.history.showings >= said.openings &&
        last(told, said.openings).every(({ customer }) => customer !== moment.customer)
      );
    case 'otherKind':
      return told.history.showings > 0 && last(told, 3).every(({ kind }) => kind !== moment.kind);
    case 'heard':
      return Date.parse(told.at.slice(0, 10)) - Date.parse(moment.heardOn) === said.days * 86_400_000;
  }
}

/** What may open and this round has still to tell; the next round begins where nothing is left. */
function leftOf({ library, history, choice }: Told): readonly Candidate[] {
  const fresh = library.filter(({ stale }) => !stale);
  return (fresh.length < 3 ? library : fresh).filter(
    ({ id }) => choice.epoch > history.epoch || history.shown[id]?.epoch !== history.epoch,
  );
}

function isTrue(told: Told, said: Relaxed): boolean {
  const { library, history, choice } = told;
  switch (said.rule) {
    case 'stale':
      return library.filter(({ stale }) => !stale).length < 3 && choice.moment.stale === said.isStale;
    case 'setBack':
      return leftOf(told).every(({ id }) => history.back[id] === choice.epoch);
    case 'guard':
      return since(told) === said.openings;
    case 'window': {
      const heard = new Set(last(told, said.openings).map(({ customer }) => customer));
      return heard.has(choice.moment.customer);
    }
    case 'kind':
      return choice.moment.kind === history.recent[0]?.kind;
  }
}

test('every reason that is given holds for the moment, whatever the library', () => {
  const given = all.flatMap((told) => chosenReasons(told.choice.record).map((said) => ({ told, said })));
  expect(given.filter(({ told, said }) => !holds(told, said))).toEqual([]);
  expect(new Set(given.map(({ said }) => said.reason))).toEqual(
    new Set(['about', 'customerNotHeard', 'otherKind', 'heard']),
  );
});

test('what is said of a rule that gave way is so, and every rule gives way sometimes', () => {
  const given = all.flatMap((told) => {
    const said = relaxedIn(told.choice.record);
    return said ? [{ told, said }] : [];
  });
  expect(given.filter(({ told, said }) => !isTrue(told, said))).toEqual([]);
  expect(new Set(given.map(({ said }) => said.rule))).toEqual(new Set(['stale', 'setBack', 'guard', 'window', 'kind']));
});

test('at most two reasons are given, what the meeting is about first', () => {
  for (const { choice } of all) {
    const reasons = chosenReasons(choice.record);
    expect(reasons.length).toBeLessThanOrEqual(2);
    expect(reasons.findIndex(({ reason }) => reason === 'about')).toBeLessThan(1);
  }
});
