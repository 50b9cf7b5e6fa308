import type { Customer, CustomerId } from './customers';
import { isAliasShown, sameName } from './customers';
import { cellProblem, problemsAt, type CellProblem } from './importProblems';
import { eachColumnOnce, textOf } from './importedCustomers';
import {
  asWanted,
  columnsThatDiffer,
  differences,
  identity,
  refusedFor,
  type Decided,
  type Importing,
} from './importedRows';
import { captureDraft, editMoment, isDraft, MomentEdit, NewDraft, type AnyMoment, type Draft } from './momentDrafts';
import { addMoment, dayStillToCome, Moment, mustNotBeNamed, NewMoment, type MomentKind } from './moments';
import type { Person } from './people';
import { readCells, valueAt, type ReadCells } from './spreadsheetCells';
import type { Cells } from './spreadsheetColumns';

export interface MomentRow extends ReadCells {
  readonly cells: Cells;
  /** As the row gives them; nothing says yet that they are known. */
  readonly id: string | undefined;
  readonly headline: string | undefined;
  readonly customer: { readonly id: string | undefined; readonly name: string | undefined };
  readonly owner: { readonly id: string | undefined; readonly name: string | undefined };
  readonly wantsDraft: boolean;
}

export function readMomentRow(cells: Cells): MomentRow {
  const read = readCells('moments', cells);
  const said = (path: string) => textOf(valueAt(read.values, path));
  return {
    cells,
    ...read,
    id: said('id'),
    headline: said('headline') ?? said('story'),
    customer: { id: said('customer.id'), name: said('customer.name') },
    owner: { id: said('owner.id'), name: said('owner.name') },
    wantsDraft: read.values['state'] === 'draft' || read.values['state'] === 'review',
  };
}

/** What the id of a moment is made of when the row has none: the same headline about the same customer is the same moment. */
export function momentSeed(customer: string, headline: string): string {
  return `moment|${identity(customer)}|${identity(headline)}`;
}

export interface MomentDecision {
  readonly row: MomentRow;
  readonly id: string;
  readonly stored: AnyMoment | undefined;
  /** Whom the row names, where the library knows them. */
  readonly customer: (Pick<Customer, 'alias'> & { readonly id: CustomerId }) | undefined;
  readonly owner: Person | undefined;
  /** What could not be found in the library. */
  readonly unknown: readonly CellProblem[];
}

const fields = Object.keys(NewDraft.shape).filter((field) => field !== 'picture');

export function decideMoment(decision: MomentDecision, importing: Importing): Decided<AnyMoment> {
  const { row, stored } = decision;
  if (stored?.state === 'withdrawn') return refusedFor(cellProblem('id', 'withdrawn'));
  const wanted = asWanted(stored, valuesOf(decision, importing), fields);
  const read = readWanted(wanted, decision, importing);
  const always = [
    ...[...row.problems, ...decision.unknown],
    ...[...strayFields(row, wanted), ...stateProblems(decision), ...daysToCome(decision, importing)],
  ];
  const problems = 'problems' in read ? [...always, ...read.problems] : always;
  if ('problems' in read || problems.length > 0) return refusedFor(...eachColumnOnce(problems));
  return stored ? changed(stored, read, row, importing) : added(read, row, importing);
}

type Read = { readonly moment: NewMoment } | { readonly draft: NewDraft };

/** As something to publish where that is wanted and possible, else as a draft where that is allowed. */
function readWanted(
  wanted: object,
  decision: MomentDecision,
  { incomplete }: Importing,
): Read | { problems: CellProblem[] } {
  const { row, stored, customer } = decision;
  const mayBeDraft = stored === undefined || isDraft(stored);
  if (!(mayBeDraft && row.wantsDraft)) {
    const { read, issues } = publishableOf({ consent: {}, ...wanted });
    if (read) {
      const isNamed = mustNotBeNamed(read) && customer !== undefined && !isAliasShown(customer);
      return isNamed ? { problems: [cellProblem('consentScope', 'needsAlias')] } : { moment: read };
    }
    const problems = problemsAt('moments', issues, row.cells);
    const lacksOnly = problems.every(({ kind }) => kind === 'empty');
    if (!mayBeDraft || incomplete !== 'draft' || !lacksOnly) return { problems };
  }
  const draft = NewDraft.safeParse(wanted);
  return draft.success ? { draft: draft.data } : { problems: problemsAt('moments', draft.error.issues, row.cells) };
}

/** Where the kind itself is missing, what every kind needs is named along with it. */
function publishableOf(wanted: object) {
  const read = NewMoment.safeParse(wanted);
  if (read.success) return { read: read.data, issues: [] };
  const issues = read.error.issues.filter(({ path }) => path[0] === 'kind');
  if (issues.length === 0) return { read: undefined, issues: read.error.issues };
  const asStory = NewMoment.safeParse({ ...wanted, kind: 'story' });
  return { read: undefined, issues: [...issues, ...(asStory.error?.issues ?? [])] };
}

function added(read: Read, { values }: MomentRow, { by, at }: Importing): Decided<AnyMoment> {
  if ('moment' in read) return { outcome: 'added', record: addMoment(read.moment, by, at) };
  const draft = captureDraft(read.draft, by, at);
  return { outcome: 'added', record: values['state'] === 'review' ? { ...draft, state: 'review' } : draft };
}

function changed(stored: AnyMoment, read: Read, row: MomentRow, { by, at }: Importing): Decided<AnyMoment> {
  const isPublishing = isDraft(stored) && 'moment' in read;
  const differ = differences(stored, 'moment' in read ? read.moment : read.draft, fields);
  if (!isPublishing && Object.keys(differ).length === 0) return { outcome: 'unchanged' };
  if (stored.state === 'archived') return refusedFor(cellProblem('id', 'archived'));
  const edit = MomentEdit.parse({ ...differ, base: stored.revision });
  const record = isPublishing ? published(stored, edit, by, at) : editMoment(stored, edit, by, at);
  return {
    outcome: 'changed',
    record,
    columns: columnsThatDiffer('moments', stored, record, { ...row.cells, state: '' }),
  };
}

function published(draft: Draft, edit: MomentEdit, by: Person, at: string): AnyMoment {
  const edited = editMoment(draft, edit, by, at);
  const revision = draft.revision + 1;
  const fields = { ...edited.fields, state: revision };
  return Moment.parse({ ...edited, state: 'published', revision, fields, changedBy: by, changedAt: at });
}

function valuesOf({ row, id, stored, customer, owner }: MomentDecision, { by }: Importing): Record<string, unknown> {
  const { customer: _named, owner: _called, state: _state, ...values } = row.values;
  const whose = owner ?? stored?.owner ?? by;
  const language = values['language'] ?? stored?.language ?? (row.wantsDraft ? undefined : languageOf(row));
  return { ...values, id, owner: whose, language, ...aboutWhom(row, stored, customer) };
}

function aboutWhom(row: MomentRow, stored: AnyMoment | undefined, customer: MomentDecision['customer']): object {
  const { id, name } = row.customer;
  if (!('customer' in row.values)) return {};
  const named = stored && isDraft(stored) && stored.customer === undefined ? stored.customerName : undefined;
  const isStillUnknown = id === undefined && name !== undefined && named !== undefined && sameName(name, named);
  if (row.wantsDraft && isStillUnknown) return {};
  if (customer) return { customer: customer.id, customerName: null };
  return { customer: null, customerName: row.wantsDraft ? (name ?? null) : null };
}

/** Written with letters that only Vietnamese has; else English. */
function languageOf({ values }: MomentRow): 'en' | 'vi' {
  const written = [values['headline'], values['story'], values['quote']].map(textOf).join(' ').normalize('NFC');
  return /[ăđơưạảậẩẫấầặẳẵắằẹẻẽệểễếềịỉĩọỏộổỗốồợởỡớờụủũựửữứừỵỷỹỳ]/i.test(written) ? 'vi' : 'en';
}

const ownFields: Readonly<Record<string, readonly MomentKind[]>> = {
  dueOn: ['commitment'],
  slips: ['commitment'],
  listener: ['brief'],
  listenedOn: ['brief'],
  asked: ['result'],
  askedOn: ['result'],
};

/** What the row says and this kind could not keep. */
function strayFields({ values, wantsDraft }: MomentRow, wanted: Readonly<Record<string, unknown>>): CellProblem[] {
  if (wantsDraft || wanted['kind'] === undefined) return [];
  return Object.entries(ownFields)
    .filter(([field, kinds]) => values[field] != null && !kinds.some((kind) => kind === wanted['kind']))
    .map(([field]) => cellProblem(field, 'notOfThisKind'));
}

/** Only what the row itself says: what the library holds already is not this file's fault. */
function daysToCome({ row, stored }: MomentDecision, { at }: Importing): CellProblem[] {
  const saidAnew = Object.entries(row.values).filter(([field, value]) => value !== Reflect.get(stored ?? {}, field));
  const field = dayStillToCome(Object.fromEntries(saidAnew.map(([name, value]) => [name, textOf(value)])), at);
  return field ? [cellProblem(field, 'dayToCome')] : [];
}

function stateProblems({ row, stored }: MomentDecision): CellProblem[] {
  const { state } = row.values;
  if (state === 'withdrawn') return [cellProblem('state', 'withdrawn')];
  return state === 'archived' && stored?.state !== 'archived' ? [cellProblem('state', 'neverPublished')] : [];
}
