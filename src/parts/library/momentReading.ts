import { isAliasShown, type Customer } from '../../../domain/customers';
import { NewDraft } from '../../../domain/momentDrafts';
import { NewMoment, type MomentId } from '../../../domain/moments';
import { linesOf } from '../../forms/ChipsField';
import { problemsIn, type FieldProblems, type Typed } from '../../forms/fieldProblems';
import { pictureAsDrafted, pictureAsSent } from '../../images/pictureForm';
import { isKind, momentFields, ownerIn, ownFields, type MomentField } from './momentForm';

export type ReadAs<V> = { readonly value: V } | { readonly problems: FieldProblems<MomentField> };

export interface ReadFor {
  readonly id: MomentId;
  /** As far as it is known here; the API looks again. */
  readonly customer?: Customer | undefined;
}

/** What was typed as a moment that lacks nothing, or what is still wrong with it. */
export function readWhole(typed: Typed<MomentField>, { id, customer }: ReadFor): ReadAs<NewMoment> {
  const read = NewMoment.safeParse({ id, ...wholeOf(typed) });
  const problems = read.success ? {} : problemsOf(typed, read.error.issues);
  if (problems.customer && typed.customerName.trim() !== '') problems.customer = { kind: 'notInLibrary' };
  if (customer && namesTheUnnamed(typed, customer)) problems['consent.scope'] ??= { kind: 'needsAlias' };
  return read.success && Object.keys(problems).length === 0 ? { value: read.data } : { problems };
}

/** What was typed as a draft: what is still empty is left out, what is begun has to be right. */
export function readDraft(typed: Typed<MomentField>, { id }: ReadFor): ReadAs<NewDraft> {
  const asked = draftOf(typed);
  if (saysNothing(typed)) return { problems: { headline: { kind: 'empty' } } };
  const read = NewDraft.safeParse({ id, ...asked });
  return read.success ? { value: read.data } : { problems: problemsOf(typed, read.error.issues) };
}

function saysNothing({ headline, story, quote, customer, customerName }: Typed<MomentField>): boolean {
  return [headline, story, quote, customer, customerName].every((text) => text.trim() === '');
}

function problemsOf(typed: Typed<MomentField>, issues: Parameters<typeof problemsIn>[2]): FieldProblems<MomentField> {
  const problems = problemsIn(momentFields, typed, issues);
  if (problems['clip.url']?.kind === 'wrong') problems['clip.url'] = { kind: 'notALink' };
  return problems;
}

/** A customer who asked not to be named is shown by an alias; otherwise the name would be on the card. */
export function namesTheUnnamed(typed: Typed<MomentField>, customer: Customer): boolean {
  return typed['consent.scope'] === 'internalAnonymous' && !isAliasShown(customer);
}

/** With every field that publishing asks for, also where it is empty. */
export function wholeOf(typed: Typed<MomentField>): object {
  const { kind, customer, headline, story, language, source, heardOn } = typed;
  return {
    ...optionalOf(typed),
    ...{ kind, customer, headline, story, language, source, heardOn, owner: ownerIn(typed) },
    consent: { scope: typed['consent.scope'], basis: typed['consent.basis'], ...consentUntil(typed) },
    ...ownPartsOf(typed),
  };
}

function draftOf(typed: Typed<MomentField>): object {
  const { kind, customer, headline, story, language, source, heardOn } = typed;
  const owner = ownerIn(typed);
  const consent = {
    ...filled({ scope: typed['consent.scope'], basis: typed['consent.basis'] }),
    ...consentUntil(typed),
  };
  const picture = pictureAsDrafted(typed);
  return {
    ...optionalOf(typed),
    ...(picture && { picture }),
    ...filled({ kind, customer, headline, story, language, source, heardOn }),
    ...(customer === '' ? filled({ customerName: typed.customerName }) : {}),
    ...(owner && { owner }),
    ...(Object.keys(consent).length > 0 && { consent }),
    ...filled(ownPartsOf(typed)),
  };
}

function optionalOf(typed: Typed<MomentField>): object {
  const { quote, whatChanged, question, verifyBy, use, contentNotice } = typed;
  const tags = linesOf(typed.tags);
  const picture = pictureAsSent(typed);
  return {
    ...filled({ quote, whatChanged, question, verifyBy, use, contentNotice }),
    ...(tags.length > 0 && { tags }),
    ...(typed.restricted === 'yes' && { restricted: true }),
    ...(picture && { picture }),
    ...ourPartOf(typed),
    ...typicalityOf(typed),
    ...clipOf(typed),
  };
}

function ownPartsOf(typed: Typed<MomentField>): Record<string, string> {
  const own: readonly MomentField[] = isKind(typed.kind) ? ownFields[typed.kind] : [];
  return Object.fromEntries(own.map((field) => [field, typed[field]]));
}

function consentUntil(typed: Typed<MomentField>): object {
  return filled({ until: typed['consent.until'] });
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

function clipOf(typed: Typed<MomentField>): object {
  const clip = { url: typed['clip.url'].trim(), title: typed['clip.title'].trim() };
  return clip.url === '' && clip.title === '' ? {} : { clip };
}

function wholeNumber(text = ''): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function filled(texts: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
