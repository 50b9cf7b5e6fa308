import { common } from './common';
import { panel } from './panel';
import { problems } from './problems';

/** What the first paint needs; the words of the other surfaces are fetched with them (`libraryWords.ts` and its like). */
export const en = { common, problems, panel };
