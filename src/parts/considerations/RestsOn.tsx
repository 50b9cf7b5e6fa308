import type { Evidence } from '../../../domain/evidence';
import { useHost } from '../../teams/host';
import { useConsideringWords } from '../../words/consideringWords';
import { momentAddress } from '../momentAddress';
import { momentKey, useNames } from './names';

/** What a note rests on, as whoever looks may see it. */
export function RestsOn({ evidence }: { readonly evidence: Evidence }) {
  const words = useConsideringWords().evidence;
  switch (evidence.kind) {
    case 'guess':
      return <p className="quiet">{words.restsOnGuess}</p>;
    case 'number':
      return <p className="quiet">{words.restsOnNumber(evidence.text)}</p>;
    case 'moment':
      return <RestsOnMoment moment={evidence.moment} />;
    case 'link':
      return (
        <p className="quiet">
          {words.restsOnLink}:{' '}
          <a
            href={evidence.url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={words.opensLink(siteOf(evidence.url))}
          >
            {siteOf(evidence.url)}
          </a>
        </p>
      );
  }
}

/** By its headline, where it may be shown here: it is read in the library. */
function RestsOnMoment({ moment }: { readonly moment: string }) {
  const words = useConsideringWords().evidence;
  const headline = useNames([momentKey(moment)]).get(momentKey(moment));
  const { openPage } = useHost();
  if (headline === undefined) return <p className="quiet">{words.restsOnMoment(undefined)}</p>;
  return (
    <p className="quiet">
      {words.restsOnMoment(undefined)}:{' '}
      <button
        type="button"
        className="link-button"
        aria-label={words.opensMoment(headline)}
        onClick={() => void openPage('library', momentAddress(moment))}
      >
        {headline}
      </button>
    </p>
  );
}

function siteOf(url: string): string {
  return /^https:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
}
