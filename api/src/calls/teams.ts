import * as z from 'zod';
import type { Answered } from '../../../domain/contract';
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

/** Of the team that the moment speaks of: is anybody here? Looked up only where the question would name that team. */
export async function teamsPresent(
  ports: Ports,
  told: TellableMoment | undefined,
  people: readonly Person[],
): Promise<CompanyFunction[]> {
  const { question, ourPart } = told?.moment ?? {};
  if (question !== undefined || !ourPart) return [];
  const prefix = keys.team(ourPart.who);
  const members = await ports.store.list({ ...places.directory(ports.home), from: prefix, to: after(prefix) });
  const here = new Set(people.map(({ id }) => keys.teamMember(ourPart.who, id)));
  return members.some(({ row }) => here.has(row)) ? [ourPart.who] : [];
}
