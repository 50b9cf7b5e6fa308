import * as z from 'zod';
import type { Answered } from '../../../domain/contract';
import { foldedStep, isMeant, offered } from '../../../domain/steps';
import { foldedWords } from '../../../domain/text';
import { mayRun } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import { enterMeeting, type Membership } from '../access/membership';
import type { Ports, RowChange } from '../ports';
import { after, kept, keys, places, stored } from '../rows';
import type { Ask, Asking } from './ask';
import { answeredBefore, answeredRow } from './once';

const StepRow = z.object({ step: z.string() });

/** Whatever was asked for, one look reads no more than this. */
const mostRead = 60;

/** What others wrote in earlier paths: never invented. */
export async function suggestSteps(ask: Ask<'suggestSteps'>): Promise<Answered<'suggestSteps'>> {
  const { ports, by, params, query } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const before = foldedStep(query.previous ?? '');
  const [word] = foldedWords(query.q);
  const [followers, alike, gone] = await Promise.all([
    before === '' ? [] : listSteps(ports, keys.step('after', before, '')),
    word === undefined ? [] : listSteps(ports, keys.step('word', word)),
    listSteps(ports, goneSteps, mostGone),
  ]);
  const known = new Set(gone.map(foldedStep));
  const meant = [...followers, ...alike].filter((step) => isMeant(step, query.q) && !known.has(foldedStep(step)));
  return { steps: offered(meant, query.q), mayTakeOut: mayTakeOut(ask, membership) };
}

function mayTakeOut({ isCurator, by }: Asking, { state }: Membership): boolean {
  return isCurator || (state !== undefined && mayRun(state.value, by.id));
}

/** It stays out also when somebody writes it again; in the notes it stands as it was written. */
export async function offerStep(ask: Ask<'offerStep'>): Promise<Answered<'offerStep'>> {
  const { ports, by, params, body } = ask;
  if (!mayTakeOut(ask, await enterMeeting(ports, { ...params, by })))
    throw new Problem('notAllowed', 'Only curators and whoever runs the meeting say which steps are suggested.');
  const place = places.steps(ports.home);
  if (await answeredBefore(ask, place)) return body;
  const row = `${goneSteps}${foldedStep(body.step)}`;
  const isGone = (await ports.store.read({ ...place, row })) !== undefined;
  if (isGone !== body.offered) return body;
  const change: RowChange = body.offered
    ? { put: 'remove', row }
    : { put: 'upsert', row, body: stored({ step: body.step, by }) };
  // Whoever did the same at the same time leaves nothing to do.
  await ports.store.commit(place, [change, ...answeredRow(ask, body)]);
  return body;
}

/** Not suggested any more. */
const goneSteps = 'gone|';
const mostGone = 1_000;

async function listSteps(ports: Ports, from: string, most = mostRead): Promise<string[]> {
  const range = { ...places.steps(ports.home), from, to: after(from), most };
  return (await ports.store.list(range)).map((row) => kept(StepRow, row).value.step);
}
