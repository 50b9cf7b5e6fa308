import type { MyDraft } from '../../../domain/myItems';
import { useMineWords } from '../../words/mineWords';
import { printRoute } from '../library/route';
import { MyPart } from './MyPart';

/** Each leads to where it is finished. */
export function MyDrafts({ drafts }: { readonly drafts: readonly MyDraft[] }) {
  const words = useMineWords();
  return (
    <MyPart title={words.drafts} count={drafts.length}>
      {drafts.map(({ id, headline }) => (
        <li key={id} className="mine-item">
          <a className="mine-draft" href={printRoute({ at: 'editMoment', moment: id })}>
            {headline}
          </a>
        </li>
      ))}
    </MyPart>
  );
}
