// Draws pictures for tests, with the encoders of the codecs. Bundled, since their files are not for Node.
import encodeJpeg, { init as initJpeg } from '@jsquash/jpeg/encode.js';
import jpeg from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
import encodePng, { init as initPng } from '@jsquash/png/encode.js';
import png from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm';
import encodeWebp, { init as initWebp } from '@jsquash/webp/encode.js';
import webp from '@jsquash/webp/codec/enc/webp_enc_simd.wasm';
import { decode } from '../../api/src/images/codecs';

export { decode };

const by = (bytes) => ({
  instantiateWasm: (imports, instantiated) => {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
    instantiated(instance);
    return instance.exports;
  },
});

const once = (init) => {
  let begun;
  return () => (begun ??= init());
};
const jpegReady = once(() => initJpeg(by(jpeg)));
const pngReady = once(() => initPng(new WebAssembly.Module(png)));
const webpReady = once(() => initWebp(by(webp)));

const encoders = {
  jpeg: async (pixels, options) => (await jpegReady(), encodeJpeg(pixels, options)),
  png: async (pixels) => (await pngReady(), encodePng(pixels)),
  webp: async (pixels, options) => (await webpReady(), encodeWebp(pixels, options)),
};

export async function encode(kind, pixels, options = {}) {
  return new Uint8Array(await encoders[kind](pixels, options));
}
