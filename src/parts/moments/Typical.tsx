import { howTypical, type Typicality } from '../../../domain/moments';
import { useWords } from '../../words';

/** Stands beside every story, so that one voice isn't taken for many. */
export function Typical({ typicality }: { readonly typicality: Typicality | undefined }) {
  const { language, moment } = useWords().common;
  const level = moment.typical[howTypical(typicality)];
  return (
    <p className="moment-typical" lang={language}>
      {typicality ? `${level}: ${moment.typicality(typicality.count, typicality.of)}` : moment.oneVoice}
    </p>
  );
}
