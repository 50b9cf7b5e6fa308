import { usePictureWords } from '../words/pictureWords';
import { pictureFields, type PictureFieldName } from './pictureForm';

/** What the fields of a picture are called, for a form that has others too. */
export function usePictureLabels<F extends string>(
  labelOf: (field: Exclude<F, PictureFieldName>) => string,
): (field: F | PictureFieldName) => string {
  const { field: picture } = usePictureWords();
  const labels = {
    'picture.image': picture.legend,
    'picture.alt': picture.alt.label,
    'picture.shows': picture.kind.label,
  } satisfies Record<PictureFieldName, string>;
  return (field) => (isOfPicture(field) ? labels[field] : labelOf(field as Exclude<F, PictureFieldName>));
}

function isOfPicture(field: string): field is PictureFieldName {
  return pictureFields.some((known) => known === field);
}
