import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { createApiClient, type ApiClient } from '../../src/apiClient';
import { ApiProvider } from '../../src/ApiContext';
import type { FieldProblems, Typed } from '../../src/forms/fieldProblems';
import { PictureField } from '../../src/images/PictureField';
import { noPictureYet, type PictureFieldName } from '../../src/images/pictureForm';
import { loadWords, WordsProvider, type Language } from '../../src/words';

export interface Sent {
  readonly method: string;
  readonly address: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly sentence: string;
}

/** Keeps and shows pictures as the API does; an answer can be held back, or be a refusal. */
export class FakePictures {
  readonly sent: Sent[] = [];
  /** The addresses of this page that a picture stands under just now. */
  readonly urls = new Set<string>();
  refusal: Refusal | undefined;
  isOffline = false;
  private holding: Promise<void> | undefined;
  private letGo: () => void = () => undefined;
  private made = 0;

  constructor() {
    Blob.prototype.arrayBuffer ??= readWhole;
    Object.assign(URL, {
      createObjectURL: () => {
        const url = `blob:picture-${++this.made}`;
        this.urls.add(url);
        return url;
      },
      revokeObjectURL: (url: string) => void this.urls.delete(url),
    });
  }

  hold(): void {
    this.holding = new Promise((resolve) => {
      this.letGo = resolve;
    });
  }

  async answer(): Promise<void> {
    await act(async () => {
      this.letGo();
      await this.holding;
      this.holding = undefined;
    });
  }

  readonly api: ApiClient = createApiClient({
    getToken: async () => 'a token',
    language: () => 'en',
    fetch: async (address, init) => (await this.respond(String(address), init ?? {})) as Response,
  });

  private async respond(address: string, { method = 'GET', headers, body, signal }: RequestInit): Promise<unknown> {
    this.sent.push({ method, address, headers: headers as Record<string, string>, body });
    await this.holding;
    if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    if (this.isOffline) throw new TypeError('Failed to fetch');
    const { refusal } = this;
    if (refusal) return { ok: false, status: refusal.status, headers: new Map(), json: async () => refusal };
    const kept = { id: `picture-${this.sent.length}-kept`, width: 1600, height: 1200, bytes: 90_000 };
    return {
      ok: true,
      status: 200,
      headers: new Map(),
      json: async () => kept,
      blob: async () => new Blob(['pixels']),
    };
  }
}

export async function show(pictures: FakePictures, children: ReactNode, language: Language = 'en') {
  const words = await loadWords(language);
  const drawn = render(
    <ApiProvider api={pictures.api}>
      <WordsProvider words={words}>{children}</WordsProvider>
    </ApiProvider>,
  );
  // The file chooser's own filter is the browser's; here whatever was chosen arrives.
  return { ...drawn, user: userEvent.setup({ applyAccept: false }) };
}

/** The browser of these tests can't do this by itself. */
function readWhole(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
}

interface FormOfOneProps {
  readonly problems?: FieldProblems<PictureFieldName>;
  readonly typed?: Partial<Typed<PictureFieldName>>;
  readonly onTyped?: (typed: Typed<PictureFieldName>) => void;
}

/** A form with a headline and a picture. */
export function FormOfOne({ problems = {}, typed: before, onTyped }: FormOfOneProps) {
  const [typed, setTyped] = useState<Typed<PictureFieldName>>({ ...noPictureYet, ...before });
  const [headline, setHeadline] = useState('');
  return (
    <form>
      <label>
        Headline <input value={headline} onChange={(event) => setHeadline(event.target.value)} />
      </label>
      <PictureField
        form="moment"
        typed={typed}
        problems={problems}
        onType={(field, text) => {
          const now = { ...typed, [field]: text };
          setTyped(now);
          onTyped?.(now);
        }}
      />
    </form>
  );
}

const starts = {
  jpeg: '\xff\xd8\xff\xe0',
  png: '\x89PNG\r\n\x1a\n',
  webp: 'RIFF\x10\0\0\0WEBP',
  text: 'Ken counts on us.',
};

export function fileOf(kind: keyof typeof starts, name: string, { bytes = 200, type = '' } = {}): File {
  const content = new Uint8Array(bytes);
  content.set(Uint8Array.from(starts[kind], (letter) => letter.charCodeAt(0)));
  return new File([content], name, { type });
}
