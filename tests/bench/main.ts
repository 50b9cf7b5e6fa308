/** Runs the groups that were asked for: a JSON line per measure on standard output, a table for people on standard error. */
import { parseArgs } from 'node:util';
import { groups } from './groups';
import { lineOf, type Measure } from './measure';
import { tableOf } from './table';

export async function runBench({ root, args }: { root: string; args: string[] }): Promise<void> {
  const { only, quick } = readArguments(args);
  const isWanted = (measure: string) => measure.startsWith(only);
  const chosen = groups.filter(({ measures }) => measures.some(isWanted));
  if (chosen.length === 0) throw new Error(`No measure begins with "${only}": there are ${names().join(', ')}.`);
  const measured: Measure[] = [];
  const notes: string[] = [];
  for (const group of chosen) {
    const result = await group.run({ root, quick, isWanted });
    for (const measure of result.measures.filter(({ name }) => isWanted(name))) {
      process.stdout.write(`${lineOf(measure)}\n`);
      measured.push(measure);
    }
    notes.push(...(result.notes ?? []));
  }
  process.stderr.write(`\n${tableOf(measured)}\n${notes.map((note) => `\n${note}\n`).join('')}`);
}

const names = () => groups.flatMap(({ measures }) => measures);

function readArguments(args: string[]): { only: string; quick: boolean } {
  return parseArgs({
    args,
    options: { only: { type: 'string', default: '' }, quick: { type: 'boolean', default: false } },
  }).values;
}
