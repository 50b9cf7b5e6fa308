import type { Drafts } from './drafts';
import type { Draft } from './errands';
import { besides } from './written';

/** The API has it: what was typed since then stays, as something of its own. Answers whether there is any. */
export function clearSent(drafts: Drafts, field: string, sent: Draft): boolean {
  const since = typedSince(drafts.read(field), sent);
  if (since) drafts.write(field, since);
  else drafts.clear(field);
  return since !== undefined;
}

function typedSince(draft: Draft = {}, sent: Draft): Draft | undefined {
  const since = Object.entries(draft).filter(([name, text]) => !besides.includes(name) && text !== sent[name]);
  if (!since.some(([, text]) => text.trim() !== '')) return undefined;
  const { before: _before, id: _id, ...words } = sent;
  return { ...Object.fromEntries(since), ...(draft['before'] !== undefined && { before: JSON.stringify(words) }) };
}
