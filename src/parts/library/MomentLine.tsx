import type { ListedMoment } from '../../../domain/finding';
import { howTypical } from '../../../domain/moments';
import { barOf, stateOn } from '../../../domain/momentStates';
import { useWords } from '../../words';
import { useFinderWords } from '../../words/finderWords';
import { useLibraryWords } from '../../words/libraryWords';

/** Where a record stands on the page, so that the focus can go to it. */
export const rowId = (record: string): string => `library-${record}`;

interface MomentLineProps {
  readonly moment: ListedMoment;
  /** Such as `2026-11-22`. */
  readonly today: string;
}

/** The kind, and what sets this moment apart from a published one that everybody may hear. */
export function MomentMarks({ moment, today }: MomentLineProps) {
  const { common } = useWords();
  const words = useFinderWords();
  const { states } = useLibraryWords();
  const state = stateOn(moment, today);
  const bar = barSaid(moment, today, words);
  return (
    <p className="library-kind">
      <span className="library-kind-name">{common.kinds[moment.kind]}</span>
      {state !== 'published' && <span className={`tag state-${state}`}>{states[state]}</span>}
      {bar !== undefined && <span className="tag">{bar}</span>}
      {moment.restricted && <span className="tag">{words.restricted}</span>}
      {moment.hasNotice && <span className="tag">{words.notice}</span>}
      {moment.sample && <span className="tag">{common.sample}</span>}
    </p>
  );
}

/** Who, heard when, how typical, and whether it has to be looked at again. */
export function MomentFactLine({
  moment,
  today,
  customerHref,
}: MomentLineProps & { readonly customerHref?: string | undefined }) {
  const { common } = useWords();
  const words = useFinderWords();
  const { typicality, verifyBy, tags = [] } = moment;
  const customer = moment.customerName || words.nobody;
  return (
    <p className="library-facts">
      {customerHref === undefined ? <span>{customer}</span> : <a href={customerHref}>{customer}</a>}
      <span>{words.heardOn(common.day(moment.heardOn))}</span>
      {(typicality || moment.state !== 'draft') && <span>{typical(typicality, words)}</span>}
      {verifyBy !== undefined && isToVerifySoon(verifyBy, today) && (
        <span className="found-verify">
          {verifyBy < today ? words.wasToVerify(common.day(verifyBy)) : words.verifyBy(common.day(verifyBy))}
        </span>
      )}
      {tags.length > 0 && <span className="found-tags">{tags.map((tag) => `#${tag}`).join(' ')}</span>}
    </p>
  );
}

/** Of what is published, why it opens no meeting all the same. That it is restricted is marked by itself. */
export function barSaid(
  moment: ListedMoment,
  today: string,
  { bars }: ReturnType<typeof useFinderWords>,
): string | undefined {
  const bar = barOf(moment, today);
  return bar === 'consentEnded' || bar === 'overdue' || bar === 'usedUp' ? bars[bar] : undefined;
}

/** "Some: 3 of 40 customers". */
export function typical(typicality: ListedMoment['typicality'], words: ReturnType<typeof useFinderWords>): string {
  const word = words.typical[howTypical(typicality)];
  return typicality ? words.typicalOf(word, typicality.count, typicality.of) : word;
}

const soonInDays = 14;

function isToVerifySoon(verifyBy: string, today: string): boolean {
  return Date.parse(verifyBy) - Date.parse(today) <= soonInDays * 86_400_000;
}
