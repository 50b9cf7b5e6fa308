/** What is used of the codecs: their own types speak of a browser. */
interface CodecPixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

interface InstantiatedByUs {
  /** Answers what the instance exports, and hands the instance over as well. */
  readonly instantiateWasm: (imports: object, instantiated: (instance: object) => void) => object;
}

declare module '*.wasm' {
  const bytes: Uint8Array;
  export { bytes as default };
}

declare module '@jsquash/png/codec/pkg/squoosh_png_bg.wasm' {
  const bytes: Uint8Array;
  export { bytes as default };
}

declare module '@jsquash/jpeg/decode.js' {
  export function init(parts: InstantiatedByUs): Promise<void>;
  function decode(file: Uint8Array): Promise<CodecPixels>;
  export { decode as default };
}

declare module '@jsquash/jpeg/encode.js' {
  export function init(parts: InstantiatedByUs): Promise<void>;
  function encode(pixels: CodecPixels, options: { readonly quality: number }): Promise<ArrayBuffer>;
  export { encode as default };
}

declare module '@jsquash/png/decode.js' {
  export function init(module: object): Promise<unknown>;
  function decode(file: Uint8Array): Promise<CodecPixels>;
  export { decode as default };
}

declare module '@jsquash/webp/decode.js' {
  export function init(parts: InstantiatedByUs): Promise<void>;
  function decode(file: Uint8Array): Promise<CodecPixels>;
  export { decode as default };
}

declare module '@jsquash/webp/encode.js' {
  export function init(parts: InstantiatedByUs): Promise<unknown>;
  function encode(pixels: CodecPixels, options: { readonly quality: number }): Promise<ArrayBuffer>;
  export { encode as default };
}
