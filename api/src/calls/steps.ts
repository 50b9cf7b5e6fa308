import * as z from 'zod';
import type { Answered } from '../../../domain/contract';
import { foldedStep, isMeant, offered, placesOfSteps } from '../../../domain/steps';
import { foldedWords } from '../../../domain/text';
import { enterMeeting } from '../access/membership';
import type { Ports } from '../ports';
import { after, kept, keys, places, stored } from '../rows';
import type { Ask } from './ask';

const StepRow = z.object({ step: z.string() });

/** Whatever was asked for, one look reads no more than this. */
const mostRead = 60;

/** What others wrote in earlier paths: never invented. */
export async function suggestSteps({
  ports,
  by,
  params,
  query,
}: Ask<'suggestSteps'>): Promise<Answered<'suggestSteps'>> {
  await enterMeeting(ports, { ...params, by });
  const before = foldedStep(query.previous ?? '');
  const [word] = foldedWords(query.q);
  const [followers, alike] = await Promise.all([
    before === '' ? [] : listSteps(ports, keys.step('after', before, '')),
    word === undefined ? [] : listSteps(ports, keys.step('word', word)),
  ]);
  const meant = [...followers, ...alike].filter((step) => isMeant(step, query.q));
  return { steps: offered(meant, query.q) };
}

async function listSteps(ports: Ports, from: string): Promise<string[]> {
  const range = { ...places.steps(ports.home), from, to: after(from), most: mostRead };
  return (await ports.store.list(range)).map((row) => kept(StepRow, row).value.step);
}

/** A path that was just kept says its steps to whoever writes the next one. A path is worth more than that: it goes on without. */
export async function rememberSteps(ports: Ports, chain: readonly string[] | null | undefined): Promise<void> {
  const found = placesOfSteps(chain ?? []);
  if (found.length === 0) return;
  try {
    await ports.store.commit(
      places.steps(ports.home),
      found.map(({ under, what, step }) => ({
        put: 'upsert',
        row: keys.step(under, what, foldedStep(step)),
        body: stored({ step }),
      })),
    );
  } catch (cause) {
    ports.log.problem('The steps of a path could not be kept for suggesting them.', cause);
  }
}
