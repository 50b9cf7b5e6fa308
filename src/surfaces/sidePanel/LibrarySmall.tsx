import type { MeetingAround } from '../../meeting/aroundNotes';
import { useHost } from '../../teams/host';
import { usePresentingWords } from '../../words/presentingWords';

/** For whoever can do something about it. */
export function LibrarySmall({ view }: { readonly view: MeetingAround }) {
  const words = usePresentingWords();
  const { openPage } = useHost();
  if (!view.librarySmall || !view.me.mayRun) return null;
  return (
    <p className="quiet">
      {words.librarySmall}{' '}
      <button type="button" className="link-button" onClick={() => void openPage('library')}>
        {words.libraryAdd}
      </button>
    </p>
  );
}
