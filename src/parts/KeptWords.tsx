import { useWords } from '../words';
import { useWrittenWords } from '../words/writtenWords';
import type { KeptForm } from './useKeptForm';

const shownOfIt = 60;

/** Where a form was closed: that what was typed is kept, or that it was let go and can be taken back. */
export function KeptWords({ form }: { readonly form: KeptForm }) {
  const { common } = useWords();
  const words = useWrittenWords();
  const { draft, isAside, wasLetGo, open, takeBack } = form;
  if (wasLetGo && !draft) {
    return (
      <div className="undo-line">
        <span role="status">{words.letGo}</span>
        <button type="button" className="link-button" onClick={takeBack}>
          {common.undo}
        </button>
      </div>
    );
  }
  if (!draft || !isAside) return null;
  const text = shortened(draft['text']?.trim() ?? '');
  return (
    <p className="quiet">
      {words.kept(text)}{' '}
      <button type="button" className="link-button" aria-label={words.goOnWith(text)} onClick={() => open(draft)}>
        {words.goOn}
      </button>
    </p>
  );
}

function shortened(text: string): string {
  return text.length > shownOfIt ? `${text.slice(0, shownOfIt).trim()}…` : text;
}
