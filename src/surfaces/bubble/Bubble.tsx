import type { MeetingView } from '../../../domain/meetingView';
import { useDrafts, useMeeting } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useWords } from '../../words';
import { useStageWords } from '../../words/stageWords';
import { useSentElsewhere } from '../elsewhere/useSentElsewhere';

/** Seen over the running meeting for a moment: who opens it. The rest is told in the panel. */
export function Bubble() {
  const { common } = useWords();
  const { view, problem, openAgain } = useMeeting();
  useSentElsewhere(useDrafts().shared, view !== undefined);
  return (
    <main className="panel" aria-busy={!view && !problem}>
      <h1 className="visually-hidden">{common.moment.heading}</h1>
      {!view && problem && <Notice problem={problem} onTryAgain={() => void openAgain()} />}
      {view && <WhatOpened view={view} />}
    </main>
  );
}

function WhatOpened({ view: { opening, occurrence } }: { readonly view: MeetingView }) {
  const words = useStageWords();
  const { state } = occurrence?.showing ?? {};
  if (state === 'skipped' || state === 'released') return <p className="card quiet">{words.skipped}</p>;
  switch (opening.kind) {
    case 'moment':
      return (
        <section className="card card-moment">
          <MomentCard told={opening.told} variant="compact" />
        </section>
      );
    case 'veiled':
      return <p className="card quiet">{words.veiled}</p>;
    case 'withdrawn':
      return <p className="card quiet">{words.withdrawn}</p>;
    case 'question':
      return <p className="card quiet">{words.noMoment}</p>;
    case 'off':
      return <p className="card quiet">{words.off}</p>;
  }
}
