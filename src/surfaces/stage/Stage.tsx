import { mayShowCustomers } from '../../../domain/audience';
import type { MeetingView } from '../../../domain/meetingView';
import { useMeeting } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { useStageWords } from '../../words/stageWords';
import { StageMoment } from './StageMoment';
import './stage.css';

/** Read by everybody in the room at once: nothing to tap, and no customer unless all of them are internal. */
export function Stage() {
  const words = useStageWords();
  const meeting = useMeeting();
  const { view, problem } = meeting;
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
      return <StageMoment told={view.opening.told} />;
    case 'veiled':
      return <Calm text={words.veiled} more={words.veiledMore} />;
    case 'withdrawn':
      return <Calm text={words.withdrawn} />;
    case 'off':
    case 'question':
      return <Calm text={words.noMoment} />;
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
