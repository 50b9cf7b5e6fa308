import { RestError, type TableClient } from '@azure/data-tables';
import type { Committed, EtagOf, Store, Table } from '../ports';
import { inGroups } from './commitGroups';
import { within } from './patience';
import { sendRows } from './sendRows';
import { checkCommit, type CheckedCommit } from './storeLimits';
import { keyOf, together } from './together';

interface Commit extends CheckedCommit {
  readonly table: Table;
  readonly partition: string;
  readonly hear: ((etagOf: EtagOf) => void) | undefined;
}

type Outcomes = ReadonlyMap<Commit, PromiseSettledResult<Committed>>;

/** All attempts of one commit end well within the overlap that readers of changes read again. */
const patienceMs = 5_000;

/** What many commit to one partition at once goes in few transactions; a missing table is made by the first. */
export function tableCommits(clientOf: (table: Table) => TableClient): Store['commit'] {
  const made = new Set<Table>();

  /** All rows of all of them or none. */
  async function write(commits: readonly [Commit, ...Commit[]], until: Until): Promise<Committed> {
    const [{ table, partition }] = commits;
    try {
      const rows = commits.flatMap((commit) => commit.rows);
      const etagOf = await within(left(until), (options) => sendRows(clientOf(table), { partition, rows, options }));
      for (const { hear } of commits) hear?.(etagOf);
      return 'done';
    } catch (error) {
      if (statusOf(error) === 409) return 'taken';
      if (statusOf(error) === 412) return 'moved';
      if (statusOf(error) !== 404) throw error;
      // The service names a missing table and a missing row alike once it answers for a transaction.
      if (made.has(table)) return 'moved';
      await within(left(until), (options) => clientOf(table).createTable(options));
      made.add(table);
      return write(commits, until);
    }
  }

  /** Where one was refused none was kept: then each stands for itself. */
  async function writeGroup(commits: readonly [Commit, ...Commit[]], until: Until): Promise<Outcomes> {
    const [whole] = await Promise.allSettled([write(commits, until)]);
    if (commits.length === 1 || !isRefused(whole)) return new Map(commits.map((commit) => [commit, whole]));
    const each = await Promise.allSettled(commits.map((commit) => write([commit], until)));
    return new Map(commits.flatMap((commit, index) => (each[index] ? [[commit, each[index]]] : [])));
  }

  const commitTogether = together<Commit, Outcomes>(async (commits) => {
    const until = performance.now() + patienceMs;
    const groups = await Promise.all(inGroups(commits).map((group) => writeGroup(group, until)));
    return new Map(groups.flatMap((group) => [...group]));
  });
  return async ({ table, partition }, changes, hear) => {
    const commit = { ...checkCommit(changes), table, partition, hear };
    const outcome = (await commitTogether(keyOf(table, partition), commit)).get(commit);
    if (outcome?.status !== 'fulfilled') throw outcome?.reason;
    return outcome.value;
  };
}

/** By `performance.now()`, in milliseconds. */
type Until = number;

function left(until: Until): number {
  return Math.max(0, until - performance.now());
}

/** Surely not kept, unlike what failed on its way. */
function isRefused(outcome: PromiseSettledResult<Committed>): boolean {
  if (outcome.status === 'fulfilled') return outcome.value !== 'done';
  const status = statusOf(outcome.reason) ?? 0;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}
