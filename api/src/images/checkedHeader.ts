import { mostImageBytes, mostImagePixels, mostImageSide, type ImageType } from '../../../domain/images';
import { Problem } from '../../../domain/problems';
import { readHeader, type ImageHeader } from './header';

const field = 'picture.image';
const names = { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'image/webp': 'WebP' } satisfies Record<ImageType, string>;

/** What the file says of itself, where that is a picture which may be decoded; before a byte of it is. */
export function checkedHeader(file: Uint8Array, type: ImageType): ImageHeader {
  if (file.length === 0) throw new Problem('invalid', 'The file is empty.', { field });
  if (file.length > mostImageBytes) throw tooManyBytes();
  const header = readHeader(file);
  if (!header) throw unreadable();
  if (header.type !== type) throw otherThanSaid(header.type, type);
  if (Math.max(header.width, header.height) > mostImageSide || header.width * header.height > mostImagePixels)
    throw new Problem(
      'tooLarge',
      `The picture is too large: at most ${mostImagePixels / 1_000_000} megapixels, and ${mostImageSide} pixels a side.`,
      { field },
    );
  return header;
}

export function tooManyBytes(): Problem {
  return new Problem('tooLarge', `A picture may have at most ${mostImageBytes / 1024 / 1024} MB.`, { field });
}

export function unreadable(cause?: unknown): Problem {
  return new Problem('invalid', 'This is not a JPEG, PNG or WebP picture that can be read.', { field, cause });
}

function otherThanSaid(is: ImageType, said: ImageType): Problem {
  return new Problem('invalid', `The file was sent as a ${names[said]}, but it is a ${names[is]}.`, { field });
}
