import type { ListedMoment } from '../../../domain/finding';
import type { MomentId } from '../../../domain/moments';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import './library.css';

interface MomentLinksProps {
  readonly label: string;
  readonly moments: readonly ListedMoment[];
  readonly hrefOf: (moment: MomentId) => string;
}

/** Moments of one customer, each a way to its own page. */
export function MomentLinks({ label, moments, hrefOf }: MomentLinksProps) {
  const { common } = useWords();
  const words = useLibraryWords();
  return (
    <ul className="moment-links" aria-label={label}>
      {moments.map((moment) => (
        <li key={moment.id} className="moment-link">
          <span className="library-kind-name">{common.kinds[moment.kind]}</span>
          <a href={hrefOf(moment.id)} lang={moment.language}>
            {moment.headline}
          </a>
          <span className="quiet-line">
            {words.states[moment.state]} · {words.heardOn(common.day(moment.heardOn))}
          </span>
        </li>
      ))}
    </ul>
  );
}
