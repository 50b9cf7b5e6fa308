import { useEffect, useRef, useState } from 'react';
import { useApi } from '../ApiContext';
import type { ImageId } from '../../domain/images';
import { Problem } from '../../domain/problems';
import { usePictureWords } from '../words/pictureWords';
import type { PictureWords } from '../words/en/pictures';
import { typeOfFile, type NotAPicture } from './chosenFile';
import { keepImage } from './imageCalls';

export interface SendingPicture {
  /** The name of the file that is on its way. */
  readonly sending: string | undefined;
  /** Why the last one was not kept. */
  readonly refusal: string | undefined;
  readonly send: (file: File) => Promise<void>;
  /** Forgets what is on its way and what was refused. */
  readonly stop: () => void;
}

/** Sends one picture at a time: a new one takes the place of what is on its way. */
export function useSendPicture(onKept: (image: ImageId) => void): SendingPicture {
  const api = useApi();
  const words = usePictureWords().refusals;
  const [sending, setSending] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const current = useRef<AbortController>(undefined);
  // The form goes on being filled in meanwhile: whoever hears of it is whoever stands there then.
  const kept = useRef(onKept);
  useEffect(() => {
    kept.current = onKept;
  });
  useEffect(() => () => current.current?.abort(), []);

  const begin = () => {
    current.current?.abort();
    const sent = new AbortController();
    current.current = sent;
    setRefusal(undefined);
    return sent;
  };

  const send = async (file: File) => {
    const { signal } = begin();
    setSending(file.name);
    try {
      const type = await typeOfFile(file);
      if (signal.aborted) return;
      if (typeof type !== 'string') return setRefusal(whyNot(type, words));
      const image = await keepImage(api, file, { type, idempotencyKey: crypto.randomUUID(), signal });
      if (!signal.aborted) kept.current(image.id);
    } catch (error) {
      if (!signal.aborted) setRefusal(refused(error, words));
    } finally {
      if (!signal.aborted) setSending(undefined);
    }
  };

  const stop = () => {
    begin();
    setSending(undefined);
  };

  return { sending, refusal, send, stop };
}

function whyNot(refusal: NotAPicture, words: PictureWords['refusals']): string {
  if (refusal.why === 'tooHeavy') return words.tooHeavy(Math.ceil(refusal.bytes / 1024 / 102.4) / 10);
  return words[refusal.why];
}

/** What is wrong with the picture itself only the API knows, and says in the language it was asked in. */
function refused(error: unknown, words: PictureWords['refusals']): string {
  if (!(error instanceof Problem)) return words.failed;
  if (error.code === 'invalid' || error.code === 'tooLarge') return error.message;
  if (error.code === 'unavailable' || error.code === 'busy') return words[error.code];
  return words.failed;
}
