import { useSittingWords } from '../words/sittingWords';

interface MarksProps {
  readonly record: { readonly late?: boolean | undefined; readonly amended?: boolean | undefined };
}

/** What came into the record after the meeting, and what was changed in it after it was locked. */
export function Marks({ record: { late, amended } }: MarksProps) {
  const { marks } = useSittingWords();
  return (
    <>
      {late && <span className="tag">{marks.late}</span>} {amended && <span className="tag">{marks.amended}</span>}
    </>
  );
}
