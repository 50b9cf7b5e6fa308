import type { ListedMoment } from '../../../domain/finding';
import type { MomentId } from '../../../domain/moments';
import { stateOn } from '../../../domain/momentStates';
import { useWords } from '../../words';
import { useFinderWords } from '../../words/finderWords';
import { useLibraryWords } from '../../words/libraryWords';
import { barSaid, typical } from './MomentLine';
import './library.css';

interface MomentLinksProps {
  readonly label: string;
  readonly moments: readonly ListedMoment[];
  /** Such as `2026-11-22`. */
  readonly today: string;
  readonly hrefOf: (moment: MomentId) => string;
}

/** Moments of one customer, each a way to its own page. */
export function MomentLinks({ label, moments, today, hrefOf }: MomentLinksProps) {
  const { common } = useWords();
  const { states } = useLibraryWords();
  const words = useFinderWords();
  const factsOf = (moment: ListedMoment) => [
    states[stateOn(moment, today)],
    barSaid(moment, today, words),
    words.heardOn(common.day(moment.heardOn)),
    moment.typicality || moment.state !== 'draft' ? typical(moment.typicality, words) : undefined,
  ];
  return (
    <ul className="moment-links" aria-label={label}>
      {moments.map((moment) => (
        <li key={moment.id} className="moment-link">
          <span className="library-kind-name">{common.kinds[moment.kind]}</span>
          <a href={hrefOf(moment.id)} lang={moment.language}>
            {moment.headline}
          </a>
          <span className="quiet-line">{factsOf(moment).filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
