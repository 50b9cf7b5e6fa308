import { lazy, memo, Suspense, useState, type ComponentProps, type ReactNode } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { isSameAround, type MeetingAround } from '../../meeting/aroundNotes';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { Mishap } from '../../notices/Mishap';
import { useHost } from '../../teams/host';
import { useWords } from '../../words';
import { lately } from '../meeting/when';
import { ToldMoment } from './ToldMoment';

const Telling = lazy(async () => ({ default: (await loadPatiently(() => import('./Telling'))).Telling }));

interface OpeningProps {
  readonly view: MeetingAround;
  /** All that can be done with it is fetched after it. */
  readonly isMomentDrawn: boolean;
}

/** What opens the meeting, first thing in the panel. Once it has ended: nothing, for what opens the next one is not told yet. */
export const Opening = memo(
  Opens,
  (before, now) => before.isMomentDrawn === now.isMomentDrawn && isSameAround(before.view, now.view),
);

function Opens({ view, isMomentDrawn }: OpeningProps) {
  const { opening, occurrence, lastOccurrence } = view;
  const { panel } = useWords();
  const [openedAt] = useState(() => new Date());
  if (!occurrence && lastOccurrence) return isJustOver(view, openedAt) ? null : <NotStarted />;
  const telling = (part: 'turn' | 'doing') =>
    isMomentDrawn && occurrence && <LazyTelling view={view} occurrence={occurrence} part={part} />;
  return (
    <>
      {!occurrence && <NotStarted />}
      {opening.kind === 'moment' && (
        <ToldMoment
          key={occurrence?.key}
          told={opening.told}
          occurrence={occurrence?.key}
          showing={occurrence?.showing}
          why={whyIn(view)}
          turn={telling('turn')}
        >
          {telling('doing')}
        </ToldMoment>
      )}
      {opening.kind === 'veiled' && <Veil view={view} />}
      {opening.kind === 'withdrawn' && <p className="card quiet">{panel.moment.withdrawn}</p>}
      {opening.kind === 'question' && (
        <Question libraryEmpty={view.libraryEmpty}>
          {telling('turn')}
          {telling('doing')}
        </Question>
      )}
      {opening.kind === 'off' && telling('doing')}
    </>
  );
}

function LazyTelling(props: ComponentProps<typeof Telling>) {
  return (
    <Mishap>
      <Suspense fallback={null}>
        <Telling {...props} />
      </Suspense>
    </Mishap>
  );
}

/** Whoever opens the panel much later is here for the next meeting. */
function isJustOver({ lastOccurrence }: MeetingAround, now: Date): boolean {
  return lastOccurrence?.ended !== undefined && lately(lastOccurrence.ended.at, now);
}

function whyIn({ occurrence, suggestion }: MeetingAround) {
  return occurrence ? occurrence.showing.why : suggestion?.why;
}

function NotStarted() {
  const { panel } = useWords();
  const { openAgain } = useMeetingVerbs();
  return (
    <div className="notice">
      <p className="notice-sentence">{panel.notStarted}</p>
      <p className="notice-way">{panel.notStartedHow}</p>
      <button type="button" className="button" onClick={() => void openAgain()}>
        {panel.startNow}
      </button>
    </div>
  );
}

function Veil({ view: { audience } }: { readonly view: MeetingAround }) {
  const { panel } = useWords();
  const { seeAlone } = useMeetingVerbs();
  return (
    <section className="card veil">
      <p>{audience.kind === 'unknown' ? panel.moment.veiledUnknown : panel.moment.veiled}</p>
      <button type="button" className="button" onClick={() => void seeAlone()}>
        {panel.moment.seeAlone}
      </button>
    </section>
  );
}

function Question({ libraryEmpty, children }: { readonly libraryEmpty: boolean; readonly children: ReactNode }) {
  const { panel } = useWords();
  const { openPage } = useHost();
  return (
    <section className="card card-moment question-card">
      <h2 className="moment-headline">{panel.moment.question}</h2>
      <p>{panel.moment.questionHow}</p>
      {libraryEmpty && (
        <>
          <p className="quiet">{panel.moment.libraryEmpty}</p>
          <button type="button" className="button" onClick={() => void openPage('library')}>
            {panel.moment.openLibrary}
          </button>
        </>
      )}
      {children}
    </section>
  );
}
