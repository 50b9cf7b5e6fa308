import type { Customer } from '../../../domain/customers';
import { useAnswer } from './useAnswer';

/** The customer that a form has chosen by its id, whole, as far as the library answers. */
export function useChosenCustomer(customer: string): Customer | undefined {
  return useAnswer('openCustomer', customer === '' ? undefined : { customer }).answer?.customer;
}
