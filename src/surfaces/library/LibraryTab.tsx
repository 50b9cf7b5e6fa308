import { useEffect, useState } from 'react';
import { useKeysOfComposing } from '../../keysOfComposing';
import { useSteadyTaps } from '../../steadyTaps';
import { useHost } from '../../teams/host';
import { keptAddress } from './keptAddress';
import { Library } from './Library';
import { home, parseRoute, printRoute } from './route';

/**
 * The personal app, of which what waits for one is a tab too. A link from elsewhere in Teams may lead to one of its pages;
 * without one the list is as it was before Teams loaded it anew.
 */
export function LibraryTab() {
  useSteadyTaps();
  useKeysOfComposing();
  const { page, user } = useHost().context;
  const { id, subPageId } = page;
  const [kept] = useState(() => keptAddress({ person: user?.id ?? '', page: id }));
  useState(() => goThere(subPageId || kept.read() || (id === 'mine' ? printRoute({ at: 'mine' }) : '')));
  useEffect(() => kept.follow(), [kept]);
  return (
    <main className="page">
      <Library />
    </main>
  );
}

/** Before the first page is drawn. An address that is there already was gone to since: it stays. */
function goThere(address: string) {
  const asked = printRoute(parseRoute(address));
  if (window.location.hash !== '' || asked === printRoute(home)) return;
  window.history.replaceState(window.history.state, '', asked);
}
