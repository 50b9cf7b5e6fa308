import type { en } from '../en';
import { common } from './common';
import { panel } from './panel';
import { problems } from './problems';

export const vi = { common, problems, panel } satisfies typeof en;
