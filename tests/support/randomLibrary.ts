import * as fc from 'fast-check';
import { addCustomer, NewCustomer, type Customer } from '../../domain/customers';
import { captureDraft, NewDraft, type AnyMoment } from '../../domain/momentDrafts';
import { addMoment, companyFunctions, momentKinds, NewMoment } from '../../domain/moments';
import { seenOf } from '../../domain/text';
import { ben, linh, mai } from './people';

const at = '2026-11-20T09:00:00.000Z';

/** Texts that files are bad at: formulas, quotation marks, separators, line ends, letters of many alphabets. */
const awkward = fc.constantFrom(
  '=1+1',
  '+84 90',
  '-5 %',
  '@here',
  "'=quoted",
  "''@twice",
  '＝full width',
  'comma, semicolon; tab\tend',
  '"quoted" and ""doubled""',
  "'",
  "'plain",
  'Khách hàng đợi 🚚',
  'a “curly” line',
  '\ufeffmarked',
  'yes',
  '22/11/2026',
);
const words = fc.oneof(
  awkward,
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const isSeen = (text: string) => seenOf(text).trim() !== '';
const line = words.map((text) => text.replace(/[\r\n\u2028\u2029\0]/g, ' ').trim()).filter(isSeen);
const passage = fc
  .oneof(
    words,
    fc.tuple(words, words).map(([one, other]) => `${one}\r\n${other}`),
  )
  .map((text) => text.replaceAll('\0', ' ').trim())
  .filter(isSeen);
const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = (prefix: string) => fc.uuid().map((uuid) => `${prefix}-${uuid}`);
const person = fc.constantFrom(mai, ben, linh);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const given = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as object;

const newCustomer = fc.record({
  id: id('customer'),
  name: line,
  whatTheyDo: passage,
  dailyChallenge: passage,
  hope: passage,
  since: maybe(day),
  segment: maybe(line),
  accountOwner: maybe(
    fc.oneof(
      person,
      line.map((name) => ({ name })),
    ),
  ),
  alias: maybe(line),
  shown: maybe(fc.constantFrom('name', 'alias')),
  outsideDomains: maybe(
    fc.array(fc.constantFrom('ken.example', 'hoa-sen.example.vn', 'a.b.example'), { maxLength: 3 }),
  ),
});

const momentParts = (customers: readonly Customer[], prefix = 'moment') => ({
  id: id(prefix),
  kind: fc.constantFrom(...momentKinds),
  customer: fc.constantFrom(...customers.map((customer) => customer.id)),
  headline: line,
  story: passage,
  quote: passage,
  language: fc.constantFrom('en', 'vi'),
  source: line,
  heardOn: day,
  consent: fc.record({ scope: fc.constant('internal'), basis: line, until: maybe(day) }).map(given),
  owner: person,
  whatChanged: maybe(passage),
  ourPart: maybe(
    fc.record({ who: fc.constantFrom(...companyFunctions), part: fc.constantFrom('helped', 'hurt'), how: line }),
  ),
  typicality: maybe(fc.constantFrom({ count: 3, of: 40 }, { count: 1, of: 1 })),
  question: maybe(line),
  tags: maybe(
    fc.array(
      line.map((tag) => tag.slice(0, 40).trim()),
      { maxLength: 4 },
    ),
  ),
  verifyBy: maybe(day),
  use: maybe(fc.constantFrom('evergreen', 'single')),
  contentNotice: maybe(line),
  restricted: maybe(fc.boolean()),
  clip: maybe(line.map((title) => ({ url: 'https://clips.example/one,two;three', title }))),
  dueOn: day,
  slips: passage,
  listener: line,
  listenedOn: day,
  asked: line,
  askedOn: day,
});

/** Customers with what was told about them, drafts among it; all of it as the schemas allow it. */
export const randomLibrary: fc.Arbitrary<{ customers: Customer[]; moments: AnyMoment[] }> = fc
  .uniqueArray(newCustomer, { minLength: 1, maxLength: 4, selector: (customer) => customer.id })
  .map((all) => all.map((customer) => addCustomer(NewCustomer.parse(given(customer)), mai, at)))
  .chain((customers) =>
    fc
      .tuple(
        fc.uniqueArray(fc.record(momentParts(customers)), { maxLength: 4, selector: ({ id }) => id }),
        fc.uniqueArray(fc.record(momentParts(customers, 'draft'), { requiredKeys: ['id'] }), {
          maxLength: 3,
          selector: ({ id }) => id,
        }),
      )
      .map(([whole, half]) => ({
        customers,
        moments: [
          ...whole.map((moment) => addMoment(NewMoment.parse(given(moment)), ben, at)),
          ...half.map((draft) => captureDraft(NewDraft.parse(given(draft)), linh, at)),
        ],
      })),
  );
