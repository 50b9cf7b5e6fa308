import { Library } from './Library';

/** The page of the personal app. */
export function LibraryTab() {
  return (
    <main className="page">
      <Library />
    </main>
  );
}
