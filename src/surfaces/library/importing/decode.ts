/** Why a file can't be read as text, before any row of it was looked at. */
export type Undecoded = 'empty' | 'tooBig' | 'workbook' | 'utf16' | 'notUtf8' | 'binary';

export const mostFileBytes = 64 * 1024 * 1024;

/** UTF-8 with or without its mark, strictly: a letter that is lost is worse than a file that is refused. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly undecoded: Undecoded } {
  if (bytes.length > mostFileBytes) return { undecoded: 'tooBig' };
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { undecoded: 'workbook' };
  if (beginsWith(bytes, 0xff, 0xfe) || beginsWith(bytes, 0xfe, 0xff)) return { undecoded: 'utf16' };
  const text = textIn(bytes);
  if (text === undefined) return { undecoded: bytes.includes(0) ? 'binary' : 'notUtf8' };
  if (text.includes('\u0000')) return { undecoded: isEverySecond(bytes) ? 'utf16' : 'binary' };
  return text.trim() === '' ? { undecoded: 'empty' } : { text };
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const beginsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);

/** Latin letters in UTF-16 without its mark: every second byte is nothing. */
function isEverySecond(bytes: Uint8Array): boolean {
  const some = [...bytes.subarray(0, 64)];
  return some.filter((byte) => byte === 0).length >= some.length / 3;
}

/** Tells one file from another, so that whoever comes back with it can go on. */
export function fingerprint(bytes: Uint8Array): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 2654435761);
    other = Math.imul(other ^ byte, 1597334677);
  }
  const hex = (part: number) => (part >>> 0).toString(16).padStart(8, '0');
  return `${hex(one)}${hex(other)}-${bytes.length}`;
}
