import { mayShowCustomers } from '../../../domain/audience';
import type { MeetingView } from '../../../domain/meetingView';
import type { Occurrence } from '../../../domain/meetings';
import { useDrafts, useMeeting } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { useStageWords } from '../../words/stageWords';
import { useSentElsewhere } from '../elsewhere/useSentElsewhere';
import { StageFoot } from './StageFoot';
import { StageMoment } from './StageMoment';
import { StageNotice } from './StageNotice';
import './stage.css';

/** Read by everybody in the room at once: nothing to tap, and no customer unless all of them are internal. */
export function Stage() {
  const words = useStageWords();
  const meeting = useMeeting();
  const { view, problem } = meeting;
  // Silently: it is one's own, and everybody looks.
  useSentElsewhere(useDrafts().shared, view !== undefined);
  return (
    <main className="stage" aria-label={words.label}>
      <div className="stage-page" aria-live="polite">
        {view ? (
          <OnStage view={view} />
        ) : problem ? (
          <Notice problem={problem} onTryAgain={() => void meeting.openAgain()} />
        ) : (
          <Calm text={words.loading} />
        )}
      </div>
    </main>
  );
}

function OnStage({ view }: { readonly view: MeetingView }) {
  const words = useStageWords();
  if (!view.occurrence) {
    return view.lastOccurrence ? <Calm text={words.thanks} more={words.thanksMore} /> : <Calm text={words.waiting} />;
  }
  if (!mayShowCustomers(view.audience)) return <Calm text={words.veiled} more={words.veiledMore} />;
  switch (view.opening.kind) {
    case 'moment':
      return <Told view={view} occurrence={view.occurrence} told={view.opening.told} />;
    case 'veiled':
      return <Calm text={words.veiled} more={words.veiledMore} />;
    case 'withdrawn':
      return <Calm text={words.withdrawn} />;
    case 'off':
      return <Calm text={words.off} more={words.offMore} />;
    case 'question':
      return (
        <>
          <Calm text={words.noMoment} more={words.noMomentMore} />
          <StageFoot showing={view.occurrence.showing} />
        </>
      );
  }
}

interface ToldProps {
  readonly view: MeetingView;
  readonly occurrence: Occurrence;
  readonly told: Parameters<typeof StageMoment>[0]['told'];
}

function Told({ view, occurrence: { showing }, told }: ToldProps) {
  const words = useStageWords();
  switch (showing.state) {
    case 'skipped':
      return <Calm text={words.skipped} more={words.skippedMore} />;
    case 'released':
      return <Calm text={words.released} />;
    case 'blocked':
    case 'claimed':
    case 'shown':
    case 'discussed':
      return told.moment.contentNotice !== undefined && showing.begunAt === undefined ? (
        <StageNotice told={told} notice={told.moment.contentNotice} showing={showing} />
      ) : (
        <StageMoment told={told} question={view.question} showing={showing} />
      );
  }
}

function Calm({ text, more }: { readonly text: string; readonly more?: string }) {
  return (
    <div className="stage-calm">
      <p className="stage-calm-text">{text}</p>
      {more !== undefined && <p className="stage-calm-more">{more}</p>}
    </div>
  );
}
