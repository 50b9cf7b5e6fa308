import * as z from 'zod';
import type { Answered } from '../../../domain/contract';
import type { Occurrence } from '../../../domain/meetings';
import { CompanyFunction } from '../../../domain/moments';
import type { Person, PersonId } from '../../../domain/people';
import type { TellableMoment } from '../../../domain/meetingView';
import type { Ports, RowChange } from '../ports';
import { after, keys, places, readRow, stored } from '../rows';
import type { Ask } from './ask';
import { busy } from './records';

const PersonRow = z.object({ team: CompanyFunction });

export async function readMyTeam({ ports, by }: Ask<'readMyTeam'>): Promise<Answered<'readMyTeam'>> {
  const known = await readTeam(ports, by.id);
  return known ? { team: known.value.team } : {};
}

/** Said last is what counts: it repeats harmlessly by itself. */
export async function sayMyTeam({ ports, by, body }: Ask<'sayMyTeam'>): Promise<Answered<'sayMyTeam'>> {
  const before = (await readTeam(ports, by.id))?.value.team;
  if (before === (body.team ?? undefined)) return before ? { team: before } : {};
  const taken = before ? [keys.teamMember(before, by.id)] : [];
  const removed = body.team ? taken : [...taken, keys.person(by.id)];
  const put = body.team ? [keys.person(by.id), keys.teamMember(body.team, by.id)] : [];
  const committed = await ports.store.commit(places.directory(ports.home), [
    ...removed.map((row): RowChange => ({ put: 'remove', row })),
    ...put.map((row): RowChange => ({ put: 'upsert', row, body: stored({ team: body.team }) })),
  ]);
  if (committed !== 'done') throw busy();
  return body.team ? { team: body.team } : {};
}

function readTeam(ports: Ports, person: PersonId) {
  return readRow(ports, { ...places.directory(ports.home), row: keys.person(person) }, PersonRow);
}

/** The team that the moment speaks of, where Teams said that somebody of it is in the meeting. */
export function teamsHere(told: TellableMoment | undefined, occurrence: Occurrence | undefined): CompanyFunction[] {
  const team = told?.moment.ourPart?.who;
  return team && occurrence?.showing.isTeamHere ? [team] : [];
}

/** Of the team that the moment speaks of: is anybody here? Looked up only where the question would name that team. */
export async function teamsPresent(
  ports: Ports,
  told: TellableMoment | undefined,
  people: readonly Person[],
): Promise<CompanyFunction[]> {
  const { question, ourPart } = told?.moment ?? {};
  if (question !== undefined || !ourPart) return [];
  return (await teamMembers(ports, ourPart.who, people)).length > 0 ? [ourPart.who] : [];
}

/** Those of them who said to be of that team. */
export async function teamMembers(ports: Ports, team: CompanyFunction, people: readonly Person[]): Promise<Person[]> {
  const prefix = keys.team(team);
  const rows = await ports.store.list({ ...places.directory(ports.home), from: prefix, to: after(prefix) });
  const members = new Set(rows.map(({ row }) => row));
  return people.filter(({ id }) => members.has(keys.teamMember(team, id)));
}
