import { usePictureLabels } from '../../images/pictureLabels';
import { useLibraryWords } from '../../words/libraryWords';
import type { CustomerField } from './customerForm';

/** What each field of a customer’s form is called. */
export function useCustomerLabels(): (field: CustomerField) => string {
  const { fields } = useLibraryWords().customerForm;
  return usePictureLabels<CustomerField>((field) => fields[field].label);
}
