import type { Customer } from '../../../domain/customers';
import type { TellableMoment } from '../../../domain/meetingView';
import { addMoment, NewMoment, type MomentId, type MomentKind } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import { problemsIn, type FieldProblems, type Typed } from '../../forms/fieldProblems';

export const momentFields = [
  'kind',
  'customer',
  'headline',
  'story',
  'dueOn',
  'slips',
  'listener',
  'listenedOn',
  'asked',
  'askedOn',
  'whatChanged',
  'quote',
  'question',
  'language',
  'source',
  'heardOn',
  'owner',
  'consent.scope',
  'consent.basis',
  'consent.until',
  'ourPart.who',
  'ourPart.part',
  'ourPart.how',
  'typicality.count',
  'typicality.of',
] as const;
export type MomentField = (typeof momentFields)[number];

export const noMomentYet: Typed<MomentField> = {
  ...(Object.fromEntries(momentFields.map((field) => [field, ''])) as Record<MomentField, string>),
  kind: 'story',
};

/** What only this kind asks for; everything else is asked of all. */
export const ownFields = {
  story: [],
  win: [],
  struggle: [],
  quote: ['quote'],
  commitment: ['dueOn', 'slips'],
  brief: ['listener', 'listenedOn'],
  trend: [],
  result: ['asked', 'askedOn'],
} as const satisfies Record<MomentKind, readonly MomentField[]>;

export interface ReadFor {
  readonly id: MomentId;
  readonly owner: Person;
  readonly customer: Customer | undefined;
}

export type ReadMoment = { readonly value: NewMoment } | { readonly problems: FieldProblems<MomentField> };

/** What was typed as a moment, or what is still wrong with it. */
export function readMoment(typed: Typed<MomentField>, { id, owner, customer }: ReadFor): ReadMoment {
  const read = NewMoment.safeParse({ id, owner, ...asSent(typed) });
  const problems = read.success ? {} : problemsIn(momentFields, typed, read.error.issues);
  if (customer && namesTheUnnamed(typed, customer)) problems['consent.scope'] ??= { kind: 'needsAlias' };
  return read.success && Object.keys(problems).length === 0 ? { value: read.data } : { problems };
}

/** A customer who asked not to be named is shown by an alias; without one the name would be on the card. */
export function namesTheUnnamed(typed: Typed<MomentField>, customer: Customer): boolean {
  return typed['consent.scope'] === 'internalAnonymous' && customer.alias === undefined;
}

function asSent(typed: Typed<MomentField>): object {
  const { kind, customer, headline, story, language, source, heardOn } = typed;
  return {
    ...{ kind, customer, headline, story, language, source, heardOn },
    consent: {
      scope: typed['consent.scope'],
      basis: typed['consent.basis'],
      ...filled({ until: typed['consent.until'] }),
    },
    ...filled({ quote: typed.quote, whatChanged: typed.whatChanged, question: typed.question }),
    ...ownPartsOf(typed),
    ...ourPartOf(typed),
    ...typicalityOf(typed),
  };
}

function ownPartsOf(typed: Typed<MomentField>): object {
  const own: readonly MomentField[] = isKind(typed.kind) ? ownFields[typed.kind] : [];
  return Object.fromEntries(own.map((field) => [field, typed[field]]));
}

function ourPartOf(typed: Typed<MomentField>): object {
  const ourPart = { who: typed['ourPart.who'], part: typed['ourPart.part'], how: typed['ourPart.how'] };
  return ourPart.who === '' ? {} : { ourPart };
}

function typicalityOf(typed: Typed<MomentField>): object {
  const [count, of] = [typed['typicality.count'], typed['typicality.of']].map((text) => text.trim());
  if (!count && !of) return {};
  return { typicality: { count: wholeNumber(count), of: wholeNumber(of) } };
}

function wholeNumber(text = ''): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function filled(texts: Record<string, string>): object {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

export function isKind(text: string): text is MomentKind {
  return text in ownFields;
}

/** Stands where nothing is typed yet, so that the card can be drawn from the first letter on. */
const blank = '…';

/** The card as it would look now: what is still missing is left blank, what is too long is cut. */
export function previewMoment(
  typed: Typed<MomentField>,
  { id, owner, customer }: ReadFor,
  at: string,
): TellableMoment | undefined {
  if (!customer) return undefined;
  const day = at.slice(0, 10);
  const text = (field: MomentField, most: number) => typed[field].trim().slice(0, most) || blank;
  const dayOf = (field: MomentField) => (/^\d{4}-\d{2}-\d{2}$/.test(typed[field]) ? typed[field] : day);
  const draft = asSent({
    ...typed,
    headline: text('headline', 120),
    story: text('story', 600),
    language: typed.language === 'vi' ? 'vi' : 'en',
    source: text('source', 200),
    slips: text('slips', 300),
    listener: text('listener', 200),
    asked: text('asked', 200),
    quote: typed.kind === 'quote' ? text('quote', 300) : typed.quote.slice(0, 300),
    whatChanged: typed.whatChanged.slice(0, 300),
    question: typed.question.slice(0, 200),
    heardOn: dayOf('heardOn'),
    dueOn: dayOf('dueOn'),
    listenedOn: dayOf('listenedOn'),
    askedOn: dayOf('askedOn'),
    'consent.scope': typed['consent.scope'] || 'internal',
    'consent.basis': blank,
    'consent.until': '',
    'ourPart.part': typed['ourPart.part'] || 'helped',
    'ourPart.how': text('ourPart.how', 200),
  });
  const read = NewMoment.safeParse({ id, owner, ...draft });
  if (read.success) return { moment: addMoment(read.data, owner, at), customer };
  const { typicality: _halfTyped, ...rest } = draft as { typicality?: unknown };
  const plainer = NewMoment.safeParse({ id, owner, ...rest });
  return plainer.success ? { moment: addMoment(plainer.data, owner, at), customer } : undefined;
}
