import { digestKeys, type MyDraft } from '../../../domain/myItems';
import { useMineWords } from '../../words/mineWords';
import { printRoute } from '../library/route';
import { MyPart } from './MyPart';

interface MyDraftsProps {
  readonly drafts: readonly MyDraft[];
  /** What is told above. */
  readonly above: ReadonlySet<string>;
}

/** Each leads to where it is finished. */
export function MyDrafts({ drafts, above }: MyDraftsProps) {
  const words = useMineWords();
  return (
    <MyPart title={words.drafts} count={drafts.length}>
      {drafts.map((draft) => (
        <li key={draft.id} className="mine-item">
          <a className="mine-draft" href={printRoute({ at: 'editMoment', moment: draft.id })}>
            {draft.headline}
          </a>
          {above.has(digestKeys.draft(draft)) && <span className="mine-facts">{words.alsoAbove}</span>}
        </li>
      ))}
    </MyPart>
  );
}
