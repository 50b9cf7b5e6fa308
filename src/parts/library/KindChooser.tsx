import { momentKinds } from '../../../domain/moments';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';

interface KindChooserProps {
  readonly kind: string;
  readonly onChoose: (kind: string) => void;
}

/** What the moment is, each kind with one line that tells it from the others. */
export function KindChooser({ kind, onChoose }: KindChooserProps) {
  const { kinds } = useWords().common;
  const words = useLibraryWords();
  return (
    <fieldset className="kinds">
      <legend>{words.momentForm.kindLegend}</legend>
      {momentKinds.map((each) => (
        <label key={each} className="kind">
          <input
            type="radio"
            id={`moment-kind-${each}`}
            name="moment-kind"
            value={each}
            checked={kind === each}
            aria-describedby={`moment-kind-${each}-about`}
            onChange={() => onChoose(each)}
          />
          <span className="kind-name">{kinds[each]}</span>
          <span className="kind-about" id={`moment-kind-${each}-about`}>
            {words.kindAbout[each]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
