import { useWords } from '../words';

/** What is asked for is there no more: the app was updated under the open page. */
export function UpdatedNotice({ reload = loadAgain }: { readonly reload?: (() => void) | undefined }) {
  const { problems } = useWords();
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{problems.updated}</p>
      <p className="notice-way">{problems.typedIsKept}</p>
      <button type="button" className="button" onClick={() => reload()}>
        {problems.loadAgain}
      </button>
    </div>
  );
}

export function loadAgain() {
  window.location.reload();
}
