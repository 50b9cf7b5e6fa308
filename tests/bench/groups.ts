import { choose } from './groups/choose';
import { importing } from './groups/importing';
import { library } from './groups/library';
import { panelAppend } from './groups/panelAppend';
import { panelLoad } from './groups/panelLoad';
import { start } from './groups/start';
import type { Group } from './measure';

/** Everything that can be measured, in the order it is. */
export const groups: readonly Group[] = [panelLoad, panelAppend, choose, library, importing, start];
