import { useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import { wasUpdated } from '../../loadPatiently';
import { useMeeting } from '../../meeting/MeetingContext';
import { MeetingRefused } from '../../notices/MeetingRefused';
import { Notice } from '../../notices/Notice';
import { UpdatedNotice } from '../../notices/UpdatedNotice';
import { useKeysOfComposing } from '../../keysOfComposing';
import { useSteadyTaps } from '../../steadyTaps';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { LazyMeetingCheck } from '../check/LazyCheck';
import { LazyUnsureCards } from '../check/LazyUnsureCards';
import { TypedElsewhereHere } from '../elsewhere/TypedElsewhere';
import { Library } from '../library/Library';
import { home, parseRoute, printRoute } from '../library/route';
import { LazyReviewsDue } from '../sidePanel/LazyReviewsDue';
import { EarlierActions } from './EarlierActions';
import { ExpectedDecisions } from './ExpectedDecisions';
import { LeftReviews } from './LeftReviews';
import { MeetingHead } from './MeetingHead';
import { MeetingRecord } from './MeetingRecord';
import { MeetingSettings } from './MeetingSettings';
import { RefusedHere } from './RefusedHere';
import { WhatOpens } from './WhatOpens';
import { WhoPresents } from './WhoPresents';
import { lately } from './when';
import './meeting.css';
import './organizer.css';
import './record.css';

/** The meeting before and after: what opens it, what is still open, what came of it. */
export function MeetingTab() {
  useSteadyTaps();
  useKeysOfComposing();
  const words = useMeetingTabWords();
  const meeting = useMeeting();
  const { view, problem, status } = meeting;
  const isRefused = status === 'refused' || problem?.code === 'notSignedIn';
  const [place, setPlace] = useState<'meeting' | 'library' | 'check'>('meeting');

  if (place !== 'meeting') {
    const back = () => {
      setPlace('meeting');
      void meeting.openAgain();
    };
    return (
      <main className="page">
        {place === 'library' ? <Library onBack={back} /> : <LazyMeetingCheck onBack={back} />}
      </main>
    );
  }
  const toLibrary = (at?: string) => {
    // The list is as it was left; a page that was left is not where its first page is asked for.
    const isLeftOnPage = parseRoute(window.location.hash).at !== 'home';
    if (at !== undefined || isLeftOnPage) window.location.hash = at ?? printRoute(home);
    setPlace('library');
  };
  return (
    <main className="page" aria-busy={status === 'opening'}>
      {problem && isRefused && <MeetingRefused problem={problem} />}
      {problem && !isRefused && <Notice problem={problem} onTryAgain={() => void meeting.openAgain()} />}
      {wasUpdated(meeting.connection.stuckOn) && <UpdatedNotice />}
      <RefusedHere />
      <TypedElsewhereHere className="meeting-part" />
      {view ? (
        <Sheet view={view} onLibrary={toLibrary} />
      ) : (
        status === 'opening' && <p className="quiet">{words.loading}</p>
      )}
      <p className="meeting-check">
        <button type="button" className="link-button" onClick={() => setPlace('check')}>
          {words.check}
        </button>
      </p>
    </main>
  );
}

interface SheetProps {
  readonly view: MeetingView;
  readonly onLibrary: (at?: string) => void;
}

/** Just after the meeting its record stands first; else what comes next. */
function Sheet({ view, onLibrary }: SheetProps) {
  const [openedAt] = useState(() => new Date());
  const [sawAlone, setSawAlone] = useState(false);
  const recorded = view.occurrence ?? view.lastOccurrence;
  const isFresh = view.occurrence === undefined && recorded?.ended !== undefined && lately(recorded.ended.at, openedAt);
  const isVeiled = isHidden(view, sawAlone);
  const coming = (
    <div className="meeting-coming" key="coming">
      <EarlierActions view={view} today={openedAt} />
      <LazyReviewsDue reviews={view.reviews} className="meeting-part" />
      <LeftReviews view={view} />
      <WhatOpens view={view} isVeiled={isVeiled} onSeenAlone={() => setSawAlone(true)} onLibrary={onLibrary} />
      <ExpectedDecisions view={view} />
      <WhoPresents view={view} />
      <MeetingSettings view={view} />
    </div>
  );
  const record = recorded && (
    <MeetingRecord
      key="record"
      view={view}
      occurrence={recorded}
      isVeiled={isVeiled}
      today={openedAt}
      onLibrary={onLibrary}
    />
  );
  return (
    <>
      <MeetingHead view={view} onLibrary={onLibrary} />
      <LazyUnsureCards view={view} />
      <div className="meeting-sheet" data-columns={record ? 2 : 1}>
        {isFresh ? [record, coming] : [coming, record]}
      </div>
    </>
  );
}

/** Customers stay out of sight until it is known that everybody is internal, or that only one person looks. */
function isHidden({ audience, opening }: MeetingView, sawAlone: boolean): boolean {
  if (opening.kind === 'veiled') return true;
  return audience.kind !== 'internal' && opening.kind !== 'moment' && !sawAlone;
}
