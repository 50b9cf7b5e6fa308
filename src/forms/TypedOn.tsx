import { useLibraryWords } from '../words/libraryWords';

/** Said where a form stays because somebody typed on while it was sent. */
export function TypedOn({ isTypedOn }: { readonly isTypedOn: boolean }) {
  const { form: words } = useLibraryWords();
  return (
    <p className="form-hint" role="status">
      {isTypedOn && words.typedOn}
    </p>
  );
}
