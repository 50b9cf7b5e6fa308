import { useState } from 'react';
import { useHost } from '../../teams/host';
import { Library } from './Library';
import { home, parseRoute, printRoute } from './route';

/** The personal app, of which what waits for one is a tab too. A link from elsewhere in Teams may lead to one of its pages. */
export function LibraryTab() {
  const { id, subPageId } = useHost().context.page;
  useState(() => goThere(subPageId || (id === 'mine' ? printRoute({ at: 'mine' }) : '')));
  return (
    <main className="page">
      <Library />
    </main>
  );
}

/** Before the first page is drawn. An address that is there already was gone to since: it stays. */
function goThere(subPageId: string) {
  const asked = printRoute(parseRoute(subPageId));
  if (window.location.hash !== '' || asked === printRoute(home)) return;
  window.history.replaceState(window.history.state, '', asked);
}
