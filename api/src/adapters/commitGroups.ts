import { mostCommitBytes, mostRows, standsAlone, type CheckedCommit } from './storeLimits';

interface Group<C> {
  readonly commits: C[];
  readonly rows: Set<string>;
  bytes: number;
}

/**
 * Commits to one partition in as few transactions as they fit into. What writes the same row isn't in the same one: the
 * service refuses that, and the second would most likely be refused anyway.
 */
export function inGroups<C extends CheckedCommit>(commits: readonly C[]): (readonly [C, ...C[]])[] {
  const groups: Group<C>[] = [];
  for (const commit of commits) {
    const group = groups.find((one) => fits(one, commit)) ?? begun(groups);
    group.commits.push(commit);
    for (const { change } of commit.rows) group.rows.add(change.row);
    group.bytes += commit.bytes;
  }
  return groups.flatMap(({ commits: [first, ...others] }) => (first ? [[first, ...others] as const] : []));
}

function begun<C>(groups: Group<C>[]): Group<C> {
  const group: Group<C> = { commits: [], rows: new Set(), bytes: 0 };
  groups.push(group);
  return group;
}

function fits<C extends CheckedCommit>({ commits, rows, bytes }: Group<C>, commit: C): boolean {
  if (rows.size + commit.rows.length > mostRows || bytes + commit.bytes > mostCommitBytes) return false;
  if ([...commits, commit].some(({ rows: [only] }) => only && standsAlone(only.change))) return false;
  return commit.rows.every(({ change }) => !rows.has(change.row));
}
