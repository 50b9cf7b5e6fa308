import { TextDecoder as NodeTextDecoder } from 'node:util';
import { beforeEach, jest } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import type { RowOutcome } from '../../domain/importCalls';
import { cellProblem } from '../../domain/importProblems';
import type { Answered, Asked } from '../../domain/contract';
import { ImportPage } from '../../src/surfaces/library/importing/ImportPage';
import { ScriptedApi, show } from './surfaceScene';

/** What the page handed to the browser's downloads. */
export const saved: { name: string; text: Promise<string> }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  saved.length = 0;
  globalThis.TextDecoder ??= NodeTextDecoder as typeof TextDecoder;
  let latest: Blob | undefined;
  URL.createObjectURL = (blob) => {
    latest = blob as Blob;
    return 'blob:a-file';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (latest) saved.push({ name: this.download, text: textOf(latest) });
  });
});

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

export function fileOf(text: string | Uint8Array<ArrayBuffer>, name = 'moments.csv'): File {
  const bytes = typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text;
  const file = new File([bytes], name);
  file.arrayBuffer = async () => bytes.slice().buffer;
  return file;
}

export const heading = 'Headline,Kind,Customer,The story,Source,Heard on,May be told,How they agreed';
export const rowNamed = (headline: string) => `${headline},story,Ken,What happened,A call,2026-11-01,internal,By phone`;
export const csvOf = (...headlines: string[]) => [heading, ...headlines.map(rowNamed)].join('\n');
export const many = (count: number) => csvOf(...Array.from({ length: count }, (_, at) => `Moment ${at + 1}`));

export type Rows = Asked<'checkImport'>['body']['rows'];

/** Refuses the rows whose headline says so, knows those that were brought before, takes the rest. */
export function libraryApi(instead: (batch: number) => Answered<'importRows'> | undefined = () => undefined) {
  const kept = new Set<string>();
  let batches = 0;
  const outcome = ({ row, cells }: Rows[number]): RowOutcome => {
    const headline = cells['headline'] ?? '';
    const id = `id-of-${headline.replaceAll(' ', '-')}`;
    if (headline.startsWith('Bad'))
      return { row, outcome: 'refused', problems: [cellProblem('heardOn', 'ambiguousDay')] };
    return { row, id, outcome: kept.has(id) ? 'unchanged' : 'added' };
  };
  const api = new ScriptedApi({
    checkImport: ({ body }) => ({ rows: body.rows.map(outcome) }),
    importRows: ({ body }): Answered<'importRows'> => {
      const other = instead((batches += 1));
      if (other) return other;
      const rows = body.rows.map(outcome);
      const isKept = rows.every((one) => one.outcome !== 'refused');
      if (isKept) for (const one of rows) if ('id' in one) kept.add(one.id);
      return { isKept, rows };
    },
  });
  return { api, kept };
}

export async function openPage(api: ScriptedApi, language: 'en' | 'vi' = 'en') {
  const left: string[] = [];
  const shown = await show(
    <ImportPage
      me={{ isCurator: true }}
      onLeave={() => left.push('left')}
      onImported={() => left.push('imported')}
      pauses={[]}
    />,
    { api, language },
  );
  return { ...shown, left };
}

export const choose = (file: File) =>
  fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } });
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
export const table = () => within(screen.getByRole('table'));

export async function checkFile(text: string, name?: string) {
  choose(fileOf(text, name));
  await screen.findByRole('button', { name: 'See what would happen' });
  press('See what would happen');
  await screen.findByRole('heading', { name: 'What would happen' });
}
