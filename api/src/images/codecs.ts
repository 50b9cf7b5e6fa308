/** The only place that decodes and encodes pictures: by codecs in WebAssembly, which see nothing but their own memory. */
import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js';
import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm';
import encodeJpeg, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js';
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import png from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm';
import decodeWebp, { init as initWebpDecoder } from '@jsquash/webp/decode.js';
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.wasm';
import encodeWebp, { init as initWebpEncoder } from '@jsquash/webp/encode.js';
import webpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.wasm';
import type { ImageType } from '../../../domain/images';
import type { Pixels } from './pixels';

/** Node has it; TypeScript knows it as a browser's only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

const decoders = {
  'image/jpeg': async (file) => {
    await initJpegDecoder(by(jpegDecoder));
    return decodeJpeg(file);
  },
  'image/png': async (file) => {
    await initPng(new WebAssembly.Module(png));
    return decodePng(file);
  },
  'image/webp': async (file) => {
    await initWebpDecoder(by(webpDecoder));
    return decodeWebp(file);
  },
} satisfies Record<ImageType, (file: Uint8Array) => Promise<Pixels>>;

export function decode(file: Uint8Array, type: ImageType): Promise<Pixels> {
  return decoders[type](file);
}

const encoders = {
  'image/webp': async (pixels, quality) => {
    await initWebpEncoder(by(webpEncoder));
    return encodeWebp(pixels, { quality });
  },
  'image/jpeg': async (pixels, quality) => {
    await initJpegEncoder(by(jpegEncoder));
    return encodeJpeg(pixels, { quality });
  },
} satisfies Partial<Record<ImageType, (pixels: Pixels, quality: number) => Promise<ArrayBuffer>>>;
export type DrawnType = keyof typeof encoders;

/** Nothing but the pixels goes into the file. */
export async function encode(pixels: Pixels, type: DrawnType, quality: number): Promise<Uint8Array> {
  return new Uint8Array(await encoders[type](pixels, quality));
}

/** The codecs would look for their files beside a script of a page. */
function by(bytes: Uint8Array): InstantiatedByUs {
  return {
    instantiateWasm: (imports, instantiated) => {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
      instantiated(instance);
      return instance.exports;
    },
  };
}
