import type { Customer } from './customers';
import { isDraft, type AnyMoment } from './momentDrafts';
import type { StoryLanguage } from './moments';
import { writeCells } from './spreadsheetCells';
import type { Cells } from './spreadsheetColumns';

/** A customer as a row of a spreadsheet: reading it again changes nothing. */
export function customerCells(customer: Customer, language: StoryLanguage): Cells {
  return writeCells('customers', customer, language);
}

/** A moment as a row of a spreadsheet; the customer is named beside the id, for people. */
export function momentCells(moment: AnyMoment, customer: Customer | undefined, language: StoryLanguage): Cells {
  const name = customer?.name ?? (isDraft(moment) ? moment.customerName : undefined);
  return writeCells('moments', { ...moment, customer: { id: moment.customer, name } }, language);
}
