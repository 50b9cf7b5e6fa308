import * as z from 'zod/mini';
import { CustomerId, CustomerProjection } from './customers';
import { CompanyFunction, MomentId, MomentKind, StoryLanguage } from './moments';
import { MomentProjection } from './momentProjections';

/** What the library's finder asks; each part is one parameter of an address, so that a search can be kept and sent. */
const findingParts = {
  /** Words from the headline, the text, the customer, the tags or the team: all must be found, the last as a beginning. */
  q: z.string().check(z.maxLength(200, 'What you look for is longer than 200 characters.')),
  kind: MomentKind,
  /** Without it: everything but what is archived. */
  state: z.enum(['draft', 'review', 'published', 'stale', 'archived'], 'This is not a state that can be looked for.'),
  customer: CustomerId,
  tag: z.string().check(z.maxLength(40)),
  team: CompanyFunction,
  language: StoryLanguage,
  /** `me`: what I own or added. `toVerify`: mine, or anybody's for a curator, to be verified within two weeks. */
  about: z.enum(['me', 'toVerify', 'restricted'], 'This is not something that can be looked for.'),
  order: z.enum(['newest', 'heard', 'headline'], 'This is not an order.'),
};

export const Finding = z.object(
  Object.fromEntries(Object.entries(findingParts).map(([name, part]) => [name, z.optional(part as z.ZodMiniType)])) as {
    [K in keyof typeof findingParts]: z.ZodMiniOptional<(typeof findingParts)[K]>;
  },
);
export type Finding = z.infer<typeof Finding>;

/** A moment as lists show it, with the customer's name that may be shown. */
export const ListedMoment = z.object({
  ...z.omit(MomentProjection, { words: true, nameless: true }).shape,
  customerName: z.string(),
});
export type ListedMoment = z.infer<typeof ListedMoment>;

/**
 * Which customers. `mine`: those I look after. `unspoken`: those with whom nobody spoke for 90 days. `mineUnspoken`: of
 * mine. `silent`: those of whom nothing can be told.
 */
export const CustomersAbout = z.enum(
  ['mine', 'unspoken', 'mineUnspoken', 'silent'],
  'These are not customers that can be looked for.',
);
export type CustomersAbout = z.infer<typeof CustomersAbout>;

/** A customer as lists show it. */
export const ListedCustomer = z.object({
  ...z.omit(CustomerProjection, { words: true, openWords: true }).shape,
  moments: z.int(),
});
export type ListedCustomer = z.infer<typeof ListedCustomer>;

/** How many would be found with each choice of a filter, the other filters as they are. */
export const Counts = z.object({
  kind: z.record(z.string(), z.int()),
  state: z.record(z.string(), z.int()),
  team: z.record(z.string(), z.int()),
  language: z.record(z.string(), z.int()),
  /** The most frequent twenty. */
  tag: z.array(z.object({ tag: z.string(), count: z.int() })),
});
export type Counts = z.infer<typeof Counts>;

export const Found = z.object({
  moments: z.array(ListedMoment),
  total: z.int(),
  counts: Counts,
  /** Where the next page begins; none: this was the last. */
  next: z.optional(z.string()),
});
export type Found = z.infer<typeof Found>;

/** Moments on one page. */
export const pageSize = 25;

/** While somebody types: what they may mean. */
export const TypedAhead = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('customer'), id: CustomerId, text: z.string(), count: z.int() }),
    z.object({ kind: z.literal('tag'), text: z.string(), count: z.int() }),
    z.object({ kind: z.literal('moment'), id: MomentId, text: z.string() }),
  ]),
);
export type TypedAhead = z.infer<typeof TypedAhead>;
