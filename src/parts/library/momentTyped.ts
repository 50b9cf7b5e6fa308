import { shownName, type Customer } from '../../../domain/customers';
import { NewDraft, type AnyMoment } from '../../../domain/momentDrafts';
import { asLines } from '../../forms/ChipsField';
import type { Typed } from '../../forms/fieldProblems';
import { typedPicture } from '../../images/pictureForm';
import { asOwner, noMomentYet, type MomentField } from './momentForm';

/** A moment as the fields of its form, whatever of it is there. */
export function momentTyped(moment: AnyMoment, customer: Customer | undefined): Typed<MomentField> {
  const known = NewDraft.parse(moment);
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    ...noMomentYet,
    ...textsOf(known),
    kind: known.kind ?? 'story',
    use: known.use === 'single' ? 'single' : '',
    customer: known.customer ?? '',
    customerName: known.customerName ?? (customer && customer.id === known.customer ? shownName(customer) : ''),
    owner: asOwner(known.owner),
    'ourPart.who': known.ourPart?.who ?? '',
    'ourPart.part': known.ourPart?.part ?? '',
    'ourPart.how': known.ourPart?.how ?? '',
    'typicality.count': number(known.typicality?.count),
    'typicality.of': number(known.typicality?.of),
    'consent.scope': known.consent?.scope ?? '',
    'consent.basis': known.consent?.basis ?? '',
    'consent.until': known.consent?.until ?? '',
    tags: asLines(known.tags),
    restricted: known.restricted ? 'yes' : '',
    ...typedPicture(known.picture),
    'clip.url': known.clip?.url ?? '',
    'clip.title': known.clip?.title ?? '',
  };
}

const texts = [
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
  'source',
  'heardOn',
  'language',
  'verifyBy',
  'contentNotice',
] as const satisfies readonly MomentField[];

function textsOf(known: NewDraft): Partial<Typed<MomentField>> {
  return Object.fromEntries(texts.map((field) => [field, known[field] ?? '']));
}
