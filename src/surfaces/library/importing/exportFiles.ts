import { customerCells, momentCells } from '../../../../domain/spreadsheets';
import type { Customer } from '../../../../domain/customers';
import { writeSheet } from './csv';
import { writeLibraryFile, type WholeLibrary } from './libraryFile';
import { writeMarkdown, type MarkdownWords } from './markdown';

export const exportFormats = ['customers', 'moments', 'json', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportFile {
  readonly text: string;
  readonly type: string;
  readonly ending: string;
}

export function exportFile(format: ExportFormat, library: WholeLibrary, words: MarkdownWords): ExportFile {
  const { language } = words;
  switch (format) {
    case 'customers':
      return csv(
        writeSheet(
          'customers',
          library.customers.map((customer) => customerCells(customer, language)),
          language,
        ),
      );
    case 'moments':
      return csv(writeSheet('moments', momentRows(library, language), language));
    case 'json':
      return { text: writeLibraryFile(library), type: 'application/json', ending: 'json' };
    case 'markdown':
      return { text: writeMarkdown(library, words), type: 'text/markdown', ending: 'md' };
  }
}

function csv(text: string): ExportFile {
  return { text, type: 'text/csv', ending: 'csv' };
}

function momentRows({ customers, moments }: WholeLibrary, language: 'en' | 'vi') {
  const byId = new Map<string | undefined, Customer>(customers.map((customer) => [customer.id, customer]));
  return moments.map((moment) => momentCells(moment, byId.get(moment.customer), language));
}
