import { useState } from 'react';
import type { PictureOf } from '../../domain/imageCalls';
import type { Picture as PictureRecord } from '../../domain/images';
import { usePictureWords } from '../words/pictureWords';
import { useImage } from './useImage';
import './pictures.css';

export interface PictureProps {
  readonly picture: PictureRecord;
  /** The record that shows it. */
  readonly of?: PictureOf | undefined;
}

/** A picture of a moment or a customer; while it is on its way, and where it can't be shown, its words stand in its place. */
export function Picture({ picture, of }: PictureProps) {
  const words = usePictureWords();
  const here = useImage(picture.image, of);
  const [broken, setBroken] = useState<string>();
  if (here.kind === 'loading')
    return (
      <figure className="picture picture-frame" aria-busy="true">
        <figcaption>{words.loading}</figcaption>
      </figure>
    );
  if (here.kind === 'refused' || broken === here.url)
    return (
      <figure className="picture picture-frame">
        <figcaption>
          <span className="picture-alt">{picture.alt}</span>
          <span>{words.notShown}</span>
          <button type="button" className="link-button" onClick={here.again}>
            {words.tryAgain}
          </button>
        </figcaption>
      </figure>
    );
  return (
    <figure className={`picture picture-${picture.shows}`}>
      <img src={here.url} alt={picture.alt} onError={() => setBroken(here.url)} />
    </figure>
  );
}
