import { useState } from 'react';
import type { ListedMoment } from '../../../../domain/finding';
import { dayAfter } from '../../../../domain/text';
import { Notice } from '../../../notices/Notice';
import { useFinderWords } from '../../../words/finderWords';
import { SaidBar, type Saying } from '../SaidBar';
import type { SeveralHere } from './useSeveral';

export type { SeveralHere } from './useSeveral';

interface SeveralProps {
  readonly here: SeveralHere;
  readonly shown: readonly ListedMoment[];
  /** What was just done with them. */
  readonly said: Saying | undefined;
}

/** What is said to be true holds for so long, unless another day is chosen. */
const verifiedForDays = 180;

/** What curators do with all that is ticked. */
export function Several({ here, shown, said }: SeveralProps) {
  const words = useFinderWords();
  const [verifyBy, setVerifyBy] = useState(() => dayAfter(new Date().toISOString(), verifiedForDays));
  const { chosen, choose, run, isBusy } = here;
  const areAll = shown.every(({ id }) => chosen.has(id));
  const cannot = isBusy || chosen.size === 0;
  const verb = { type: 'button', className: 'button', 'aria-disabled': cannot } as const;
  return (
    <div className="several" role="group" aria-label={words.several}>
      <div className="several-row">
        <button
          type="button"
          className="link-button"
          onClick={() => choose(areAll ? [...chosen.values()] : shown, !areAll)}
        >
          {areAll ? words.selectNone : words.selectPage}
        </button>
        <span role="status">{isBusy ? words.working : words.selected(chosen.size)}</span>
      </div>
      <div className="several-row">
        <label className="several-day">
          <span>{words.verifyUntil}</span>
          <input
            type="date"
            className="form-control"
            value={verifyBy}
            onChange={({ target }) => setVerifyBy(target.value)}
          />
        </label>
        <button {...verb} onClick={() => !cannot && verifyBy !== '' && void run('verify', verifyBy)}>
          {words.verify}
        </button>
        <button {...verb} onClick={() => !cannot && void run('publish')}>
          {words.publish}
        </button>
        <button {...verb} onClick={() => !cannot && void run('archive')}>
          {words.archive}
        </button>
      </div>
      <SaidBar said={said} />
      {here.problem && <Notice problem={here.problem} />}
      <Refusals here={here} />
    </div>
  );
}

function Refusals({ here: { refused } }: Pick<SeveralProps, 'here'>) {
  const words = useFinderWords();
  return (
    <div role="alert">
      {refused.length > 0 && (
        <>
          <p>{words.refused(refused.length)}</p>
          <ul className="several-refused">
            {refused.map(({ headline, sentence }) => (
              <li key={headline}>
                <strong>{headline || words.unnamed}</strong> {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function SeveralBox({ here, moment }: Pick<SeveralProps, 'here'> & { readonly moment: ListedMoment }) {
  const words = useFinderWords();
  return (
    <input
      type="checkbox"
      className="checkbox"
      aria-label={words.select(moment.headline || words.unnamed)}
      checked={here.chosen.has(moment.id)}
      onChange={({ target }) => here.choose([moment], target.checked)}
    />
  );
}
