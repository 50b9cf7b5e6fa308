import { useState, type ReactNode } from 'react';
import type { Telling } from '../../../domain/tellings';
import { useWords } from '../../words';
import { useTellingWords } from '../../words/tellingWords';

interface TellingListProps<T extends Telling> {
  readonly label: string;
  readonly tellings: readonly T[];
  /** Which moment it was, where that isn't said by the page itself. */
  readonly moment?: (telling: T) => ReactNode;
}

const shownFirst = 5;

/** Where something was told, newest first. What was said in meetings of others stays theirs. */
export function TellingList<T extends Telling>({ label, tellings, moment }: TellingListProps<T>) {
  const words = useTellingWords();
  const [all, setAll] = useState(false);
  const newest = [...tellings].sort((one, other) => other.at.localeCompare(one.at));
  const hidden = all ? 0 : Math.max(0, newest.length - shownFirst);
  return (
    <>
      <ul className="tellings" aria-label={label}>
        {newest.slice(0, newest.length - hidden).map((telling) => (
          <TellingItem key={`${telling.series}|${telling.occurrence}`} telling={telling} moment={moment?.(telling)} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.more(hidden)}
        </button>
      )}
    </>
  );
}

function TellingItem({ telling, moment }: { readonly telling: Telling; readonly moment: ReactNode }) {
  const { common } = useWords();
  const words = useTellingWords();
  const { title, at, state, counts, decisions = [] } = telling;
  const effects: Readonly<Record<string, string>> = common.effectsOnDecision;
  return (
    <li className="telling">
      <p className="telling-head">
        <strong>{title ?? words.another}</strong>
        <span className="quiet-line">
          {common.day(at.slice(0, 10))} · {words.states[state]}
        </span>
      </p>
      {moment}
      <p className="quiet-line">{words.touched(counts.decisions, counts.changed)}</p>
      {decisions.length > 0 && (
        <ul className="telling-decisions" aria-label={words.decisions}>
          {decisions.map(({ text, effect }, place) => (
            <li key={place}>
              {text}
              {effect !== undefined && <span className="quiet-line"> {effects[effect] ?? effect}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
