/** Numbers in the file; a place behind its end is a RangeError. */
export function viewOf(file: Uint8Array): DataView {
  return new DataView(file.buffer, file.byteOffset, file.byteLength);
}

export function startsWith(file: Uint8Array, mark: string, at = 0): boolean {
  return [...mark].every((letter, n) => file[at + n] === letter.charCodeAt(0));
}

export function textAt(file: Uint8Array, at: number, length: number): string {
  if (at + length > file.length) throw new RangeError('The file ends too early.');
  return String.fromCharCode(...file.subarray(at, at + length));
}
