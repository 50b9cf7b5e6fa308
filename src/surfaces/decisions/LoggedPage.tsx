import type { DecisionPage } from '../../../domain/decisionLog';
import { decidedAt, type Decision, type DecisionId, type EarlierDecision } from '../../../domain/decisions';
import { removedSinceLock } from '../../../domain/amendments';
import { isReviewDue, reviewWaits } from '../../../domain/reviews';
import type { SeriesKey } from '../../../domain/meetings';
import { Notice } from '../../notices/Notice';
import type { Drafts } from '../../meeting/drafts';
import { namedRoles } from '../../parts/decisions/namedRoles';
import { AmendedSaid } from '../../parts/AmendedSaid';
import { Marks } from '../../parts/Marks';
import { useWords } from '../../words';
import { useAmendingWords } from '../../words/amendingWords';
import { useDecisionLogWords } from '../../words/decisionLogWords';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useGoingOnWords } from '../../words/goingOnWords';
import { useWrittenWords } from '../../words/writtenWords';
import { PageHead } from '../library/PageHead';
import { printRoute } from '../library/route';
import { useAnswer } from '../library/useAnswer';
import { useDoing } from '../library/useDoing';
import { dayOf } from '../../parts/dayOf';
import { CameOfIt } from './CameOfIt';
import { LoggedPart } from './LoggedPart';
import { NotDone } from './NotDone';
import { outcomeDraft } from './outcomeForm';
import { OutcomeLeft } from './OutcomeLeft';
import { Predicted } from './Predicted';
import { GoOn } from './GoOn';
import '../library/pages.css';
import './decisions.css';

interface LoggedPageProps {
  readonly series: SeriesKey;
  readonly decision: DecisionId;
  /** What somebody typed and has not sent, where it is known who writes. */
  readonly drafts?: Drafts | undefined;
}

const log = printRoute({ at: 'decisions', find: '' });

/** One decision of the log: what was weighed, decided and predicted, and what came true. */
export function LoggedPage({ series, decision, drafts }: LoggedPageProps) {
  const words = useDecisionLogWords();
  const written = useWrittenWords().gone;
  const { answer, problem, again } = useAnswer('openDecision', { series, decision });
  const doing = useDoing();
  if (!answer || problem?.code === 'notFound') {
    return (
      <div className="library-page">
        <PageHead title={words.title} back={words.backToLog} backTo={log} />
        {problem?.code === 'notFound' && (
          <div className="notice" role="alert">
            <p className="notice-sentence">{words.notHere}</p>
          </div>
        )}
        <NotDone problem={doing.problem} />
        {problem && problem.code !== 'notFound' && <Notice problem={problem} onTryAgain={again} />}
        {problem?.code === 'notFound' && drafts && <OutcomeLeft drafts={drafts} of={outcomeDraft(series, decision)} />}
        {!problem && <p aria-busy="true">{words.loading}</p>}
      </div>
    );
  }
  const { text } = answer.listed.decision;
  const gone = removedSinceLock(answer.listed.decision);
  return (
    <article className="library-page logged-page" aria-label={text}>
      <PageHead title={text} back={words.backToLog} backTo={log} />
      {problem && <Notice problem={problem} onTryAgain={again} />}
      <Standing page={answer} />
      <Outcome decision={answer.listed.decision} />
      <Options decision={answer.listed.decision} />
      <Predicted page={answer} />
      <CameOfIt actions={answer.actions} />
      <CameTrue decision={answer.listed.decision} />
      {drafts && answer.mayGoOn && <GoOn page={answer} drafts={drafts} doing={doing} again={again} />}
      {!answer.mayGoOn && <NotDone problem={doing.problem} />}
      {drafts && !answer.mayGoOn && (
        <OutcomeLeft
          drafts={drafts}
          of={outcomeDraft(series, decision)}
          why={gone && written.removed.decision(gone.by.name)}
        />
      )}
    </article>
  );
}

function Standing({ page: { listed, supersedesText, supersededByText } }: { readonly page: DecisionPage }) {
  const { common } = useWords();
  const { page: words, noTitle } = useDecisionLogWords();
  const record = useDecisionRecordWords();
  const { removedTag } = useAmendingWords();
  const { replacedBy } = useGoingOnWords();
  const { decision, series, title } = listed;
  const decided = decidedAt(decision);
  return (
    <>
      <p className="logged-marks">
        <span className="tag">{decision.removed ? removedTag : record.states[decision.state]}</span>
        {decision.effect && <span className="tag">{common.effectsOnDecision[decision.effect]}</span>}
        <Marks record={decision} />
      </p>
      <AmendedSaid record={decision} kind="decision" />
      <Replacing
        title={supersededByText === undefined ? words.supersededBy : replacedBy(supersededByText)}
        of={decision.supersededBy}
        series={series}
      />
      <Replacing
        title={supersedesText === undefined ? words.supersedes : record.replaces(supersedesText)}
        of={decision.supersedes}
        series={series}
      />
      <dl>
        <dt>{words.meeting}</dt>
        <dd>{title || noTitle}</dd>
        <dt>{words.by}</dt>
        <dd>{words.proposed(decision.by.name, common.day(dayOf(decision.at)))}</dd>
        {decided !== undefined && <Row label={words.decided} said={common.day(dayOf(decided))} />}
        {namedRoles(decision).map(({ role, names }) => (
          <Row key={role} label={record[role]} said={names} />
        ))}
      </dl>
    </>
  );
}

function Row({ label, said }: { readonly label: string; readonly said: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{said}</dd>
    </>
  );
}

interface ReplacingProps {
  readonly title: string;
  readonly of: EarlierDecision | undefined;
  readonly series: SeriesKey;
}

function Replacing({ title, of, series }: ReplacingProps) {
  if (!of) return null;
  return (
    <p>
      <a className="logged-link" href={printRoute({ at: 'decision', series, decision: of.id })}>
        {title}
      </a>
    </p>
  );
}

interface PartProps {
  readonly decision: Decision;
}

function Outcome({ decision: { outcome } }: PartProps) {
  const { page: words } = useDecisionLogWords();
  return (
    <LoggedPart title={words.outcome}>
      {outcome === undefined ? <p className="quiet">{words.noOutcome}</p> : <p className="said-text">{outcome}</p>}
    </LoggedPart>
  );
}

function Options({ decision: { options = [] } }: PartProps) {
  const { page: words } = useDecisionLogWords();
  if (options.length === 0) return null;
  return (
    <LoggedPart title={words.options}>
      <ol>
        {options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ol>
    </LoggedPart>
  );
}

function CameTrue({ decision }: PartProps) {
  const { common } = useWords();
  const words = useDecisionLogWords();
  const { verdicts, reviewWaitsSaid } = useDecisionRecordWords();
  const { replacedMeanwhile } = useGoingOnWords();
  const { state, review, reviewOn } = decision;
  const today = dayOf(new Date());
  const { dueOn, dueSince } = words.page;
  const asked = reviewWaits(decision, today) ? reviewWaitsSaid : isReviewDue(decision, today) ? dueSince : dueOn;
  return (
    <LoggedPart title={words.page.cameTrue}>
      {review ? (
        <>
          <p>
            <span className="tag">{verdicts[review.verdict]}</span>
          </p>
          <p className="said-text">{review.observed}</p>
          <p className="quiet">{words.page.lookedBack(review.by.name, common.day(dayOf(review.at)))}</p>
        </>
      ) : (
        <p className="quiet">
          {[
            words.page.notYet,
            reviewOn && asked(common.day(reviewOn)),
            reviewOn && state === 'superseded' && replacedMeanwhile,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </LoggedPart>
  );
}
