import { mostImageBytes, type ImageType } from '../../domain/images';

/** Why a file is not worth sending. */
export type NotAPicture =
  { readonly why: 'notAPicture' | 'empty' } | { readonly why: 'tooHeavy'; readonly bytes: number };

/** By what stands in the file: its name and the type that goes with it are somebody's word. */
export async function typeOfFile(file: Blob): Promise<ImageType | NotAPicture> {
  if (file.size === 0) return { why: 'empty' };
  const start = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const type = typeOf(String.fromCharCode(...start));
  if (type === undefined) return { why: 'notAPicture' };
  return file.size > mostImageBytes ? { why: 'tooHeavy', bytes: file.size } : type;
}

function typeOf(start: string): ImageType | undefined {
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  return /^RIFF[^]{4}WEBP/.test(start) ? 'image/webp' : undefined;
}
