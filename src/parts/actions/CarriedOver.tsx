import { memo, useState } from 'react';
import type { Action } from '../../../domain/actions';
import { useWords } from '../../words';
import { isSameList } from '../isSameList';
import { ActionItem } from './ActionItem';

const shownAtFirst = 3;

/** What earlier occurrences left open: few enough to be talked about, the rest one tap away. */
export const CarriedOver = memo(LeftOpen, (before, now) => isSameList(before.actions, now.actions));

function LeftOpen({ actions }: { readonly actions: readonly Action[] }) {
  const { panel } = useWords();
  const [all, setAll] = useState(false);
  if (actions.length === 0) return null;
  const more = actions.length - shownAtFirst;
  return (
    <section className="card" aria-labelledby="carried-over">
      <h2 id="carried-over" tabIndex={-1}>
        {panel.carriedOver}
      </h2>
      <ul className="stack">
        {(all ? actions : actions.slice(0, shownAtFirst)).map((action) => (
          <ActionItem key={action.id} action={action} heading="carried-over" />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="link-button start" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? panel.showFewer : panel.andMore(more)}
        </button>
      )}
    </section>
  );
}
