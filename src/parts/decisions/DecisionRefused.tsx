import { Button } from '@fluentui/react-components';
import { Decision } from '../../../domain/decisions';
import type { Refused } from '../../meeting/errands';
import { keptBoth } from '../../meeting/keepingBoth';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { TheirsKept } from '../../notices/TheirsKept';
import { whoseWords } from '../../notices/whoseWords';
import { useWords } from '../../words';
import { replacing } from './replacing';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';

/** What of a decision's record or review the API would not take; over a conflict both versions, field by field. */
export function DecisionRefused({ refused }: { readonly refused: Refused }) {
  const theirs = Decision.safeParse(refused.theirs);
  if (refused.code !== 'conflict' || !theirs.success) return <RefusedNotice refused={refused} />;
  return <Conflict refused={refused} theirs={theirs.data} />;
}

function Conflict({ refused, theirs }: { readonly refused: Refused; readonly theirs: Decision }) {
  const { panel, problems } = useWords();
  const { keepMine, keepTheirs } = useMeetingVerbs();
  const words = useDecisionRecordWords();
  const sides = useSides(refused, theirs);
  const both = keptBoth(refused, theirs);
  const name = whoseWords(refused);
  const theirWords = name === undefined ? panel.conflict.theirsUnknown : panel.conflict.theirs(name);
  if (refused.isLetGo) return <TheirsKept refused={refused} mine={sides.map(({ yours }) => yours).join(' · ')} />;
  return (
    <div className="notice notice-small" role="alert">
      <p className="notice-sentence">{problems.sentences.conflict}</p>
      {sides.map(({ label, yours, stands }) => (
        <dl key={label} className="sides" aria-label={label}>
          <dt>
            {label} · {panel.conflict.yours}
          </dt>
          <dd>{yours}</dd>
          <dt>
            {label} · {theirWords}
          </dt>
          <dd>{stands}</dd>
        </dl>
      ))}
      <div className="row row-wrap">
        <Button size="small" onClick={() => keepMine(refused)}>
          {panel.conflict.keepYours}
        </Button>
        <Button size="small" onClick={() => keepTheirs(refused)}>
          {panel.conflict.keepTheirs}
        </Button>
        {both && (
          <Button size="small" onClick={() => keepMine(both)}>
            {words.keepBoth}
          </Button>
        )}
      </div>
    </div>
  );
}

type Shown = Pick<Decision, 'driver' | 'approver' | 'contributors' | 'informed' | 'options' | 'reviewOn' | 'review'>;

/** The fields that were to be changed, as they were sent and as they stand. */
function useSides({ errand }: Refused, theirs: Decision) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const named = (people: readonly { readonly name: string }[] = []) => people.map(({ name }) => name).join(', ');
  const reviewed = ({ review }: Pick<Decision, 'review'>) =>
    review && `${review.observed} · ${words.verdicts[review.verdict]}`;
  const fields: Record<keyof Shown, { label: string; say: (of: Shown) => string | undefined }> = {
    driver: { label: words.driver, say: ({ driver }) => driver?.name ?? words.nobody },
    approver: { label: words.approver, say: ({ approver }) => approver?.name ?? words.nobody },
    contributors: { label: words.contributors, say: ({ contributors }) => named(contributors) },
    informed: { label: words.informed, say: ({ informed }) => named(informed) },
    options: { label: words.options, say: ({ options }) => options?.join(' · ') },
    reviewOn: { label: words.reviewOn, say: ({ reviewOn }) => (reviewOn ? common.day(reviewOn) : words.noReview) },
    review: { label: words.observed, say: reviewed },
  };
  const side = (field: keyof Shown, mine: Shown) => {
    const { label, say } = fields[field];
    return { label, yours: say(mine) ?? '—', stands: say(theirs) ?? '—' };
  };
  switch (errand.name) {
    case 'editDecision': {
      const { driver, approver, reviewOn, ...sent } = errand.body;
      const mine: Shown = {
        ...sent,
        driver: driver ?? undefined,
        approver: approver ?? undefined,
        reviewOn: reviewOn ?? undefined,
      };
      const changed = (Object.keys(fields) as (keyof Shown)[]).filter((field) => field in errand.body);
      return changed.map((field) => side(field, mine));
    }
    case 'reviewDecision': {
      const { observed, verdict } = errand.body;
      return [side('review', { review: { observed, verdict, by: theirs.by, at: theirs.at } })];
    }
    case 'moveDecision':
      return [{ label: words.state, yours: words.states[errand.body.state], stands: words.states[theirs.state] }];
    case 'supersede':
      return [
        {
          label: words.supersedes,
          yours: errand.body.earlier ? words.replacesOne : words.replacesNothing,
          stands: theirs.supersedes ? replacing(theirs.supersedes, words) : words.replacesNothing,
        },
      ];
    default:
      return [];
  }
}
