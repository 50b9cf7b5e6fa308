import { usePictureLabels } from '../../images/pictureLabels';
import { useLibraryWords } from '../../words/libraryWords';
import type { MomentField } from './momentForm';

/** What each field of a moment’s form is called. */
export function useMomentLabels(): (field: MomentField) => string {
  const { fields } = useLibraryWords().momentForm;
  return usePictureLabels<MomentField>((field) => fields[field].label);
}
