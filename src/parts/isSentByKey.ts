import type { KeyboardEvent } from 'react';

/** “Send what you are writing”, in fields of one line and of several. */
export function isSentByKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}
