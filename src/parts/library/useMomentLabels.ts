import { useLibraryWords } from '../../words/libraryWords';
import { usePictureWords } from '../../words/pictureWords';
import type { MomentField } from './momentForm';

/** What each field of a moment’s form is called. */
export function useMomentLabels(): (field: MomentField) => string {
  const { fields } = useLibraryWords().momentForm;
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
