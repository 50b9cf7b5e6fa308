import { digestKeys, nameOf, type MyAction } from '../../../domain/myItems';
import type { Drafts } from '../../meeting/drafts';
import { MyOffer } from './MyOffer';
import { MyPart } from './MyPart';
import { useMineWords } from '../../words/mineWords';

interface MyOffersProps {
  readonly offers: readonly MyAction[];
  readonly drafts: Drafts;
  readonly isBusy: boolean;
  /** What is told above. */
  readonly above: ReadonlySet<string>;
  readonly onAnswer: (item: MyAction, accepted: boolean, reason?: string, then?: () => void) => void;
}

/** Each waits for a yes or a no. */
export function MyOffers({ offers, drafts, isBusy, above, onAnswer }: MyOffersProps) {
  const words = useMineWords();
  return (
    <MyPart title={words.offers} count={offers.length}>
      {offers.map((item) => (
        <MyOffer
          key={`${nameOf(item)} ${item.action.offer?.at}`}
          item={item}
          drafts={drafts}
          isBusy={isBusy}
          isAbove={above.has(digestKeys.offer(item))}
          onAnswer={(...answered) => onAnswer(item, ...answered)}
        />
      ))}
    </MyPart>
  );
}
