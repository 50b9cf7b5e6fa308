import * as z from 'zod';
import type { Answered } from '../../../domain/contract';
import { Conversation } from '../../../domain/conversations';
import { projectCustomer, type Customer } from '../../../domain/customers';
import { Problem } from '../../../domain/problems';
import { dayAfter } from '../../../domain/text';
import { libraryKeys, listConversations } from '../libraryRows';
import type { RowChange } from '../ports';
import { places, readRow, stored, type Kept } from '../rows';
import type { Ask, Writer } from './ask';
import { seenCustomer } from './customerPages';
import { keepInLibrary } from './keepInLibrary';
import { answeredBefore } from './once';
import { busy, isSame, mostTries } from './records';

/** Kept together with when the customer was last spoken with: the customer is written each time, so that two never miss each other. */
export async function noteConversation(ask: Ask<'noteConversation'>): Promise<Answered<'noteConversation'>> {
  const { ports, by, body, params } = ask;
  const at = ports.clock().toISOString();
  // Somebody ahead of UTC may already have tomorrow.
  if (body.on > dayAfter(at, 1))
    throw new Problem('invalid', 'A conversation is noted once it was held.', { field: 'on' });
  const conversation: Conversation = { ...body, customer: params.customer, by, at };
  const row = libraryKeys.conversation(params.customer, body.id);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const known = await keptBefore(ask, row);
    if (known) return known;
    const customer = await seenCustomer(ask, params.customer);
    const all = await listConversations(ports, params.customer);
    const rows: RowChange[] = [{ put: 'insert', row, body: stored(conversation) }];
    if (await keepSpoken(ask, { customer, rows, all: [...all, conversation], answer: conversation }))
      return conversation;
  }
  throw busy();
}

/** The same conversation, noted by the same person, is there once. */
async function keptBefore(ask: Ask<'noteConversation'>, row: string): Promise<Conversation | undefined> {
  const place = places.library(ask.ports.home);
  const before = await answeredBefore(ask, place);
  if (before) return z.parse(Conversation, before.answer);
  const theirs = await readRow(ask.ports, { ...place, row }, Conversation);
  if (!theirs || isSame(theirs.value, ask.body, ask.by)) return theirs?.value;
  throw new Problem('conflict', 'Something else was already kept under this id.', { theirs: theirs.value });
}

/** Whoever noted it takes it back; what is gone already stays gone. */
export async function removeConversation(ask: Ask<'removeConversation'>): Promise<Answered<'removeConversation'>> {
  const { by, params, ports } = ask;
  const row = libraryKeys.conversation(params.customer, params.conversation);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const customer = await seenCustomer(ask, params.customer);
    const all = await listConversations(ports, params.customer);
    const leaving = all.find(({ id }) => id === params.conversation);
    if (!leaving) return {};
    if (leaving.by.id !== by.id)
      throw new Problem('notAllowed', 'Only whoever noted the conversation can take it back.');
    const left = all.filter((conversation) => conversation !== leaving);
    if (await keepSpoken(ask, { customer, rows: [{ put: 'remove', row }], all: left, answer: {} })) return {};
  }
  throw busy();
}

interface Spoken {
  readonly customer: Kept<Customer>;
  readonly rows: readonly RowChange[];
  /** The conversations as they will be. */
  readonly all: readonly Conversation[];
  readonly answer: object;
}

async function keepSpoken(writer: Writer, { customer, rows, all, answer }: Spoken): Promise<boolean> {
  const { lastSpoken: _before, ...unspoken } = customer.value;
  const newest = [...all].sort((one, other) => one.on.localeCompare(other.on) || one.at.localeCompare(other.at)).at(-1);
  const spoken: Customer = newest ? { ...unspoken, lastSpoken: { on: newest.on, by: newest.by } } : unspoken;
  const replaced = { put: 'replace', row: customer.row, etag: customer.etag, body: stored(spoken) } as const;
  const kept = { rows: [...rows, replaced], customers: [projectCustomer(spoken)], answer };
  return (await keepInLibrary(writer, kept)) === 'done';
}
