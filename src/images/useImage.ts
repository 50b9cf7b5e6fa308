import { useEffect, useState } from 'react';
import { useApi } from '../ApiContext';
import type { PictureOf } from '../../domain/imageCalls';
import type { ImageId } from '../../domain/images';
import { Problem } from '../../domain/problems';
import { readImage } from './imageCalls';

export type ImageHere =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly url: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface Read {
  readonly of: string;
  readonly here: ImageHere;
}

/** The picture as an address of this page, given back when nobody shows it any longer. */
export function useImage(image: ImageId, of: PictureOf | undefined): ImageHere & { readonly again: () => void } {
  const api = useApi();
  const [tries, setTries] = useState(0);
  const [read, setRead] = useState<Read>();
  const moment = of && 'moment' in of ? of.moment : undefined;
  const customer = of && 'customer' in of ? of.customer : undefined;
  const asked = JSON.stringify([image, moment, customer, tries]);

  useEffect(() => {
    const leaving = new AbortController();
    let url: string | undefined;
    const through = moment ? { moment } : customer ? { customer } : undefined;
    readImage(api, { image, of: through, signal: leaving.signal }).then(
      (picture) => {
        if (leaving.signal.aborted) return;
        url = URL.createObjectURL(picture);
        setRead({ of: asked, here: { kind: 'shown', url } });
      },
      (refusal: unknown) => {
        if (!leaving.signal.aborted) setRead({ of: asked, here: { kind: 'refused', problem: asProblem(refusal) } });
      },
    );
    return () => {
      leaving.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [api, image, moment, customer, asked]);

  const here: ImageHere = read?.of === asked ? read.here : { kind: 'loading' };
  return { ...here, again: () => setTries((n) => n + 1) };
}

function asProblem(refusal: unknown): Problem {
  return refusal instanceof Problem
    ? refusal
    : new Problem('unexpected', 'The picture could not be read.', { cause: refusal });
}
