import { useState } from 'react';
import { useHost } from '../../teams/host';
import { Library } from './Library';
import { home, parseRoute, printRoute } from './route';

/** The page of the personal app. A link from elsewhere in Teams may lead to one of its pages. */
export function LibraryTab() {
  const { subPageId } = useHost().context.page;
  useState(() => goThere(subPageId));
  return (
    <main className="page">
      <Library />
    </main>
  );
}

/** Before the first page is drawn. An address that is there already was gone to since: it stays. */
function goThere(subPageId = '') {
  const asked = printRoute(parseRoute(subPageId));
  if (window.location.hash !== '' || asked === printRoute(home)) return;
  window.history.replaceState(window.history.state, '', asked);
}
