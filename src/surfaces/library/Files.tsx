import { lazy, Suspense } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { useLibraryHomeWords } from '../../words/libraryHomeWords';

const ImportPage = lazy(async () => ({
  default: (await loadPatiently(() => import('./importing/ImportPage'))).ImportPage,
}));
const ExportPage = lazy(async () => ({
  default: (await loadPatiently(() => import('./importing/ExportPage'))).ExportPage,
}));

interface FilesProps {
  readonly at: 'import' | 'export';
  readonly isCurator: boolean | undefined;
  readonly onLeave: () => void;
}

/** The pages of files, fetched when somebody first goes there. */
export function Files({ at, isCurator, onLeave }: FilesProps) {
  const waiting = <p aria-busy="true">{useLibraryHomeWords().loading}</p>;
  if (isCurator === undefined) return waiting;
  return (
    <Suspense fallback={waiting}>
      {at === 'import' ? <ImportPage me={{ isCurator }} onLeave={onLeave} /> : <ExportPage me={{ isCurator }} />}
    </Suspense>
  );
}
