import { useMeeting } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useStageWords } from '../../words/stageWords';

/** Seen over the running meeting for a moment: who opens it. The rest is told in the panel. */
export function Bubble() {
  const words = useStageWords();
  const { view, problem, openAgain } = useMeeting();
  return (
    <main className="panel" aria-busy={!view && !problem}>
      {!view && problem && <Notice problem={problem} onTryAgain={() => void openAgain()} />}
      {view?.opening.kind === 'moment' && (
        <section className="card card-moment">
          <MomentCard told={view.opening.told} variant="compact" />
        </section>
      )}
      {view?.opening.kind === 'veiled' && <p className="card quiet">{words.veiled}</p>}
      {view?.opening.kind === 'withdrawn' && <p className="card quiet">{words.withdrawn}</p>}
      {view?.opening.kind === 'question' && <p className="card quiet">{words.noMoment}</p>}
    </main>
  );
}
