import { useWords } from './index';
import { customerPage as english, type CustomerPageWords } from './en/customerPage';
import { customerPage as vietnamese } from './vi/customerPage';

/** Fetched with the page that speaks them, so that the side panel doesn't carry them. */
export function useCustomerPageWords(): CustomerPageWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
