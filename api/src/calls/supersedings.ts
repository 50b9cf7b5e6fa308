import * as z from 'zod';
import { amendedRecord } from '../../../domain/amendments';
import type { Answered } from '../../../domain/contract';
import { Decision, type EarlierDecision } from '../../../domain/decisions';
import { supersede as replace, takeBackSuperseding } from '../../../domain/decisionStates';
import { mayRun, type Series } from '../../../domain/meetings';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { enterMeeting } from '../access/membership';
import { keep } from '../keep';
import { places, readDecision, stored, type Kept } from '../rows';
import type { Ask } from './ask';
import { findDecision, opened, recordOf, standsHere } from './decisions';
import { answeredBefore, answeredRow } from './once';
import type { RowChange } from '../ports';
import { busy, cardsOf, currentOf, mostTries, readLock } from './records';
import { reviewRows } from './reviewRows';

/** Both decisions change together or not at all. */
export async function supersede(ask: Ask<'supersede'>): Promise<Answered<'supersede'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [before, later] = await Promise.all([
      answeredBefore(ask, places.meeting(ports.home, series.key)),
      findLater(ask, series),
    ]);
    if (before) return z.parse(Decision, before.answer);
    if (!later) throw new Problem('notFound', "This isn't in this meeting.");
    checkMayReplace(series, later.value, by);
    const which = body.earlier ?? later.value.supersedes;
    if (!which) return later.value;
    const earlier = await mustFind(ask, series, which);
    const both = { later: later.value, earlier: earlier.value };
    const change = body.earlier ? replace : takeBackSuperseding;
    const changed = change(both, body.base, by, ports.clock().toISOString());
    if (changed.later === later.value) return later.value;
    const replacing = await amended(ask, { series, kept: { later, earlier }, changed });
    if ((await commit(ask, replacing)) === 'done') return replacing.changed.later;
  }
  throw busy();
}

/** In a meeting that panels show, or where whoever changes it says that it stands: one of long ago. */
async function findLater({ ports, params, body: { occurrence } }: Ask<'supersede'>, series: Series) {
  const found = await findDecision(ports, series, params.decision);
  return found ?? (occurrence && (await readDecision(ports, series.key, occurrence, params.decision)));
}

/** Whoever wrote the later decision, carries it or approves it, and whoever runs the meeting. */
function checkMayReplace(series: Series, { by: author, driver, approver }: Decision, { id }: Person): void {
  const theirs = [author, driver, approver].some((person) => person?.id === id);
  if (!theirs && !mayRun(series, id))
    throw new Problem(
      'notAllowed',
      'Only whoever proposed, drives or approves this decision, or the organizer, can say what it replaces.',
    );
}

async function mustFind({ ports }: Ask<'supersede'>, series: Series, { occurrence, id }: EarlierDecision) {
  const found = await readDecision(ports, series.key, occurrence, id);
  if (!found)
    throw new Problem('notFound', 'The earlier decision is not in this series of meetings.', { field: 'earlier' });
  return found;
}

interface Replacing {
  readonly series: Series;
  readonly kept: { readonly later: Kept<Decision>; readonly earlier: Kept<Decision> };
  readonly changed: { readonly later: Decision; readonly earlier: Decision };
}

interface Amending extends Replacing {
  /** Do panels show the later one, or is it of long ago? */
  readonly isHere: boolean;
  /** That the records are not locked, where they are not. */
  readonly guard: readonly RowChange[];
}

/** Of meetings that are over both are changed after the fact: whoever reads a locked record sees that. */
async function amended({ ports }: Ask<'supersede'>, replacing: Replacing): Promise<Amending> {
  const { series, changed, kept } = replacing;
  const { later, earlier } = kept;
  const [isHere, isEarlierHere] = await Promise.all(
    [later, earlier].map(({ value }) => standsHere(ports, series, value)),
  );
  const recordOfId = new Map([
    [later.value.id, await recordOf(ports, series, later.value, isHere === true)],
    [earlier.value.id, await recordOf(ports, series, earlier.value, isEarlierHere === true)],
  ]);
  const over = [...new Set(recordOfId.values())].filter((one) => one !== series.open);
  const locks = new Map(await Promise.all(over.map(async (one) => [one, await readLock(ports, series, one)] as const)));
  const marked = ({ value: before }: Kept<Decision>, decision: Decision): Decision => {
    const lockedAt = locks.get(recordOfId.get(decision.id) ?? decision.occurrence)?.lockedAt;
    return lockedAt === undefined ? decision : amendedRecord(before, decision, lockedAt);
  };
  const isSame = changed.earlier === kept.earlier.value;
  return {
    ...replacing,
    isHere: isHere === true,
    changed: {
      later: marked(kept.later, changed.later),
      earlier: isSame ? changed.earlier : marked(kept.earlier, changed.earlier),
    },
    guard: [...locks.values()].flatMap(({ guard }) => guard),
  };
}

function commit(ask: Ask<'supersede'>, { series, kept: { later, earlier }, changed, isHere, guard }: Amending) {
  const isSame = changed.earlier === earlier.value;
  return keep(ask.ports, {
    series: series.key,
    occurrence: currentOf(series) ?? changed.later.occurrence,
    rows: [
      { put: 'replace', row: later.row, etag: later.etag, body: stored(changed.later) },
      ...(isSame
        ? []
        : [{ put: 'replace', row: earlier.row, etag: earlier.etag, body: stored(changed.earlier) } as const]),
      ...reviewRows(changed.earlier, earlier.value),
      ...answeredRow(ask, changed.later),
      ...guard,
    ],
    update: { kind: isHere ? 'decision' : 'earlier', decision: changed.later },
    also: isSame ? [] : [{ kind: 'earlier', decision: changed.earlier }],
    cards: [...new Set([changed.later, changed.earlier].flatMap(({ occurrence }) => cardsOf(series, occurrence)))],
  });
}
