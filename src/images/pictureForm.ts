import { ImageId, type DraftPicture } from '../../domain/images';
import type { Typed } from '../forms/fieldProblems';

/** Among the fields of a form, spelt as the path into what is sent. */
export const pictureFields = ['picture.image', 'picture.alt', 'picture.shows'] as const;
export type PictureFieldName = (typeof pictureFields)[number];

export const noPictureYet: Typed<PictureFieldName> = {
  'picture.image': '',
  'picture.alt': '',
  'picture.shows': 'photo',
};

/** What was typed as it is sent, to be parsed with the rest of the form; nothing, where no picture was chosen. */
export function pictureAsSent(typed: Typed<PictureFieldName>): object | undefined {
  const image = typed['picture.image'];
  if (image === '') return undefined;
  return { image, alt: typed['picture.alt'], shows: typed['picture.shows'] || 'photo' };
}

/** On a draft what is still empty is left out. */
export function pictureAsDrafted(typed: Typed<PictureFieldName>): object | undefined {
  const alt = typed['picture.alt'];
  const picture = pictureAsSent(typed);
  return picture && { ...picture, alt: alt.trim() === '' ? undefined : alt };
}

/** The fields of a form that edits a record. */
export function typedPicture(picture: DraftPicture | undefined): Typed<PictureFieldName> {
  if (!picture) return noPictureYet;
  return { 'picture.image': picture.image, 'picture.alt': picture.alt ?? '', 'picture.shows': picture.shows };
}

export function chosenImage(typed: Typed<PictureFieldName>): ImageId | undefined {
  const read = ImageId.safeParse(typed['picture.image']);
  return read.success ? read.data : undefined;
}
