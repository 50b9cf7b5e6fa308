import { howTypical, type Typicality } from '../../../domain/moments';
import { useWords, type Words } from '../../words';

/** Stands beside every story, so that one voice isn't taken for many. */
export function Typical({ typicality }: { readonly typicality: Typicality | undefined }) {
  const { language, moment } = useWords().common;
  return (
    <p className="moment-typical" lang={language}>
      {typicalSaid(typicality, moment)}
    </p>
  );
}

export function typicalSaid(known: Typicality | undefined, words: Words['common']['moment']): string {
  return known ? `${words.typical[howTypical(known)]}: ${words.typicality(known.count, known.of)}` : words.oneVoice;
}
