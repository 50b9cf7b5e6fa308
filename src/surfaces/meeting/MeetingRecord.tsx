import type { MeetingView } from '../../../domain/meetingView';
import type { Occurrence } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import { customerEffects } from '../../../domain/considerations';
import { isUndecided } from '../../../domain/decisions';
import { summarise, type SummarisedDecision } from '../../../domain/summary';
import { useInMeeting } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { AmendedSaid } from '../../parts/AmendedSaid';
import { decisionAddress } from '../../parts/decisionAddress';
import { Marks } from '../../parts/Marks';
import { HiddenNotes } from '../../parts/sittings/HiddenNotes';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { useMoment } from '../library/MomentPreview';
import { ActionLine } from './ActionLine';
import { LazyCopySummary } from './LazyCopySummary';
import { RecordedConsiderations } from './RecordedConsiderations';
import { RecordedPeople } from './RecordedPeople';
import { RecordedStanding } from './RecordedStanding';
import { RecordLock } from './RecordLock';
import { RemovedSince } from './RemovedSince';
import { useWholeRecord } from './useWholeRecord';
import { dayOf } from '../../parts/dayOf';

interface MeetingRecordProps {
  readonly view: MeetingView;
  readonly occurrence: Occurrence;
  readonly isVeiled: boolean;
  readonly today: Date;
  readonly onLibrary: (at?: string) => void;
}

/** What came of one meeting: the moment, the decisions and what asking did to them, the actions. */
export function MeetingRecord({ view, occurrence, isVeiled, today, onLibrary }: MeetingRecordProps) {
  const { common } = useWords();
  const words = useMeetingTabWords();
  const isOn = occurrence.ended === undefined;
  const { isReading, problem, again } = useWholeRecord();
  const { decisions, actions, removedSince } = summarise({ ...view, occurrence });
  return (
    <section className="meeting-part meeting-record" aria-labelledby="record" aria-busy={isReading && !problem}>
      <h2 id="record">{isOn ? words.record.titleNow : words.record.title(common.day(dayOf(occurrence.startedAt)))}</h2>
      <EndedBy occurrence={occurrence} />
      <RecordLock key={occurrence.key} occurrence={occurrence} mayRun={view.me.mayRun} />
      {!isOn && !isVeiled && <Opened occurrence={occurrence} />}
      <h3>{words.record.decisions}</h3>
      {problem && <Notice problem={problem} onTryAgain={again} />}
      {decisions.length === 0 && <p className="quiet">{words.record.noDecisions}</p>}
      <ol className="decision-list">
        {decisions.map((summarised) => (
          <RecordedDecision
            key={summarised.decision.id}
            summarised={summarised}
            isOn={isOn}
            onPage={() => onLibrary(decisionAddress(view.series, summarised.decision.id))}
          />
        ))}
      </ol>
      <h3>{words.actions.madeTitle}</h3>
      {actions.length === 0 && <p className="quiet">{words.actions.noneMade}</p>}
      <ul className="action-list">
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} today={today} />
        ))}
      </ul>
      <RemovedSince removed={removedSince} />
      {!isOn && (
        <LazyCopySummary key={`copy ${occurrence.key}`} view={view} occurrence={occurrence} isVeiled={isVeiled} />
      )}
    </section>
  );
}

function EndedBy({ occurrence: { ended } }: { readonly occurrence: Occurrence }) {
  const { common } = useWords();
  const words = useMeetingTabWords().record;
  if (!ended) return null;
  const how = {
    person: () => words.endedByPerson(ended.how === 'person' ? ended.by.name : ''),
    event: () => words.endedByEvent,
    idle: () => words.endedByIdle,
  };
  return (
    <p className="quiet">
      {how[ended.how]()}, {common.time(ended.at)}
    </p>
  );
}

function Opened({ occurrence: { showing } }: { readonly occurrence: Occurrence }) {
  const words = useMeetingTabWords();
  const told = useMoment(showing.moment);
  if (showing.off) return <p>{words.record.openedWithNothing}</p>;
  if (showing.moment === undefined) return <p>{words.record.openedQuestion}</p>;
  if (showing.state === 'skipped' || showing.state === 'released') return <p>{words.record.notTold}</p>;
  if (told instanceof Problem) {
    return told.code === 'notFound' ? <p>{words.next.withdrawn}</p> : <Notice problem={told} />;
  }
  return (
    <>
      <h3>{words.record.opened}</h3>
      {told ? <MomentCard told={told} variant="compact" /> : <p aria-busy="true">{words.loading}</p>}
    </>
  );
}

interface RecordedDecisionProps {
  readonly summarised: SummarisedDecision;
  readonly isOn: boolean;
  /** To its page in the log. */
  readonly onPage: () => void;
}

function RecordedDecision({ summarised, isOn, onPage }: RecordedDecisionProps) {
  const { common } = useWords();
  const words = useMeetingTabWords().record;
  const { logPage, moreOf } = useDecisionRecordWords();
  const { decision, considerations, byEffect } = summarised;
  const isAnyHidden = useInMeeting(({ view }) => view?.hidden?.some((note) => note.decision === decision.id) ?? false);
  return (
    <li className="recorded-decision">
      <p className="recorded-text">
        {decision.text} <Marks record={decision} />
      </p>
      {isUndecided(decision) ? (
        <p className="quiet">{isOn ? words.undecidedNow : words.undecided}</p>
      ) : (
        <>
          <p className="decision-outcome">{decision.outcome}</p>
          {decision.effect && (
            <p className="decision-effect" data-effect={decision.effect}>
              {common.effectsOnDecision[decision.effect]}
            </p>
          )}
        </>
      )}
      <RecordedStanding decision={decision} />
      <AmendedSaid record={decision} kind="decision" />
      <RecordedPeople decision={decision} />
      <HiddenNotes decision={decision.id} />
      {considerations.length === 0 ? (
        !isAnyHidden && <p className="quiet">{words.noConsiderations}</p>
      ) : (
        <details>
          <summary>
            {words.considerations(considerations.length)}
            <span className="effect-counts">
              {customerEffects
                .filter((effect) => byEffect[effect] > 0)
                .map((effect) => (
                  <span key={effect} className="effect-count" data-effect={effect}>
                    {common.effects[effect]} {byEffect[effect]}
                  </span>
                ))}
            </span>
          </summary>
          <RecordedConsiderations considerations={considerations} />
        </details>
      )}
      <button type="button" className="link-button" aria-label={moreOf(logPage, decision.text)} onClick={onPage}>
        {logPage}
      </button>
    </li>
  );
}
