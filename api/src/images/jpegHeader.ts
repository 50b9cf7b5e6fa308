import { startsWith, viewOf } from './bytes';
import { orientationIn } from './exif';
import type { ImageHeader, Orientation } from './header';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const application1 = 0xe1;
/** Among the marks of a frame stand three that are none. */
const noFrames = [0xc4, 0xc8, 0xcc];

/** Goes from mark to mark, as far as the frame that says how large the picture is. */
export function readJpeg(file: Uint8Array): ImageHeader | undefined {
  if (!startsWith(file, '\xff\xd8\xff')) return undefined;
  const view = viewOf(file);
  let orientation: Orientation = 1;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const mark = view.getUint8(at + 1);
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (mark === endOfImage || mark === startOfScan || isBare(mark)) return undefined;
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    if (isFrame(mark))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation };
    const block = file.subarray(at + 4, at + 2 + length);
    if (mark === application1 && startsWith(block, 'Exif\0\0')) orientation = orientationIn(block);
    at += 2 + length;
  }
}

function isFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && !noFrames.includes(mark);
}

/** Without a length behind it: nothing of the kind stands before a frame. */
function isBare(mark: number): boolean {
  return mark === 0x00 || mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8);
}
