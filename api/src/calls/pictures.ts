import type { DraftPicture } from '../../../domain/images';
import type { PictureOf } from '../../../domain/imageCalls';
import type { RowChange } from '../ports';
import type { Writer } from './ask';
import { holdPicture, lookAtImageLater } from './images';

interface Changing {
  readonly of: PictureOf;
  readonly before: DraftPicture | undefined;
  readonly after: DraftPicture | undefined;
}

/** Rows that give a record its new picture; one that it lets go of is removed later. */
export async function changePicture({ ports, by }: Writer, { of, before, after }: Changing): Promise<RowChange[]> {
  if (before?.image === after?.image) return [];
  if (before) await lookAtImageLater(ports, before.image);
  return holdPicture({ ports, by, of, picture: after });
}
