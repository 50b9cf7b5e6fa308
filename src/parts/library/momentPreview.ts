import type { Customer } from '../../../domain/customers';
import type { TellableMoment } from '../../../domain/meetingView';
import { addMoment, NewMoment, type MomentId } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import { Day } from '../../../domain/text';
import type { Typed } from '../../forms/fieldProblems';
import { asOwner, type MomentField } from './momentForm';
import { wholeOf } from './momentReading';

interface PreviewFor {
  readonly id: MomentId;
  readonly customer: Customer | undefined;
  readonly by: Person;
}

/** Stands where nothing is typed yet, so that the card can be drawn from the first letter on. */
const blank = '…';

const longest: Partial<Record<MomentField, number>> = {
  headline: 120,
  story: 600,
  source: 200,
  slips: 300,
  listener: 200,
  asked: 200,
  'ourPart.how': 200,
};
const cut: Partial<Record<MomentField, number>> = { whatChanged: 300, question: 200, contentNotice: 120, quote: 300 };

/** The card as it would look now: what is still missing is left blank, what is too long is cut. */
export function previewMoment(typed: Typed<MomentField>, { id, customer, by }: PreviewFor, at: string) {
  if (!customer) return undefined;
  const mended = wholeOf(mend(typed, by, at.slice(0, 10)));
  const { typicality: _typicality, clip: _clip, picture: _picture, tags: _tags, ...plainer } = mended as Extras;
  const read = [mended, plainer].map((each) => NewMoment.safeParse({ id, ...each, customer: customer.id }));
  const found = read.find(({ success }) => success)?.data;
  return found && ({ moment: { ...addMoment(found, by, at), ...unsaidIn(typed) }, customer } satisfies TellableMoment);
}

const days = ['heardOn', 'dueOn', 'listenedOn', 'askedOn'] as const;

/** The card draws a day that nobody named as blank, not as today. */
function unsaidIn(typed: Typed<MomentField>): { readonly heardOn?: '' } {
  return Object.fromEntries(days.filter((day) => !isDay(typed[day])).map((day) => [day, '']));
}

function isDay(text: string): boolean {
  return Day.safeParse(text).success;
}

/** Half typed, they are left out. */
interface Extras {
  readonly typicality?: unknown;
  readonly clip?: unknown;
  readonly picture?: unknown;
  readonly tags?: unknown;
}

function mend(typed: Typed<MomentField>, by: Person, today: string): Typed<MomentField> {
  const asked = Object.entries(longest).map(([field, most]) => [
    field,
    typed[field as MomentField].trim().slice(0, most) || blank,
  ]);
  const optional = Object.entries(cut).map(([field, most]) => [field, typed[field as MomentField].slice(0, most)]);
  const day = (field: (typeof days)[number]) => (isDay(typed[field]) ? typed[field] : today);
  return {
    ...typed,
    ...(Object.fromEntries([...asked, ...optional]) as Partial<Typed<MomentField>>),
    quote: typed.kind === 'quote' ? typed.quote.trim().slice(0, 300) || blank : typed.quote.slice(0, 300),
    language: typed.language === 'vi' ? 'vi' : 'en',
    owner: typed.owner || asOwner(by),
    heardOn: day('heardOn'),
    dueOn: day('dueOn'),
    listenedOn: day('listenedOn'),
    askedOn: day('askedOn'),
    verifyBy: '',
    'consent.scope': typed['consent.scope'] || 'internal',
    'consent.basis': blank,
    'consent.until': '',
    'ourPart.part': typed['ourPart.part'] || 'helped',
  };
}
