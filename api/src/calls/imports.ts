import type { Answered } from '../../../domain/contract';
import { importCalls, type RowOutcome } from '../../../domain/importCalls';
import { checkIsCurator } from '../access/curators';
import { places } from '../rows';
import type { Ask } from './ask';
import type { DecidedRow } from './imports/decidedRow';
import { decideRows } from './imports/decideRows';
import { keepingOf } from './imports/keepingOf';
import { thereIn } from './imports/known';
import { unlessChangedSince } from './imports/unlessChangedSince';
import { keepInLibrary } from './keepInLibrary';
import { answeredBefore } from './once';
import { busy, mostTries } from './records';
import { remindOfTold, tellThoseWhoSaw } from './told';

/** What these rows would do, each by itself; nothing is written. */
export async function checkImport(ask: Ask<'checkImport'>): Promise<Answered<'checkImport'>> {
  checkIsCurator(ask);
  const { ports, by } = ask;
  const decided = await decideRows({ ports, by, isThere: await thereIn(ports) }, ask.body);
  return { rows: decided.map(outcomeOf) };
}

/** All of the rows in one transaction, or none. Who else writes the same at the same moment makes us look again. */
export async function importRows(ask: Ask<'importRows'>): Promise<Answered<'importRows'>> {
  checkIsCurator(ask);
  const place = places.library(ask.ports.home);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [before, found] = await Promise.all([
      answeredBefore(ask, place),
      decideRows({ ports: ask.ports, by: ask.by }, ask.body),
    ]);
    if (before) return importCalls.importRows.answer.parse(before.answer);
    const decided = unlessChangedSince(found, ask.body.rows);
    const rows = decided.map(outcomeOf);
    if (rows.some(({ outcome }) => outcome === 'refused')) return { isKept: false, rows };
    const keeping = keepingOf(decided);
    const answer = { isKept: true, rows };
    if (keeping.rows.length === 0) return answer;
    const toldOtherwise = decided.flatMap(({ toldOtherwise }) => toldOtherwise ?? []);
    for (const about of toldOtherwise) await remindOfTold(ask.ports, about);
    if ((await keepInLibrary(ask, { ...keeping, answer })) !== 'done') continue;
    for (const about of toldOtherwise) await tellThoseWhoSaw(ask.ports, about);
    return answer;
  }
  throw busy();
}

function outcomeOf({ row, id, customer, revision, decided }: DecidedRow): RowOutcome {
  const whose = { row, id, ...(customer === undefined ? {} : { customer }) };
  switch (decided.outcome) {
    case 'refused':
      return { row, outcome: 'refused', problems: [...decided.problems] };
    case 'changed':
      return { ...whose, outcome: 'changed', columns: decided.columns, revision };
    default:
      return { ...whose, outcome: decided.outcome };
  }
}
