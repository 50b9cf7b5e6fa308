import type { LiveUpdates } from '../ports';

/** Without a live channel panels poll. */
export const noLive: LiveUpdates = {
  tell: () => Promise.resolve(),
  tellOnly: () => Promise.resolve(),
  connect: () => Promise.resolve(undefined),
  dismiss: () => Promise.resolve(),
};
