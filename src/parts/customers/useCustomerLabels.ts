import { useLibraryWords } from '../../words/libraryWords';
import { usePictureWords } from '../../words/pictureWords';
import type { CustomerField } from './customerForm';

/** What each field of a customer's form is called. */
export function useCustomerLabels(): (field: CustomerField) => string {
  const { fields } = useLibraryWords().customerForm;
  const { field: picture } = usePictureWords();
  return (field) => {
    switch (field) {
      case 'picture.image':
        return picture.legend;
      case 'picture.alt':
        return picture.alt.label;
      case 'picture.shows':
        return picture.kind.label;
      default:
        return fields[field].label;
    }
  };
}
