import { api } from './groups/api';
import { chat } from './groups/chat';
import { choose } from './groups/choose';
import { coldStart } from './groups/coldStart';
import { crowd } from './groups/crowd';
import { importing } from './groups/importing';
import { library } from './groups/library';
import { live } from './groups/live';
import { panelAppend } from './groups/panelAppend';
import { panelLoad } from './groups/panelLoad';
import { panelMemory } from './groups/panelMemory';
import { start } from './groups/start';
import type { Group } from './measure';

/** Everything that can be measured, in the order it is. */
export const groups: readonly Group[] = [
  panelLoad,
  panelAppend,
  panelMemory,
  api,
  crowd,
  live,
  chat,
  choose,
  library,
  importing,
  coldStart,
  start,
];
