import * as z from 'zod/mini';

/** A table of the library as a spreadsheet holds it. */
export const sheets = ['customers', 'moments'] as const;
export const Sheet = z.enum(sheets, 'Say whether these are customers or moments.');
export type Sheet = z.infer<typeof Sheet>;
